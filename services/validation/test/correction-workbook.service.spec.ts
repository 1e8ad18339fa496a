import { randomUUID } from 'node:crypto';
import type { Account } from '@silon/access';
import { checkIdentities, ElectionKeys } from '@silon/blobs';
import { CellKind, type ExampleRow, exampleRow } from '@silon/rules';
import { b1Kwk2018, correctionColumns } from '@silon/workbook';
import { openCorrection, readAgain, textOf } from './correction-workbook.js';
import { ValidationService } from './validation-service.js';

const nik = (serial: number) => `520101050785${9000 + serial}`;
const [STATUS, CODE, EXPLANATION, MEND, IDENTITY] = [14, 15, 16, 17, 18] as const;
const [VILLAGE, NIK, BIRTH_DATE, SEX] = [1, 3, 6, 7] as const;
const [rose, yellow] = ['FFFFC7CE', 'FFFFEB9C'];

/** What an operator may send, and what must come back as it was. */
const sent: ExampleRow[] = [
  { nik: nik(1), name: 'Nama Pertama' },
  { nik: '52010105078590' },
  { nik: nik(2), sex: 'X', birthDate: '05.07.1985' },
  { nik: nik(3), name: '=HYPERLINK("http://x.invalid","klik")', note: '+62 812' },
  { nik: nik(4), name: 'Nama Kelima', address: '@SUM(1+1)*cmd|calc', note: '-1' },
  { nik: nik(5), name: 'Nama Keenam', address: '\tDusun Tab', note: '\rBaris\r\nbaru\n' },
  { nik: nik(6), name: 'Nama Ketujuh', note: '  tepi  ', occupation: 'PETANI & <KEBUN> "_x0041_" \u0001\u007f' },
  { nik: nik(7), rt: { kind: CellKind.number, text: '1' } },
  { nik: { kind: CellKind.number, text: '5201010507859000' } },
  { nik: nik(8), name: 'Nama Kesepuluh', birthDate: '06-07-1985', note: 'Ñandú 𝒳 ✓' },
  { nik: nik(1), name: 'Nama Pertama' },
  { nik: nik(9), name: 'Nama Satu' },
  { nik: nik(9), name: 'Nama Dua' },
  { nik: nik(10), villageCode: '53.01.01.2001', villageName: '' },
  { nik: nik(11), name: 'Nama Kelima Belas', villageCode: '52.71.02.1001', villageName: '' },
];

