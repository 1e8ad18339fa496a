import { type Language, words } from './words.js';

/** Mark-up that may be put into a page as it is. */
export interface Html {
  readonly html: string;
}

type Part = Html | string | readonly Html[];

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const put = (part: Part): string => {
  if (typeof part === 'string') return part.replace(/[&<>"']/g, (sign) => escapes[sign] ?? '');
  return 'html' in part ? part.html : part.map(({ html }) => html).join('');
};

/** A template whose texts are escaped; what is mark-up already stays. */
export const html = (texts: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  html: texts.map((text, at) => text + (at < parts.length ? put(parts[at] ?? '') : '')).join(''),
});

export const nothing: Html = { html: '' };

export interface PageFrame {
  readonly language: Language;
  readonly title: string;
  /** the page's own address, without its language */
  readonly path: string;
  readonly body: Html;
}

/** The head and foot of every page that needs no script. */
export function wholePage({ language, title, path, body }: PageFrame): string {
  const say = (key: keyof typeof words) => words[key][language];
  const lead = (to: Language, name: string, short: string) =>
    html`<a
      href="${path}?lang=${to}"
      lang="${to}"
      hreflang="${to}"
      ${to === language ? { html: 'aria-current="true"' } : nothing}
      >${short}<span class="unseen"> ${name}</span></a
    >`;
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light" />
        <title>${title} · Open SILON</title>
        <link rel="icon" href="/mark.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/page.css" />
      </head>
      <body>
        <a class="skip" href="#isi">${say('skip')}</a>
        <header class="top">
          <div class="wide top-row">
            <a class="brand" href="/">
              <img src="/mark.svg" width="36" height="36" alt="" />
              <span><strong>Open SILON</strong><small>${say('tagline')}</small></span>
            </a>
            <nav class="languages" aria-label="Bahasa / Language">
              ${lead('id', 'Bahasa Indonesia', 'ID')}${lead('en', 'English', 'EN')}
            </nav>
          </div>
        </header>
        <p class="notice"><span class="wide">${say('notOfficial')}</span></p>
        <main class="wide" id="isi" tabindex="-1">${body}</main>
        <footer class="wide foot">
          <p>${say('invented')}</p>
          <p><a href="/">${say('count')}</a> · <a href="/rules?lang=${language}">${say('all')}</a></p>
          <p>
            <a href="/source">Kode sumber / <span lang="en">Source</span></a>
          </p>
        </footer>
      </body>
    </html> `.html;
}
