import { h } from './draw.js';
import { figure } from './format.js';
import { say } from './words.js';

const outcomes = ['received', 'counted', 'rejected', 'notNew', 'quarantined', 'withdrawn'];
const phases = ['reading', 'judging', 'concluding', 'concluded', 'refused', 'withdrawn', 'same'];

/** One pair: what counts against the minimum, the spread, the rows by outcome, its uploads. */
export function pairCard(language, pair, { minimum }, kind) {
  const { verdict, spread } = pair;
  const full = Math.max(minimum, pair.counted, 1);
  const counted = say(language, 'countedOf', {
    counted: figure(language, pair.counted),
    minimum: figure(language, minimum),
  });
  const spreadText = say(language, 'spreadReached', { ...spread, kind });
  return h(
    'article',
    { class: 'card pair' },
    h(
      'header',
      {},
      h('h3', {}, pair.candidateName, h('span', {}, pair.viceCandidateName)),
      h(
        'p',
        { class: verdict.reached ? 'verdict reached' : 'verdict' },
        h('span', { 'aria-hidden': 'true' }, verdict.reached ? '✓ ' : '○ '),
        verdictText(language, verdict),
      ),
      verdict.findings?.length > 0 &&
        h(
          'p',
          { class: 'quiet why' },
          say(language, 'why'),
          verdict.findings.map(({ code, link }) => h('a', { href: `${link}?lang=${language}` }, code)),
        ),
    ),
    pair.beingVerified && h('p', { class: 'warning' }, say(language, 'beingVerified')),
    h(
      'p',
      { class: 'big' },
      h('strong', {}, figure(language, pair.counted)),
      h('span', {}, `/ ${figure(language, minimum)}`),
    ),
    h(
      'div',
      { class: verdict.shortfall === 0 ? 'bar full' : 'bar', role: 'img', 'aria-label': counted },
      h('span', { class: 'fill', 'data-share': (pair.counted / full).toFixed(4) }),
      h('span', { class: 'goal', 'data-share': (minimum / full).toFixed(4) }),
    ),
    h(
      'p',
      { class: 'spread' },
      h(
        'span',
        { class: 'dots', 'aria-hidden': 'true' },
        Array.from({ length: Math.max(spread.needed, spread.reached) }, (_, n) =>
          h('i', { class: `${n < spread.reached ? 'on' : ''}${n === spread.needed ? ' beyond' : ''}` }),
        ),
      ),
      spreadText,
    ),
    h(
      'dl',
      { class: 'outcomes' },
      outcomes.map((name) =>
        h(
          'div',
          {},
          h('dt', {}, say(language, name)),
          h(
            'dd',
            {},
            figure(language, pair[name]),
            name === 'counted' &&
              pair.review > 0 &&
              h('small', {}, `${figure(language, pair.review)} ${say(language, 'review')}`),
          ),
        ),
      ),
    ),
    h('p', { class: 'uploads quiet' }, uploadsText(language, pair.uploads)),
  );
}

function verdictText(language, { reached, shortfall, spreadShortfall }) {
  const values = { shortfall: figure(language, shortfall), spread: spreadShortfall };
  if (reached) return say(language, 'reached');
  return say(language, shortfall === 0 ? 'lacksSpread' : spreadShortfall === 0 ? 'lacksCount' : 'lacksBoth', values);
}

function uploadsText(language, uploads) {
  if (uploads.received === 0) return say(language, 'noUploads');
  const word = (phase) => say(language, phase === 'withdrawn' ? 'withdrawnUploads' : phase);
  const parts = phases
    .filter((phase) => uploads[phase] > 0)
    .map((phase) => `${figure(language, uploads[phase])} ${word(phase)}`);
  const rows = { judged: figure(language, uploads.rowsJudged), rows: figure(language, uploads.rows) };
  const isRunning = uploads.judging + uploads.reading > 0;
  return `${say(language, 'uploads')}: ${parts.join(' · ')}${isRunning ? ` — ${say(language, 'rowsJudged', rows)}` : ''}`;
}
