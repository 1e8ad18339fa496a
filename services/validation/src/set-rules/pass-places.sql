-- Gives the places of `heir` to the heirs, whose findings of being known or superseded fall; a holder that stands and yields is
-- superseded by its heir (X204). Returns the uploads whose counts this moves. $1 pair_no.
WITH left_ledger AS (
  DELETE FROM ledger l USING heir h WHERE l.pair_no = $1 AND l.nik_key = h.nik_key AND h.upload_no IS NULL),
placed AS (
  INSERT INTO ledger (pair_no, nik_key, row_key, upload_no, chunk, row_no, subregion, review)
  SELECT $1, nik_key, row_key, upload_no, chunk, row_no, subregion, review FROM heir WHERE upload_no IS NOT NULL
  ON CONFLICT (pair_no, nik_key) DO UPDATE
     SET row_key = excluded.row_key, upload_no = excluded.upload_no, chunk = excluded.chunk, row_no = excluded.row_no,
         subregion = excluded.subregion, review = excluded.review),
cleared AS (
  DELETE FROM set_finding f USING heir h WHERE f.not_new AND (f.upload_no, f.chunk, f.row_no) = (h.upload_no, h.chunk, h.row_no)),
yielded AS (
  INSERT INTO set_finding (upload_no, chunk, row_no, code, not_new, other_upload_no, other_chunk, other_row_no)
  SELECT old_upload_no, old_chunk, old_row_no, 'X204', true, upload_no, chunk, row_no FROM heir WHERE old_stands AND upload_no IS NOT NULL
  ON CONFLICT (upload_no, chunk, row_no, code) DO UPDATE
     SET not_new = excluded.not_new, other_upload_no = excluded.other_upload_no, other_chunk = excluded.other_chunk, other_row_no = excluded.other_row_no)
SELECT upload_no FROM heir WHERE upload_no IS NOT NULL UNION SELECT old_upload_no FROM heir WHERE old_upload_no IS NOT NULL
