-- Who claims the contested NIKs: the rows that hold them already (later 0), then those of the upload, in row order.
-- $1 pair_no, $2 upload_no, $3 whether rows may have come back unchanged (X203): those claim nothing.
CREATE TEMP TABLE claim ON COMMIT DROP AS
SELECT nik_key, 1 AS later, upload_no, chunk, row_no, row_key, subregion, verdict = 1 AS review
  FROM judged_row r JOIN contested_nik USING (nik_key)
 WHERE upload_no = $2 AND verdict < 2
   AND NOT ($3 AND EXISTS (SELECT 1 FROM set_finding f WHERE f.upload_no = $2 AND f.code = 'X203' AND (f.chunk, f.row_no) = (r.chunk, r.row_no)))
UNION ALL
SELECT nik_key, 0, upload_no, chunk, row_no, row_key, subregion, review
  FROM ledger JOIN contested_nik USING (nik_key)
 WHERE pair_no = $1 AND upload_no <> $2
