-- The last claim of each contested NIK holds its place in the ledger.
-- $1 pair_no, $2 upload_no.
UPDATE ledger
   SET row_key = c.row_key, upload_no = c.upload_no, chunk = c.chunk, row_no = c.row_no, subregion = c.subregion,
       review = c.review
  FROM contested c
 WHERE ledger.pair_no = $1 AND ledger.nik_key = c.nik_key AND c.begins AND c.next_upload_no IS NULL AND c.upload_no = $2
