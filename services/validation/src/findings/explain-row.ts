import type { Chunk } from '@silon/contracts';
import { columns, describe, explain, judgeRow, type Params, type RowPlace } from '@silon/rules';
import { IDENTITY_UNKNOWN, QUARANTINED } from '../judge-chunk/encode-rows.js';
import type { Judging } from '../judge-chunk/judging.js';
import type { FoundRow } from './find-rows.js';

export interface ExplainedFinding {
  readonly code: string;
  readonly slug: string;
  readonly severity: string;
  /** The cell's name, such as "D17"; absent where the row as a whole is meant. */
  readonly cell?: string;
  readonly title?: string;
  readonly message: { readonly id: string; readonly en: string };
}

export const quarantine: ExplainedFinding = {
  code: QUARANTINED,
  slug: 'ROW_QUARANTINED',
  severity: 'REVIEW',
  message: {
    id: 'Baris ini belum dapat diperiksa karena gangguan pada sistem kami, bukan kesalahan Anda. Baris disisihkan dan petugas diberi tahu.',
    en: 'This row could not be judged because of a fault of ours, not of yours. It is set aside and the officers have been told.',
  },
};

/** Says of a row what was found. The found texts come from the sealed chunk; the rules are asked again, and answer the same. */
export function explainRow(
  { rowNo, sheet, row, codes, others }: FoundRow,
  chunk: Chunk,
  { context }: Judging,
): ExplainedFinding[] {
  const place = { sheet, row };
  if (codes.includes(QUARANTINED)) return [quarantine];
  const cells = {
    texts: chunk.texts(rowNo, []),
    kinds: chunk.kinds(rowNo),
    format: (column: number) => chunk.format(rowNo, column),
  };
  const inRow = judgeRow(cells, context).findings.map((finding) => {
    const { letter, title } = columns[finding.column] ?? {};
    return {
      ...named(finding.code, finding.severity),
      ...(letter && { cell: `${letter}${row}`, title: title! }),
      message: explain(finding, place),
    };
  });
  const amongRows = others.map(({ code, ...other }) => {
    const params: Params = { found: '', receipt: other.receipt, sheet: other.sheet, row: other.row };
    return { ...named(code), message: explain({ code, column: -1, params }, place) };
  });
  const unknown = codes.includes(IDENTITY_UNKNOWN) ? [identityUnknown(place)] : [];
  return [...inRow, ...unknown, ...amongRows];
}

/** The row's cells do not tell: whether an identity is ours was decided with the key. */
const identityUnknown = (place: RowPlace): ExplainedFinding => ({
  ...named(IDENTITY_UNKNOWN),
  message: explain({ code: IDENTITY_UNKNOWN, column: -1, params: { found: '' } }, place),
});

function named(code: string, severity?: string): Pick<ExplainedFinding, 'code' | 'slug' | 'severity'> {
  const rule = describe(code);
  return { code, slug: rule?.slug ?? code, severity: severity ?? rule?.severity ?? 'INFO' };
}
