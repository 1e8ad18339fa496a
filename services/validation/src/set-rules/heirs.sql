-- Who shall hold each NIK of `unsettled`: the accepted row that said it last, of the pair's standing rows that are not superseded.
-- A holder that stands and says the same stays; then the NIK is not listed. Without an heir the NIK leaves the ledger.
-- $1 pair_no, $2 pair_id.
CREATE TEMP TABLE heir ON COMMIT DROP AS
WITH candidate AS (
  SELECT r.nik_key, r.row_key, r.upload_no, r.chunk, r.row_no, r.subregion, r.verdict = 1 AS review, u.receipt_number AS receipt,
         coalesce(a.receipt_number, u.receipt_number) AS said, coalesce(v.as_of_chunk, r.chunk) AS said_chunk, coalesce(v.as_of_row_no, r.row_no) AS said_row_no
    FROM upload u
    JOIN judged_row r USING (upload_no)
    JOIN unsettled n ON n.nik_key = r.nik_key
    LEFT JOIN row_version v ON (v.upload_no, v.chunk, v.row_no) = (r.upload_no, r.chunk, r.row_no)
    LEFT JOIN upload a ON a.upload_no = v.as_of_upload_no
   WHERE r.upload_no = ANY (ARRAY(SELECT upload_no FROM upload WHERE pair_id = $2 AND state = 'concluded')) AND r.verdict < 2
     AND NOT EXISTS (
       SELECT 1 FROM set_finding f
        WHERE (f.upload_no, f.chunk, f.row_no, f.code) = (r.upload_no, r.chunk, r.row_no, 'X212') AND f.not_new)),
last AS (
  SELECT DISTINCT ON (nik_key) * FROM candidate
   ORDER BY nik_key, said DESC, said_chunk DESC, said_row_no DESC, receipt DESC, chunk DESC, row_no DESC)
SELECT n.nik_key, last.row_key, last.upload_no, last.chunk, last.row_no, last.subregion, last.review,
       l.upload_no AS old_upload_no, l.chunk AS old_chunk, l.row_no AS old_row_no, c.nik_key IS NOT NULL AS old_stands
  FROM unsettled n
  LEFT JOIN last ON last.nik_key = n.nik_key
  LEFT JOIN ledger l ON l.pair_no = $1 AND l.nik_key = n.nik_key
  LEFT JOIN candidate c ON c.nik_key = l.nik_key AND (c.upload_no, c.chunk, c.row_no) = (l.upload_no, l.chunk, l.row_no)
 WHERE (last.nik_key IS NOT NULL OR l.nik_key IS NOT NULL) AND (c.row_key IS NULL OR c.row_key <> last.row_key)