describe('the correction workbook', () => {
  let service: ValidationService;
  let upload: string;
  const pairId = randomUUID();
  const commission: Account = { id: 'c', role: 'commission', commission: '52' };
  const supervisor: Account = { id: 's', role: 'supervisor', commission: '52' };
  const operatorOf = (pair: string): Account => ({
    ...{ id: `o-${pair}`, role: 'operator', commission: '52' },
    ...{ electionId: service.electionId, pairId: pair },
  });
  const download = async (query = '', account = operatorOf(pairId)) => {
    const answer = await service.fetch(`/uploads/${upload}/correction${query}`, account);
    return { headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) };
  };

  beforeAll(async () => {
    service = await ValidationService.start();
    await service.sayElection();
    upload = await service.upload(pairId, 1, sent, 4);
    await service.until(upload, 'concluded');
  }, 120_000);
  afterAll(() => service.stop(), 60_000);

  test('every cell comes back as it was and as text, whatever it begins with, to spreadsheet programs and to us', async () => {
    const { bytes } = await download('?rows=all');
    const original = sent.map((row) => [...exampleRow(row).texts]);
    original[8]![NIK] = ''; // as a number it has lost digits: it is to be typed anew
    const { rows, workbook } = await openCorrection(bytes);
    expect(rows.map(({ texts }) => texts.slice(0, 14))).toEqual(original);
    for (const row of workbook.getWorksheet('B.1-KWK')!.getRows(2, sent.length)!)
      row.eachCell((cell) => expect([cell.formula, cell.numFmt]).toEqual([undefined, '@']));

    const again = await readAgain(bytes);
    expect(again.findings).toEqual([]);
    expect(again.texts).toEqual(original);
    expect(new Set(again.kinds.flat())).toEqual(new Set([CellKind.blank, CellKind.text]));
    expect(again.meta?.entries.get('kind')).toBe('correction');
  });

  test('each row says what became of it, why and how to mend it; the cells meant are marked', async () => {
    const { rows } = await openCorrection((await download('?rows=all')).bytes);
    expect(rows.map(({ texts }) => [texts[STATUS], texts[CODE]])).toEqual([
      ['Diterima', ''],
      ['Ditolak', 'R120'],
      ['Ditolak', 'R140, R150'],
      ['Diterima', expect.stringContaining('R107')],
      ['Diterima', expect.stringContaining('R107')],
      ['Diterima', expect.any(String)],
      ['Diterima', expect.any(String)],
      ['Ditolak', 'R101'],
      ['Ditolak', 'R101'],
      ['Diterima, ditinjau', expect.stringContaining('R126')],
      ['Tidak menambah', 'X200'],
      ['Tidak menambah', 'X201'],
      ['Diterima, ditinjau', 'X201'],
      ['Ditolak', expect.stringContaining('R113')],
      ['Diterima', 'R129'],
    ]);
    const [sound, shortNik, two] = rows as [(typeof rows)[0], (typeof rows)[0], (typeof rows)[0]];
    expect([sound.texts[EXPLANATION], sound.texts[MEND], sound.fills.slice(0, 14).filter(Boolean)]).toEqual([
      '',
      '',
      [],
    ]);
    expect(shortNik.fills.map((fill, at) => fill === rose && at).filter(Boolean)).toEqual([NIK, STATUS]);
    expect(two.fills.map((fill, at) => fill === rose && at).filter(Boolean)).toEqual([BIRTH_DATE, SEX, STATUS]);
    expect(two.texts[EXPLANATION]).toMatch(
      /^Lembar 1 baris 4 [^]*TANGGAL LAHIR: [^]*JENIS KELAMIN: [^]*\nEnglish:\n[^]*/,
    );
    expect(two.texts[MEND]).toMatch(/^• Tulis tanggal lahir [^]*\nEnglish:\n[^]*/);
    expect(rows[12]!.fills[NIK]).toBe(yellow);
    expect(rows[12]!.texts[EXPLANATION]).toContain('baris 13 lembar 1 pada unggahan nomor 1');
  });

  test('village codes are locked where they are right, the other cells are open, and the row says who it is', async () => {
    const { rows, workbook } = await openCorrection((await download('?rows=all')).bytes);
    expect(rows[0]!.locked.map((locked, at) => locked && at).filter((at) => at !== false)).toEqual([
      ...[VILLAGE, VILLAGE + 1, STATUS, CODE, EXPLANATION, MEND, IDENTITY],
    ]);
    expect(rows[13]!.locked[VILLAGE]).toBe(false);
    const key = await service.api.get(ElectionKeys).subkey(service.electionId, 'identity');
    const places = checkIdentities(
      key,
      pairId,
      rows.map(({ texts }) => texts[IDENTITY]!),
    );
    expect(places.map((place) => [place?.chunk, place?.rowNo])).toEqual(
      sent.map((_, index) => [Math.floor(index / 4), index % 4]),
    );
    const sheet = workbook.getWorksheet('B.1-KWK')!;
    expect((sheet.getRow(1).values as string[]).slice(1)).toEqual(
      [...b1Kwk2018.columns, ...correctionColumns].map(({ title }) => title),
    );
    expect([sheet.autoFilter, sheet.views[0]?.state]).toEqual([`A1:S${sent.length + 1}`, 'frozen']);
  });

  test('only rows that need a look unless all are asked for; one kecamatan’s where it is named', async () => {
    const failing = await openCorrection((await download()).bytes);
    expect(failing.rows.map(({ texts }) => texts[STATUS])).not.toContain('Diterima');
    expect(failing.rows).toHaveLength(9);
    const listed = await service.get(`/uploads/${upload}/correction/kecamatan`, operatorOf(pairId));
    expect(listed.body).toEqual([
      { kecamatan: '520101', name: expect.any(String), rows: 13, failing: 8 },
      { kecamatan: '527102', name: expect.any(String), rows: 1, failing: 0 },
      { kecamatan: 'unknown', name: expect.any(String), rows: 1, failing: 1 },
    ]);
    for (const { kecamatan, rows } of listed.body as { kecamatan: string; rows: number }[]) {
      const part = await openCorrection((await download(`?rows=all&kecamatan=${kecamatan}`)).bytes);
      expect(part.rows).toHaveLength(rows);
    }
  });

  test('the first sheet’s figures are the upload’s', async () => {
    const { workbook } = await openCorrection((await download()).bytes);
    expect(workbook.worksheets.map(({ name, state }) => [name, state])).toEqual([
      ['RINGKASAN', 'visible'],
      ['B.1-KWK', 'visible'],
      ['_meta', 'veryHidden'],
    ]);
    const lines: unknown[][] = [];
    workbook.getWorksheet('RINGKASAN')!.eachRow((row) =>
      lines.push(
        [2, 3, 4, 5].map((at) => {
          const cell = row.getCell(at);
          return typeof cell.value === 'number' ? cell.value : textOf(cell).split('\n')[0];
        }),
      ),
    );
    const figures = new Map(lines.map(([, label, figure]) => [label, figure]));
    expect(
      ['Diterima', 'Diterima, ditinjau', 'Ditolak', 'Tidak menambah', 'Disisihkan'].map((label) => figures.get(label)),
    ).toEqual([...[6, 2, 5, 2, 0]]);
    expect(figures.get('Jumlah baris dalam berkas ini / Rows written')).toBe(9);
    const causes = lines.filter(([code, , rows]) => /^R\d{3}$/.test(String(code)) && typeof rows === 'number');
    expect(causes.reduce((sum, cause) => sum + Number(cause[3]), 0)).toBe(5);
    expect(causes.find(([code]) => code === 'R120')?.slice(2)).toEqual([1, 1]);
  });

  test('the name of the file tells nothing; nobody keeps it; that it was opened is on record', async () => {
    const { headers } = await download('?kecamatan=520101');
    expect(headers.get('content-disposition')).toMatch(
      /^attachment; filename="B\.1-KWK-koreksi-[0-9a-f]{12}-520101\.xlsx"$/,
    );
    expect(headers.get('cache-control')).toBe('no-store');
    const acts: { actor: string }[] = await service.database.db.query(
      `SELECT DISTINCT actor FROM act WHERE object = $1 AND action = 'open-correction'`,
      [`upload/${upload}`],
    );
    expect(acts).toEqual([{ actor: `o-${pairId}` }]);
  });

  test('it is for the pair’s operators and its commission; what is not there or not done is refused', async () => {
    const status = async (account: Account, id = upload, path = '') => {
      const answer = await service.fetch(`/uploads/${id}/correction${path}`, account);
      await answer.arrayBuffer();
      return answer.status;
    };
    expect(await status(commission)).toBe(200);
    for (const path of ['', '/kecamatan']) {
      expect(await status(supervisor, upload, path)).toBe(403);
      expect(await status(operatorOf(randomUUID()), upload, path)).toBe(404);
      expect(await status({ ...commission, commission: '53' }, upload, path)).toBe(404);
      expect(await status(commission, randomUUID(), path)).toBe(404);
    }
    expect(await status(commission, upload, '?rows=some')).toBe(400);
    expect(await status(commission, upload, '?kecamatan=52')).toBe(400);
    expect(await status(commission, upload, '?kecamatan=999999')).toBe(404);

    const later = await service.upload(randomUUID(), 1, [{ nik: nik(20) }], 1, randomUUID());
    await service.until(later, 'waiting-for-settings');
    await service.database.db.query('UPDATE upload SET election_id = $2 WHERE upload_id = $1', [
      later,
      service.electionId,
    ]);
    const refused = await service.get(`/uploads/${later}/correction`, commission);
    expect(refused).toMatchObject({ status: 409, body: { code: 'no-correction-now' } });
  });

  test('who hangs up in the middle harms nobody who asks after him', async () => {
    const stop = new AbortController();
    const answer = await service.fetch(`/uploads/${upload}/correction?rows=all`, commission, { signal: stop.signal });
    stop.abort();
    await expect(answer.arrayBuffer()).rejects.toThrow();
    expect((await download()).bytes.length).toBeGreaterThan(0);
  });

  test('its rows mended and sent back by their identity take their places; then they need no look any more', async () => {
    const pair = randomUUID();
    const wrong: ExampleRow[] = [
      { nik: nik(31), sex: 'X', name: 'Nama Ganti' },
      { nik: nik(32), name: 'Nama Tetap' },
    ];
    upload = await service.upload(pair, 1, wrong, 4); // the last test: the others' upload is no longer asked for
    await service.until(upload, 'concluded');
    const { rows } = await openCorrection((await download('?rows=all', operatorOf(pair))).bytes);
    const identities = [rows[0]!.texts[IDENTITY]!, 'S1-1-0-0-0123456789abcdef'];
    const mended = [
      { ...wrong[0], sex: 'L' },
      { nik: nik(33), name: 'Nama Baru' },
    ];
    const second = await service.upload(pair, 2, mended, 4, service.electionId, { identities });
    await service.until(second, 'concluded');

    const before = await openCorrection((await download('?rows=all', operatorOf(pair))).bytes);
    expect(before.rows.map(({ texts }) => [texts[STATUS], texts[CODE]])).toEqual([
      ['Tidak menambah', 'R150, X212'],
      ['Diterima', ''],
    ]);
    expect(before.rows[0]!.fills).not.toContain(rose);
    expect(before.rows[0]!.texts[MEND]).toMatch(/^Tidak perlu tindakan/);
    expect((await openCorrection((await download('', operatorOf(pair))).bytes)).rows).toEqual([]);
    upload = second;
    const after = await openCorrection((await download('?rows=all', operatorOf(pair))).bytes);
    expect(after.rows.map(({ texts }) => [texts[STATUS], texts[CODE]])).toEqual([
      ['Diterima', 'X212'],
      ['Diterima', 'X211'],
    ]);
  });
});
