/** A text for the operator in both languages; Indonesian is what he reads first. */
export interface Message {
  readonly id: string;
  readonly en: string;
}

export type FileFindingCode = keyof typeof kinds;
export type FileSeverity = 'REJECT_FILE' | 'WARN' | 'INFO';

const kinds = {
  F001: { slug: 'FILE_TYPE', severity: 'REJECT_FILE' },
  F002: { slug: 'FILE_UNREADABLE', severity: 'REJECT_FILE' },
  F003: { slug: 'FILE_PASSWORD', severity: 'REJECT_FILE' },
  F004: { slug: 'FILE_TOO_LARGE', severity: 'REJECT_FILE' },
  F005: { slug: 'FILE_MACRO', severity: 'REJECT_FILE' },
  F006: { slug: 'FILE_ZIP_BOMB', severity: 'REJECT_FILE' },
  F010: { slug: 'TEMPLATE_UNKNOWN', severity: 'REJECT_FILE' },
  F014: { slug: 'TEMPLATE_TAMPERED', severity: 'WARN' },
  F020: { slug: 'HEADER_MISSING', severity: 'REJECT_FILE' },
  F021: { slug: 'HEADER_ORDER', severity: 'REJECT_FILE' },
  F022: { slug: 'HEADER_UNKNOWN', severity: 'REJECT_FILE' },
  F023: { slug: 'HEADER_DUPLICATE', severity: 'REJECT_FILE' },
  F024: { slug: 'COLUMN_SHIFTED', severity: 'REJECT_FILE' },
  F026: { slug: 'MERGED_CELLS', severity: 'REJECT_FILE' },
  F027: { slug: 'HIDDEN_DATA', severity: 'WARN' },
  F030: { slug: 'FILE_EMPTY', severity: 'REJECT_FILE' },
  F032: { slug: 'NIK_PRECISION_LOSS', severity: 'REJECT_FILE' },
} as const satisfies Record<string, { slug: string; severity: FileSeverity }>;

/** What is wrong with a file as a whole. */
export interface FileFinding {
  readonly code: FileFindingCode;
  readonly slug: string;
  readonly severity: FileSeverity;
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
  return { code, ...kinds[code], ...(place && { place }), params, ...(sealed && { sealed }), message };
}

/** Whether these findings refuse the whole file. */
export const refusesFile = (findings: readonly FileFinding[]): boolean =>
  findings.some(({ severity }) => severity === 'REJECT_FILE');
