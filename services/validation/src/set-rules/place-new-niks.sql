-- Every NIK that is not in the pair's ledger yet gets its place: the first row of the upload that carries it, in row order, so
-- that the same rows win however the chunks were judged. Says whether any row found its NIK taken.
-- $1 pair_no, $2 upload_no. Under the lock on the pair nobody else adds to its ledger; so no ON CONFLICT is needed, which would
-- look every place up a second time. Rows that came back unchanged (X203 by skip-unchanged) claim nothing. Sorted by NIK, the rows fill the ledger's index from left to right.
WITH placed AS (
INSERT INTO ledger (pair_no, nik_key, row_key, upload_no, chunk, row_no, subregion, review)
SELECT DISTINCT ON (nik_key) $1::int, nik_key, row_key, upload_no, chunk, row_no, subregion, verdict = 1
  FROM judged_row r
 WHERE upload_no = $2 AND verdict < 2
   AND NOT EXISTS (SELECT 1 FROM ledger l WHERE l.pair_no = $1 AND l.nik_key = r.nik_key)
   AND NOT EXISTS (SELECT 1 FROM set_finding f WHERE f.upload_no = $2 AND f.code = 'X203' AND (f.chunk, f.row_no) = (r.chunk, r.row_no))
 ORDER BY nik_key, chunk, row_no
RETURNING 1)
SELECT (SELECT count(*) FROM placed) < (SELECT count(*) FROM judged_row WHERE upload_no = $2 AND verdict < 2)
     - (SELECT count(*) FROM set_finding WHERE upload_no = $2 AND code = 'X203') AS contested
