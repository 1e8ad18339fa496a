import { type PageExample, type RulePage, linkTo, ruleCodes, rulePage, sentence } from '@silon/rules';
import { type Html, html, nothing, wholePage } from './html.js';
import { effectNames, effects, kinds, type Language, words } from './words.js';

const letters = ['F', 'R', 'X', 'C', 'T'] as const;

/** The page of one rule, from the catalogue alone; undefined for a code that was never given. */
export function rulePageHtml(code: string, language: Language): string | undefined {
  const rule = rulePage(code);
  return (
    rule &&
    wholePage({ language, title: `${code} ${rule.title[language]}`, path: linkTo(code), body: about(rule, language) })
  );
}

function about(rule: RulePage, language: Language): Html {
  const say = (key: keyof typeof words) => words[key][language];
  const { code, slug, severity, settable, says, state } = rule;
  return html` <p class="back"><a href="/rules?lang=${language}">${say('all')}</a></p>
    <article class="rule">
      <h1><span class="code">${code}</span> ${rule.title[language]}</h1>
      <p class="quiet">${slug}</p>
      <p class="effect ${severity.toLowerCase()}"><strong>${say('effect')}:</strong> ${effects[severity][language]}</p>
      ${
        says
          ? html`<h2>${say('message')}</h2>
              <blockquote class="card">${says[language]}</blockquote>`
          : nothing
      }
      <h2>${say(state)}</h2>
      <p>${sentence(rule.why[language])}</p>
      <p class="quiet">${say('source')}: ${rule.source[language]}. ${settable ? say('settable') : ''}</p>
      ${
        rule.examples.length > 0
          ? html`<h2>${say('examples')}</h2>
              ${examples(rule, 'breaks', language)}${examples(rule, 'passes', language)}`
          : nothing
      }
    </article>`;
}

function examples({ code, examples: all }: RulePage, outcome: PageExample['outcome'], language: Language): Html {
  const shown = all.filter((example) => example.outcome === outcome);
  if (shown.length === 0) return nothing;
  const soundRow = words[code.startsWith('R') ? 'sound' : 'none'][language];
  const items = shown.map(({ cells }) =>
    cells.length === 0
      ? html`<li>${soundRow}</li>`
      : html`<li>
          <dl>
            ${cells.map(
              ({ title, text, kind }) =>
                html`<div>
                  <dt>${title[language]}</dt>
                  <dd>
                    ${written(text, language)}${kind === undefined ? nothing : html` <span class="quiet">(${kinds[kind]?.[language] ?? ''})</span>`}
                  </dd>
                </div>`,
            )}
          </dl>
        </li>`,
  );
  return html`<h3>${words[outcome][language]}</h3>
    <ul class="examples ${outcome}">
      ${items}
    </ul>`;
}

/** Signs nobody sees are shown as their numbers, long texts cut. */
function written(text: string, language: Language): Html {
  if (text === '') return html`<span class="quiet">${words.empty[language]}</span>`;
  const seen = text
    .slice(0, 60)
    .replace(
      /[\p{Cf}\p{Cc}\u00a0]/gu,
      (sign) => `‹U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}›`,
    );
  return html`<code>${seen}${text.length > 60 ? '…' : ''}</code>`;
}

/** All rules, those not checked yet too, letter by letter. */
export function ruleListHtml(language: Language): string {
  const say = (key: keyof typeof words) => words[key][language];
  const parts = letters.map(
    (letter) =>
      html`<h2>${say(letter)} (${letter})</h2>
        <ul class="rules">
          ${ruleCodes(letter).map((code) => item(code, language))}
        </ul>`,
  );
  const body = html`<h1>${say('rules')}</h1>
    <p class="quiet intro">${say('intro')}</p>
    ${parts}`;
  return wholePage({ language, title: say('rules'), path: '/rules', body });
}

function item(code: string, language: Language): Html {
  const rule = rulePage(code);
  if (!rule) return nothing;
  const note = rule.state === 'decided' ? effectNames[rule.severity][language] : words[rule.state][language];
  return html`<li>
    <a href="${linkTo(code)}?lang=${language}"><span class="code">${code}</span> ${rule.title[language]}</a
    ><span class="chip">${note}</span>
  </li>`;
}
