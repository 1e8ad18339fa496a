-- Of a contested NIK that nobody holds yet the first row that claims it gets the place, in row order, so that the same rows win
-- however the chunks were judged. $1 pair_no. Reads `claim`.
INSERT INTO ledger (pair_no, nik_key, row_key, upload_no, chunk, row_no, subregion, review)
SELECT DISTINCT ON (nik_key) $1::int, nik_key, row_key, upload_no, chunk, row_no, subregion, review
  FROM claim
 WHERE nik_key NOT IN (SELECT nik_key FROM claim WHERE later = 0)
 ORDER BY nik_key, chunk, row_no
