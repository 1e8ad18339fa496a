import { fileRules, type Severity } from '@silon/rules';

/** A text for the operator in both languages; Indonesian is what he reads first. */
export interface Message {
  readonly id: string;
  readonly en: string;
}

/** The codes a reader of files can find; what each is called and how grave it is says the catalogue of rules. */
export type FileFindingCode =
  | 'F001'
  | 'F002'
  | 'F003'
  | 'F004'
  | 'F005'
  | 'F006'
  | 'F010'
  | 'F011'
  | 'F012'
  | 'F013'
  | 'F014'
  | 'F020'
  | 'F021'
  | 'F022'
  | 'F023'
  | 'F024'
  | 'F025'
  | 'F026'
  | 'F027'
  | 'F030'
  | 'F032';

const rules = new Map(fileRules.map((rule) => [rule.code, rule]));

/** What is wrong with a file as a whole. */
export interface FileFinding {
  readonly code: FileFindingCode;
  readonly slug: string;
  readonly severity: Severity;
  /** The sheet, counted from 1, and the cell. */
  readonly place?: Place;
  /** Numbers and known words only: may be logged, stored, sent. `detail` names the cause for programs. */
  readonly params: Params;
  /** Texts of the file, such as a title found. Never log them, never store them unsealed. */
  readonly sealed?: Readonly<Record<string, string>>;
  /** Made of `params` and `place` alone. */
  readonly message: Message;
}

export interface Place {
  readonly sheet: number;
  readonly cell?: string;
}

export type Params = Readonly<Record<string, string | number>>;

/** A finding of the code, its slug and severity taken from the catalogue. */
export function finding(
  code: FileFindingCode,
  message: Message,
  params: Params = {},
  { place, sealed }: Pick<FileFinding, 'place' | 'sealed'> = {},
): FileFinding {
  const rule = rules.get(code);
  if (rule === undefined) throw new RangeError(`no rule ${code}`);
  const { slug, severity } = rule;
  return { code, slug, severity, ...(place && { place }), params, ...(sealed && { sealed }), message };
}

/** Whether these findings refuse the whole file. */
export const refusesFile = (findings: readonly FileFinding[]): boolean =>
  findings.some(({ severity }) => severity === 'REJECT_FILE');
