-- The NIKs that more than one row claims: rows of the upload among themselves, or one of them and a row that holds the place
-- already. Most uploads have a few. Rows that came back unchanged (X203 by skip-unchanged) claim nothing; $3: there may be such.
-- $1 pair_no, $2 upload_no.
CREATE TEMP TABLE contested_nik ON COMMIT DROP AS
WITH claimed AS (
  SELECT nik_key, count(*) AS claims FROM judged_row r
   WHERE upload_no = $2 AND verdict < 2
     AND NOT ($3 AND EXISTS (SELECT 1 FROM set_finding f WHERE f.upload_no = $2 AND f.code = 'X203' AND (f.chunk, f.row_no) = (r.chunk, r.row_no)))
   GROUP BY nik_key)
SELECT nik_key FROM claimed
 WHERE claims > 1
    OR (EXISTS (SELECT 1 FROM ledger WHERE pair_no = $1) -- asked once: a pair's first upload looks no NIK up
        AND EXISTS (SELECT 1 FROM ledger l WHERE l.pair_no = $1 AND l.nik_key = claimed.nik_key))
