-- Every NIK that is not in the pair's ledger yet gets its place: the first row of the upload that carries it.
-- Says whether any row found its NIK taken.
-- $1 pair_no, $2 upload_no. In row order, so that the same rows win however the chunks were judged.
WITH placed AS (
INSERT INTO ledger (pair_no, nik_key, row_key, upload_no, chunk, row_no, subregion, review)
SELECT $1, nik_key, row_key, upload_no, chunk, row_no, subregion, verdict = 1
  FROM judged_row
 WHERE upload_no = $2 AND verdict < 2
 ORDER BY chunk, row_no
ON CONFLICT (pair_no, nik_key) DO NOTHING
RETURNING 1)
SELECT (SELECT count(*) FROM placed) < (SELECT count(*) FROM judged_row WHERE upload_no = $2 AND verdict < 2) AS contested
