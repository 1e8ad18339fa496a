-- Whether the rows of `suspect_row` that hold places are under review: by their own verdict, or by a set rule of the codes $2.
-- Returns the uploads whose counts it moved. $1 pair_no.
UPDATE ledger l SET review = anew.review
  FROM (
    SELECT s.nik_key, s.upload_no, s.chunk, s.row_no,
           r.verdict = 1 OR EXISTS (
             SELECT 1 FROM set_finding f
              WHERE (f.upload_no, f.chunk, f.row_no) = (s.upload_no, s.chunk, s.row_no) AND f.code = ANY ($2)) AS review
      FROM suspect_row s JOIN judged_row r ON (r.upload_no, r.chunk, r.row_no) = (s.upload_no, s.chunk, s.row_no)) anew
 WHERE l.pair_no = $1 AND l.nik_key = anew.nik_key
   AND (l.upload_no, l.chunk, l.row_no) = (anew.upload_no, anew.chunk, anew.row_no) AND l.review <> anew.review
RETURNING l.upload_no
