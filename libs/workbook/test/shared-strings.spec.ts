import { expect, test } from '@jest/globals';
import { Damage } from '../src/damage.js';
import { strings } from './scan-sheet.js';

const table = (content: string): string =>
  `<?xml version="1.0"?>\n<sst xmlns="main" count="9" uniqueCount="9">${content}</sst>\n`;

const many = table(
  '<si><t>Desa Contoh</t></si><si><t xml:space="preserve"> Ni Wayan é – 𝟘 印 </t></si><si><t/></si><si/>' +
    '<si><t>a &lt;b&gt; &amp;amp; &quot;&apos;&#65;&#x1F600;</t></si>' +
    '<si><r><rPr><b/><t>no</t></rPr><t>Baiq </t></r><r><t>Contoh</t></r><rPh sb="0" eb="1"><t>hint</t></rPh><phoneticPr fontId="1"/></si>' +
    '<si><t>line_x000D_\r\nnext _x005F_x0041_ _x0041_ _xD83D__xDE00_ _xZZZZ_ a_b</t></si>' +
    '<si><t><![CDATA[<raw> & _x0041_]]> more<!-- not this --></t></si><si ><t >odd</t ></si >',
);
const expected = [
  'Desa Contoh',
  ' Ni Wayan é – 𝟘 印 ',
  '',
  '',
  `a <b> &amp; "'A😀`,
  'Baiq Contoh',
  'line\r\nnext _x0041_ A 😀 _xZZZZ_ a_b',
  '<raw> & A more',
  'odd',
];

test('every form of string reads as a person would see it', () => {
  expect(strings(many).texts).toEqual(expected);
});

test('the same in pieces of every size, whatever they cut in two', () => {
  for (let piece = 1; piece < 64; piece++) expect(strings(many, piece).texts).toEqual(expected);
});

test('the same cut in two at every byte', () => {
  for (let at = 64; at < Buffer.byteLength(many); at++) expect(strings(many, at).texts).toEqual(expected);
});

test('any prefix of the namespace', () => {
  const prefixed = '<x:sst xmlns:x="main" xmlns:y="other"><x:si><x:t>kept</x:t><y:t>foreign</y:t></x:si></x:sst>';
  expect(strings(prefixed).texts).toEqual(['kept']);
});

test.each([
  ['doctype', '<!DOCTYPE sst [<!ENTITY a "b">]><sst><si><t>&a;</t></si></sst>'],
  ['entity', table('<si><t>&unknown;</t></si>')],
  ['entity', table('<si><t>&#0;</t></si>')],
  ['entity', table('<si><t>&#xD800;</t></si>')],
  ['entity', table('<si><t>a & b</t></si>')],
  ['control-character', table('<si><t>a\u0001b</t></si>')],
  ['xml-nesting', table('<si><t>a</si></t>')],
  ['xml-depth', table('<a>'.repeat(100) + '</a>'.repeat(100))],
  ['xml-root', '<sst/><sst/>'],
  ['xml-tag', table('<si a="<"><t>a</t></si>')],
  ['truncated', '<sst><si><t>half'],
  ['truncated', '<sst><si><t>a</t></si'],
  ['truncated', ''],
  ['text-too-long', table(`<si><t>${'é'.repeat(32_768)}</t></si>`)],
  ['token-too-long', table(`<si a="${'x'.repeat(300_000)}"><t>a</t></si>`)],
  ['encoding', '<?xml version="1.0" encoding="UTF-16"?><sst/>'],
  ['shared-strings-part', '<worksheet/>'],
])('refuses: %s', (detail, xml) => {
  expect(() => strings(xml, 4096)).toThrow(Damage);
  expect(() => strings(xml, 4096)).toThrow(detail);
});

test('as much text as Excel allows in a cell is read', () => {
  expect(strings(table(`<si><t>${'é'.repeat(32_767)}</t></si>`)).texts[0]).toHaveLength(32_767);
});
