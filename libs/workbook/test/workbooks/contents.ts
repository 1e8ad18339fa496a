/** What the workbooks of this folder hold: the same in each, so that their writers and readers can be compared. */
export const titles =
  'NO|KODE KELURAHAN/DESA|NAMA KELURAHAN/DESA|NIK|NAMA|TEMPAT LAHIR|TANGGAL LAHIR|JENIS KELAMIN|STATUS PERKAWINAN|ALAMAT|RT|RW|PEKERJAAN|KETERANGAN'.split(
    '|',
  );

/** Supporters who do not exist: NIK serials from 9000 on. */
export const supporterRows: readonly string[][] = Array.from({ length: 40 }, (_, n) => [
  String(n + 1),
  '52.01.01.2002',
  'Kebon Ayu',
  `520101050785${9000 + n}`,
  `Lalu Contoh ${'ABCDEFGHIJ'[n % 10]!} é`,
  'Gerung',
  '05-07-1985',
  'L',
  'S',
  `Dusun "Contoh" & Utara <${n}>`,
  '001',
  '002',
  'PETANI',
  'baru',
]);

export const oddTexts: string[] = [
  'a & b < c > "d"',
  ' Ni Luh\u00a0é ',
  'baris satu\nbaris dua',
  '_x _x_',
  '😀 – 印 𝟘',
  "'0012",
  '0012',
  '1e5',
  'TRUE',
  '=1+1',
  '52.01.01.2002',
  'y\u200bx\u202e',
];
