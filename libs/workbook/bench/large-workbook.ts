import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { workbookParts, worksheet } from '../test/workbook-parts.ts';
import { zip } from '../test/zip-writer.ts';

const titles =
  'NO|KODE KELURAHAN/DESA|NAMA KELURAHAN/DESA|NIK|NAMA|TEMPAT LAHIR|TANGGAL LAHIR|JENIS KELAMIN|STATUS PERKAWINAN|ALAMAT|RT|RW|PEKERJAAN|KETERANGAN'.split(
    '|',
  );
const first = 'AHMAD SITI MUHAMMAD NUR BAIQ LALU I_GEDE DEWI PUTU HAJI SRI MADE'
  .split(' ')
  .map((name) => name.replace('_', ' '));
const last = 'HIDAYAT RAHMAWATI SAPUTRA WIJAYA LESTARI PRATAMA ANGGRAINI MAULANA'.split(' ');
const jobs = [
  'PETANI/PEKEBUN',
  'NELAYAN',
  'WIRASWASTA',
  'MENGURUS RUMAH TANGGA',
  'PELAJAR/MAHASISWA',
  'BURUH HARIAN LEPAS',
];
const pad = (value: number, length: number): string => String(value).padStart(length, '0');

/** One synthetic supporter (NIK sequence from 9000 on). */
function supporter(n: number): string[] {
  const kab = 1 + (n % 8);
  const day = 1 + (n % 28);
  const month = 1 + (n % 12);
  const year = 1950 + (n % 50);
  const isWoman = n % 2 === 1;
  const village = `52.${pad(kab, 2)}.${pad(1 + (n % 10), 2)}.${2001 + (n % 12)}`;
  return [
    String(n),
    village,
    `DESA ${n % 120}`,
    `52${pad(kab, 2)}${pad(1 + (Math.floor(n / 1000) % 60), 2)}${pad(day + (isWoman ? 40 : 0), 2)}${pad(month, 2)}${pad(year % 100, 2)}${9000 + (Math.floor(n / 28) % 1000)}`,
    `${first[n % first.length]} ${last[n % last.length]} ${n % 4999}`,
    `KOTA ${n % 97}`,
    `${pad(day, 2)}-${pad(month, 2)}-${year}`,
    isWoman ? 'P' : 'L',
    'BSP'[n % 3]!,
    `DUSUN ${last[n % 8]} GANG ${n % 3001} NO ${n % 89}`,
    pad(1 + (n % 20), 3),
    pad(1 + (n % 9), 3),
    jobs[n % jobs.length]!,
    n % 7 === 0 ? 'LENGKAP' : 'SURAT ADA',
  ];
}

/** A workbook of so many rows of 14 shared-string cells, kept in the temporary folder; gives its path. */
export function largeWorkbook(rows: number): string {
  const path = join(tmpdir(), `silon-bench-${rows}.xlsx`);
  if (existsSync(path)) return path;
  const perSheet = 1_000_000;
  const strings = new Map<string, number>();
  const texts: Buffer[] = [];
  const sheets = [];
  let pending = '';
  const shared = (text: string): number => {
    let index = strings.get(text);
    if (index === undefined) {
      strings.set(text, (index = strings.size));
      pending += `<si><t>${text}</t></si>`;
      if (pending.length > 1 << 20) {
        texts.push(Buffer.from(pending));
        pending = '';
      }
    }
    return index;
  };
  const rowXml = (number: number, cells: string[]): string =>
    `<row r="${number}" spans="1:14">${cells.map((text, column) => `<c r="${String.fromCharCode(65 + column)}${number}" s="1" t="s"><v>${shared(text)}</v></c>`).join('')}</row>`;
  for (let begin = 0; begin < rows; begin += perSheet) {
    const parts = [Buffer.from(rowXml(1, titles))];
    for (let n = begin; n < Math.min(rows, begin + perSheet);) {
      let block = '';
      for (const stop = Math.min(n + 2000, rows, begin + perSheet); n < stop; n++)
        block += rowXml(n - begin + 2, supporter(n));
      parts.push(Buffer.from(block));
    }
    sheets.push({ name: `B.1-KWK ${sheets.length + 1}`, xml: worksheet(Buffer.concat(parts)) });
  }
  const book = workbookParts({ sheets, strings: Buffer.concat([...texts, Buffer.from(pending)]), styles });
  writeFileSync(`${path}.part`, zip(book));
  renameSync(`${path}.part`, path);
  return path;
}

const styles = '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="49"/></cellXfs>';
