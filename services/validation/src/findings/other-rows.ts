/** A row with which a set rule compared another, and where it stands. */
export interface OtherRow {
  readonly code: string;
  readonly notNew: boolean;
  readonly receipt: number;
  readonly sheet: number;
  readonly row: number;
}

/** As a column of a statement that reads `judged_row r`: its OtherRows, by code. */
export const otherRows = `coalesce((
  SELECT jsonb_agg(jsonb_build_object('code', s.code, 'notNew', s.not_new, 'receipt', u.receipt_number, 'sheet', o.sheet, 'row', o.sheet_row) ORDER BY s.code)
    FROM set_finding s
    JOIN judged_row o ON o.upload_no = s.other_upload_no AND o.chunk = s.other_chunk AND o.row_no = s.other_row_no
    JOIN upload u ON u.upload_no = s.other_upload_no
   WHERE s.upload_no = r.upload_no AND s.chunk = r.chunk AND s.row_no = r.row_no), '[]')`;
