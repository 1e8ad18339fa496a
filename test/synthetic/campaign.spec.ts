import { loadEdition, type RegionEdition } from '@silon/regions';
import { CellKind, defaultSettings, judgeRow, type RuleContext } from '@silon/rules';
import { planCampaign } from './campaign.ts';
import { faultsFor, usualFaults } from './faults.ts';
import { at, type Row } from './person.ts';
import { add, countedIn, noTruth, type Truth } from './truth.ts';

let edition: RegionEdition;
beforeAll(async () => {
  edition = await loadEdition('2025', { province: '52' });
});

const faults = faultsFor(60_000);

function written(options: Partial<Parameters<typeof planCampaign>[0]> = {}): { rows: Row[]; truth: Truth } {
  const truth = noTruth();
  const rows = planCampaign({ edition, seed: 7, rows: 20_000, faults, ...options }).flatMap((book) => [
    ...book.rows(truth),
  ]);
  return { rows, truth };
}

const contextOf = (): RuleContext => {
  const areas = planCampaign({ edition, seed: 7, rows: 20_000 }).flatMap((book) => book.areas);
  return {
    dayReceived: '2017-11-24',
    votingDay: '2018-06-27',
    region: edition.lookupFor('52'),
    issuedVillages: new Set(areas.flatMap((area) => edition.villagesOf(area).map(({ flat }) => flat))),
    settings: defaultSettings,
  };
};

const kindOf = (cell: Row[number]) =>
  cell === '' ? CellKind.blank : typeof cell === 'number' ? CellKind.number : CellKind.text;

test('the product finds in the rows what was planted, and nothing else', () => {
  const { rows, truth } = written();
  const context = contextOf();
  const codes: Record<string, number> = {};
  const verdicts: Record<string, number> = {};
  for (const row of rows) {
    const judged = judgeRow({ texts: row.map(String), kinds: row.map(kindOf) }, context);
    add(verdicts, judged.verdict);
    for (const code of new Set(judged.findings.map((finding) => finding.code))) add(codes, code);
  }
  const { X200, X201, ...ofRows } = truth.codes;
  expect(codes).toEqual(ofRows);
  expect([X200, X201]).toEqual([faults.X200, 2 * faults.X201]);
  expect(verdicts).toEqual({
    accepted: truth.received - truth.rejected - faults.R126 - faults.R154,
    review: faults.R126 + faults.R154,
    rejected: truth.rejected,
  });
});

test('received is counted, rejected and not new; every sound row counts', () => {
  const { rows, truth } = written();
  expect(truth.received).toBe(rows.length);
  expect(countedIn(truth)).toBe(20_000 + faults.R126 + faults.R154);
  expect(truth.received).toBe(countedIn(truth) + truth.rejected + truth.notNew);
  expect(Object.keys(truth.counted)).toHaveLength(10);
});

test('nobody shares a NIK or is the same person but those planted so, and no NIK can be anybody’s', () => {
  const { rows, truth } = written({ faults: { X200: 30, X201: 20 } });
  const niks = new Set(rows.map((row) => row[at.nik]));
  const people = new Set(
    rows.map((row) => [at.name, at.birthDate, at.villageCode].map((column) => row[column]).join('|')),
  );
  expect(niks.size).toBe(countedIn(truth));
  expect(people.size).toBe(countedIn(truth));
  expect([...niks].filter((nik) => Number(String(nik).slice(12)) < 9_000)).toEqual([]);
});

test('the same seed makes the same rows, another one others', () => {
  expect(written()).toEqual(written());
  expect(written({ seed: 8 }).rows).not.toEqual(written().rows);
});

test('two populations share as many people as was said', () => {
  const niks = (options: Partial<Parameters<typeof planCampaign>[0]>) =>
    new Set(written({ faults: {}, ...options }).rows.map((row) => row[at.nik]));
  const second = niks({ population: 1, rows: 3_000, shared: 500, regencies: ['5201', '5202', '5271'] });
  const first = niks({});
  expect([...second].filter((nik) => first.has(nik))).toHaveLength(500);
});

test('a small campaign still holds one of every fault', () => {
  const { truth } = written({ rows: 200, faults: faultsFor(200) });
  expect(Object.keys(truth.codes).sort()).toEqual(Object.keys(usualFaults).sort());
});
