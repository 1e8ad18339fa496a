import { at, type Row, type Village } from './person.ts';

/** What a planted fault does to the counts. */
type Outcome = 'rejected' | 'review';

export interface Fault {
  readonly outcome: Outcome;
  /** All codes a row with the fault carries. */
  readonly codes: readonly string[];
  /** Spoils a sound row. `elsewhere` is a village of the region that no template was issued for. */
  spoil(row: Row, elsewhere: Village): void;
}

const rejected = (code: string, spoil: Fault['spoil']): Fault => ({ outcome: 'rejected', codes: [code], spoil });
const reviewed = (code: string, spoil: Fault['spoil']): Fault => ({ outcome: 'review', codes: [code], spoil });
const text = (row: Row, column: number): string => String(row[column]);

/** Faults of one row, by the code of the rule each breaks, and none but that. */
export const rowFaults = {
  /** Everything from the name on stands one column to the right. */
  R100: rejected('R100', (row) => {
    row.splice(at.name, 0, '');
    row.length = 14;
  }),
  R101: rejected('R101', (row) => (row[at.rt] = Number(row[at.rt]))),
  R103: rejected('R103', (row) => (row[at.occupation] = '')),
  R104: rejected('R104', (row) => (row[at.birthPlace] = row[at.birthDate]!)),
  R110: rejected('R110', (row, { code, name }) => {
    row[at.villageCode] = code;
    row[at.villageName] = name;
  }),
  R120: rejected('R120', (row) => (row[at.nik] = text(row, at.nik).slice(0, 15))),
  /** The letter O where a digit was meant. */
  R121: rejected('R121', (row) => (row[at.nik] = text(row, at.nik).replace(/^(.{13})./, '$1O'))),
  R123: rejected('R123', (row) => {
    const nik = text(row, at.nik);
    row[at.nik] = `${nik.slice(0, 6)}${row[at.sex] === 'P' ? '71' : '31'}02${nik.slice(10)}`;
  }),
  R126: reviewed('R126', (row) => {
    const [day = '', ...rest] = text(row, at.birthDate).split('-');
    row[at.birthDate] = [day === '15' ? '16' : '15', ...rest].join('-');
  }),
  R130: rejected('R130', (row) => (row[at.name] = text(row, at.name).replace(/.$/, '1'))),
  R140: rejected('R140', (row) => (row[at.birthDate] = text(row, at.birthDate).replaceAll('-', '.'))),
  R141: rejected('R141', (row) => (row[at.birthDate] = `31-02-${text(row, at.birthDate).slice(-4)}`)),
  R150: rejected('R150', (row) => (row[at.sex] = row[at.sex] === 'P' ? 'PEREMPUAN' : 'LAKI-LAKI')),
  R151: rejected('R151', (row) => (row[at.maritalStatus] = 'KAWIN')),
  R152: rejected('R152', (row) => (row[at.rt] = `RT ${text(row, at.rt).slice(1)}`)),
  R154: reviewed('R154', (row) => (row[at.occupation] = 'PEGAWAI NEGERI SIPIL')),
} as const satisfies Record<string, Fault>;

/** Faults between rows of one workbook: X200 the same row again; X201 the same NIK again with another address. */
export const rowPairFaults = ['X200', 'X201'] as const;

export type FaultCode = keyof typeof rowFaults | (typeof rowPairFaults)[number];
export const faultCodes = [...(Object.keys(rowFaults) as FaultCode[]), ...rowPairFaults];

/** How many of each stand among the 303,331 rows of a full run; unlike numbers, so that a mix-up shows. */
export const usualFaults: Readonly<Record<FaultCode, number>> = {
  ...{ R100: 61, R101: 152, R103: 117, R104: 88, R110: 204, R120: 143, R121: 71, R123: 37, R126: 95, R130: 53 },
  ...{ R140: 129, R141: 29, R150: 166, R151: 181, R152: 103, R154: 47, X200: 310, X201: 76 },
};

/** The usual faults for so many sound rows; at least one of each. */
export const faultsFor = (rows: number): Record<FaultCode, number> =>
  Object.fromEntries(
    faultCodes.map((code) => [code, Math.max(1, Math.round((usualFaults[code] * rows) / 303_331))]),
  ) as Record<FaultCode, number>;
