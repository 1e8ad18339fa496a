import { h } from './draw.js';
import { figure } from './format.js';
import { say } from './words.js';

/** Counted supporters by subregion and pair, folded as the service folded them. */
export function subregionTable(language, { election, pairs }, kind) {
  const named = [...election.subregions, { code: 'unknown', name: say(language, 'unknown') }];
  const of = (pair, code) => pair.perSubregion.find((cell) => cell.code === code)?.counted ?? 0;
  const rows = named.filter(({ code }) => code !== 'unknown' || pairs.some((pair) => of(pair, code) !== 0));
  const most = Math.max(1, ...pairs.flatMap((pair) => pair.perSubregion.map(({ counted }) => Number(counted) || 0)));
  const cell = (value) =>
    h(
      'td',
      { class: typeof value === 'number' ? '' : 'folded' },
      h('span', { class: 'share', 'data-share': ((Number(value) || 0) / most).toFixed(4) }),
      figure(language, value),
    );
  return h(
    'section',
    { 'aria-labelledby': 'wilayah' },
    h('h2', { id: 'wilayah' }, say(language, 'perSubregion', { kind })),
    h(
      'div',
      { class: 'card scroll', tabindex: '0', role: 'region', 'aria-labelledby': 'wilayah' },
      h(
        'table',
        {},
        h(
          'thead',
          {},
          h(
            'tr',
            {},
            h('th', { scope: 'col' }, say(language, 'subregion')),
            pairs.map((pair) => h('th', { scope: 'col' }, pair.candidateName)),
          ),
        ),
        h(
          'tbody',
          {},
          rows.map(({ code, name }) =>
            h(
              'tr',
              {},
              h('th', { scope: 'row' }, name.replace(/^Kabupaten /, 'Kab. ')),
              pairs.map((pair) => cell(of(pair, code))),
            ),
          ),
        ),
        h(
          'tfoot',
          {},
          h(
            'tr',
            {},
            h('th', { scope: 'row' }, say(language, 'total')),
            pairs.map((pair) => h('td', {}, figure(language, pair.counted))),
          ),
        ),
      ),
    ),
    h('p', { class: 'quiet' }, say(language, 'folded')),
  );
}
