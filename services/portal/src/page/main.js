import { become, h, measure } from './draw.js';
import { electionView } from './election-view.js';
import { day } from './format.js';
import { Live } from './live.js';
import { say } from './words.js';

const main = document.querySelector('main');
const status = document.getElementById('status');
let language = storedLanguage();
let live;
let shown = { view: 'loading' };

window.addEventListener('hashchange', () => {
  open();
  main.focus({ preventScroll: true });
  window.scrollTo(0, 0);
});
for (const button of document.querySelectorAll('[data-language]'))
  button.addEventListener('click', () => speak(button.dataset.language));
speak(language);
open();

function open() {
  live?.stop();
  live = undefined;
  shown = { view: 'loading' };
  draw();
  const electionId = /^#\/([\w-]+)$/.exec(location.hash)?.[1];
  if (electionId) follow(electionId);
  else void list();
}

function follow(electionId) {
  live = new Live(electionId, {
    snapshot: (snapshot) => show({ view: 'election', state: 'polling', ...shown, snapshot }),
    state: (state) => {
      if (state === 'missing') return show({ view: 'message', key: 'notFound' });
      if (shown.state !== state && shown.snapshot) status.textContent = say(language, state);
      show(
        shown.snapshot
          ? { ...shown, state }
          : { view: state === 'away' ? 'message' : 'loading', key: 'unreachable', state },
      );
    },
  });
}

async function list() {
  try {
    const answer = await fetch('/api/reporting/elections', { cache: 'no-cache' });
    if (!answer.ok) throw new Error('no answer');
    const elections = await answer.json();
    if (!live) show({ view: 'list', elections });
  } catch {
    if (live) return;
    show({ view: 'message', key: 'unreachable' });
    setTimeout(() => !live && void list(), 5_000);
  }
}

function show(next) {
  shown = next.snapshot ? { ...next, view: 'election' } : next;
  draw();
}

function draw() {
  const wanted = main.cloneNode(false);
  wanted.append(...content().flat().filter(Boolean));
  become(main, wanted);
  measure(main);
  document.title = shown.snapshot ? `${shown.snapshot.election.name} · Open SILON` : 'Open SILON';
}

function content() {
  if (shown.view === 'election') return electionView(language, shown.snapshot, shown.state);
  if (shown.view === 'list') return electionList(shown.elections);
  const text = say(language, shown.view === 'message' ? shown.key : 'loading');
  return [
    h('p', { class: 'card quiet' }, text),
    location.hash.length > 2 && h('p', {}, h('a', { href: '#/' }, `← ${say(language, 'back')}`)),
  ];
}

function electionList(elections) {
  const item = ({ id, name, regionName, votingDay }) =>
    h(
      'li',
      {},
      h(
        'a',
        { class: 'card election', href: `#/${id}` },
        h('strong', {}, name),
        h(
          'span',
          { class: 'quiet' },
          `${regionName} · ${say(language, 'votingDay', { day: day(language, votingDay) })}`,
        ),
      ),
    );
  return [
    h('h1', {}, say(language, 'elections')),
    h('p', { class: 'quiet' }, say(language, elections.length > 0 ? 'electionsIntro' : 'noElections')),
    h('ul', { class: 'elections' }, elections.map(item)),
  ];
}

function speak(next) {
  language = next;
  document.documentElement.lang = language;
  for (const element of document.querySelectorAll('[data-word]'))
    element.textContent = say(language, element.dataset.word);
  for (const button of document.querySelectorAll('[data-language]'))
    button.setAttribute('aria-pressed', String(button.dataset.language === language));
  try {
    localStorage.setItem('language', language);
  } catch {
    // A browser that keeps nothing begins in Indonesian again.
  }
  draw();
}

function storedLanguage() {
  try {
    return localStorage.getItem('language') === 'en' ? 'en' : 'id';
  } catch {
    return 'id';
  }
}
