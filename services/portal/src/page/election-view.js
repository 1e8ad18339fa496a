import { h } from './draw.js';
import { day, figure, moment, moments, percent } from './format.js';
import { pairCard } from './pair-card.js';
import { subregionTable } from './subregion-table.js';
import { say } from './words.js';

/** What the page shows of one snapshot. `state` is how it is kept fresh. */
export function electionView(language, snapshot, state) {
  const { election, stages, pairs, asOf, version } = snapshot;
  const kind = say(language, election.office === 'governor' ? 'regencies' : 'districts');
  const time = moment(language, asOf, election.timeZone);
  return [
    h('p', { class: 'back' }, h('a', { href: '#/' }, `← ${say(language, 'back')}`)),
    h(
      'section',
      { class: 'title' },
      h(
        'div',
        {},
        h('h1', {}, election.name),
        h(
          'p',
          { class: 'quiet' },
          `${election.regionName} · ${say(language, 'votingDay', { day: day(language, election.votingDay) })}`,
        ),
      ),
      h(
        'p',
        { class: `fresh ${state}` },
        h('strong', {}, say(language, state)),
        h('span', {}, say(language, 'asOf', { time, version: figure(language, version) })),
      ),
    ),
    threshold(language, snapshot, kind),
    h('h2', {}, say(language, 'pairs')),
    pairs.length > 0
      ? h('p', { class: 'quiet' }, say(language, 'provisional'))
      : h('p', { class: 'quiet' }, say(language, 'noPairs')),
    h(
      'div',
      { class: 'pairs' },
      pairs.map((pair) => pairCard(language, pair, snapshot.threshold, kind)),
    ),
    pairs.length > 0 && subregionTable(language, snapshot, kind),
    h('h2', {}, say(language, 'stages')),
    stages.length === 0 && h('p', { class: 'quiet' }, say(language, 'noStages')),
    h(
      'ol',
      { class: 'stages' },
      stages.map((stage) => stageItem(language, stage, election.timeZone)),
    ),
  ];
}

function threshold(
  language,
  { threshold: { voterListTotal, minimum, spread, subregions, decreeNumber, decreeDate } },
  kind,
) {
  const share = voterListTotal > 0 ? percent(language, minimum / voterListTotal) : '…';
  const part = (value, word, how) =>
    h('div', {}, h('dd', {}, figure(language, value)), h('dt', {}, word, how && h('small', {}, how)));
  return h(
    'section',
    { class: 'card threshold', 'aria-labelledby': 'syarat' },
    h('h2', { id: 'syarat' }, say(language, 'threshold')),
    h(
      'dl',
      {},
      part(voterListTotal, say(language, 'voters')),
      part(minimum, say(language, 'minimum'), say(language, 'minimumShare', { share })),
      part(spread, say(language, 'spreadNeeded'), say(language, 'spreadOf', { count: subregions, kind })),
    ),
    decreeNumber &&
      h('p', { class: 'quiet' }, say(language, 'decree', { number: decreeNumber, day: day(language, decreeDate) })),
  );
}

function stageItem(language, { name, status, opensAt, closesAt, exceptionDecision }, timeZone) {
  const [from, to] = [opensAt, closesAt].map((at) => moments(language, at, timeZone));
  return h(
    'li',
    { class: status },
    h('strong', {}, name),
    h('span', { class: 'chip' }, say(language, status)),
    h('span', { class: 'quiet' }, say(language, 'until', { from, to })),
    exceptionDecision && h('span', { class: 'quiet' }, say(language, 'exception', { number: exceptionDecision })),
  );
}
