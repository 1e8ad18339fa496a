import type { Chunk } from '@silon/contracts';
import { linkTo, type Params, type RulePack } from '@silon/rules';
import { IDENTITY_UNKNOWN, QUARANTINED } from '../judge-chunk/encode-rows.js';
import type { UploadRules } from '../judge-chunk/rulebook.js';
import type { FoundRow } from './find-rows.js';

export interface ExplainedFinding {
  readonly code: string;
  readonly slug: string;
  readonly severity: string;
  /** Where the portal explains the rule; absent where it is no fault of the row. */
  readonly link?: string;
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

/**
 * Says of a row what was found. The found texts come from the sealed chunk; the rules of the upload's own pack are asked again,
 * and answer the same.
 */
export function explainRow(
  { rowNo, sheet, row, codes, others, elsewhere }: FoundRow,
  chunk: Chunk,
  { pack, context }: UploadRules,
): ExplainedFinding[] {
  const place = { sheet, row };
  if (codes.includes(QUARANTINED)) return [quarantine];
  const inRow = pack.judgeRow(chunk.cells(rowNo), context).findings.map((finding) => {
    const { letter, title } = pack.columns[finding.column] ?? {};
    return {
      ...named(pack, finding.code, finding.severity),
      ...(letter && { cell: `${letter}${row}`, title: title! }),
      message: pack.explain(finding, place),
    };
  });
  const amongRows = others.map(({ code, ...other }) => {
    const params: Params = { found: '', receipt: other.receipt, sheet: other.sheet, row: other.row };
    return { ...named(pack, code), message: pack.explain({ code, column: -1, params }, place) };
  });
  // Of these the row's cells do not tell: whether an identity is ours was decided with the key, who else names the NIK by other pairs.
  const unseen = [...(codes.includes(IDENTITY_UNKNOWN) ? [IDENTITY_UNKNOWN] : []), ...elsewhere];
  const fromElsewhere = unseen.map((code) => ({
    ...named(pack, code),
    message: pack.explain({ code, column: -1, params: { found: '' } }, place),
  }));
  return [...inRow, ...amongRows, ...fromElsewhere];
}

function named(
  pack: RulePack,
  code: string,
  severity?: string,
): Pick<ExplainedFinding, 'code' | 'slug' | 'severity' | 'link'> {
  const rule = pack.describe(code);
  return { code, slug: rule?.slug ?? code, severity: severity ?? rule?.severity ?? 'INFO', link: linkTo(code) };
}
