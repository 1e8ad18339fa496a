import type { Random } from './random.ts';

const numbers = [
  '0',
  '-1',
  '1',
  '64',
  '65',
  '255',
  '65536',
  '1048576',
  '1048577',
  '999999999',
  '4294967295',
  '1e308',
  '',
  'NaN',
  '00',
  '9'.repeat(400),
];
const references = ['A1', 'XFD1048576', 'XFE1', 'A0', 'a1', '$A$1', 'A1:B2', 'ZZZZ1', '', '1', 'A99999999'];
const types = ['s', 'str', 'inlineStr', 'b', 'e', 'd', 'n', 'x', ''];
const snippets = [
  '<!DOCTYPE a>',
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  '&b;',
  '&#0;',
  '&#x110000;',
  '&amp;',
  '&',
  '<',
  '>',
  ']]>',
  '<![CDATA[',
  '<![CDATA[ a ]]>',
  '<!--',
  '<!-- a -->',
  '--',
  '<?xml version="1.0" encoding="UTF-7"?>',
  '<?a b?>',
  '<a>',
  '</a>',
  '<a/>',
  '<x:c r="A1"/>',
  ' xmlns="other"',
  ' xmlns:x="other"',
  ' r="A1"',
  ' t="s"',
  '"',
  "'",
  '=',
  '/',
  '\0',
  '\u0001',
  '\ufffe',
  '_x0000_',
  '_xD800_',
  '_x',
  '\r\n',
  '\ufeff',
  '印😀',
  '<row/>',
  '<row r="5"/>',
  '</row>',
  '</sheetData><sheetData>',
  '<c t="inlineStr"><is><r><t>a</t></r><rPh><t>b</t></rPh></is></c>',
  '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>',
  '<si><t>a</t></si>',
  '</sst>',
  '<f>1+1</f>',
  '<v>1</v>',
];

type Change = (xml: string, random: Random) => string;

/** Where tags begin and end, so that a change may keep to them. */
function pieces(xml: string): string[] {
  return xml.match(/<[^>]*>|[^<]+/g) ?? [xml];
}

const onPieces =
  (change: (all: string[], at: number, random: Random) => void): Change =>
  (xml, random) => {
    const all = pieces(xml);
    change(all, random.below(all.length), random);
    return all.join('');
  };

const attribute =
  (name: RegExp, values: readonly string[]): Change =>
  (xml, random) => {
    const places = [...xml.matchAll(name)];
    if (places.length === 0) return xml;
    const { index, 0: found } = random.one(places);
    return `${xml.slice(0, index)}${found.replace(/"[^"]*"/, `"${random.one(values)}"`)}${xml.slice(index + found.length)}`;
  };

const changes: readonly Change[] = [
  onPieces((all, at) => void all.splice(at, 1)),
  onPieces((all, at) => void all.splice(at, 0, all[at]!)),
  onPieces(
    (all, at, random) => ([all[at], all[random.below(all.length)]] = [all[random.below(all.length)]!, all[at]!]),
  ),
  onPieces((all, at, random) => void all.splice(at, 0, random.one(snippets))),
  onPieces((all, at, random) => void (all[at] = all[at]!.slice(0, random.below(all[at]!.length + 1)))),
  onPieces((all, at) => void (all[at] = all[at]!.replace(/^<(\/?)/, '<$1x:'))),
  onPieces((all, at, random) => void (all[at] = all[at]!.repeat(random.one([2, 10, 300])))),
  (xml, random) => {
    const at = random.below(xml.length);
    return xml.slice(0, at) + random.one(snippets) + xml.slice(at);
  },
  (xml, random) => xml.slice(0, random.below(xml.length)),
  (xml, random) => `${'<a>'.repeat(random.one([10, 70, 5000]))}${xml}`,
  (xml) => xml.replace(/<(\/?)(?=[a-zA-Z])/g, '<$1x:').replace('xmlns=', 'xmlns:x='),
  (xml) => xml.replaceAll('"', "'"),
  (xml, random) => xml.replace(/<t>[^<]*/, `<t>${'y'.repeat(random.one([32_767, 32_768, 300_000]))}`),
  (xml, random) => xml.replace(/<row /, `<row ${'a="b" '.repeat(random.one([3, 300, 60_000]))}`),
  (xml, random) => {
    const places = [...xml.matchAll(/<v>[^<]*|"\d+"/g)];
    if (places.length === 0) return xml;
    const { index, 0: found } = random.one(places);
    const value = random.one(numbers);
    return `${xml.slice(0, index)}${found.startsWith('<') ? `<v>${value}` : `"${value}"`}${xml.slice(index + found.length)}`;
  },
  attribute(/ r="[^"]*"/g, references),
  attribute(/ t="[^"]*"/g, types),
  attribute(/ (?:s|numFmtId|min|max|ht)="[^"]*"/g, numbers),
  attribute(/ (?:Target|PartName|Id|r:id|Type|ContentType|TargetMode|state)="[^"]*"/g, [
    '',
    '../..',
    '/',
    'xl/workbook.xml',
    's0',
    'External',
    '%',
    '%2e%2e/a',
    'hidden',
  ]),
];

/** Changes a part as a broken program, or somebody of ill will, might. */
export function mutateXml(part: Buffer, random: Random): Buffer {
  let xml = part.toString();
  for (let times = 1 + random.below(3); times > 0; times--) xml = random.one(changes)(xml, random);
  const bytes = Buffer.from(xml);
  switch (random.below(12)) {
    case 0:
      return Buffer.from(`\ufeff${xml.replace('UTF-8', 'UTF-16')}`, 'utf16le');
    case 1:
      return Buffer.from(xml, 'utf16le').swap16();
    case 2:
      if (bytes.length > 0) bytes[random.below(bytes.length)] = random.below(256);
      return bytes;
    default:
      return bytes;
  }
}
