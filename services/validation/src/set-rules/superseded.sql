-- The rows of `family` whose standing changes, and the row that speaks for the family now.
CREATE TEMP TABLE superseded ON COMMIT DROP AS
SELECT m.upload_no, m.chunk, m.row_no, m.nik_key, m.verdict, m.place > 1 AS now, f.upload_no IS NOT NULL AS before,
       h.upload_no AS head_upload_no, h.chunk AS head_chunk, h.row_no AS head_row_no, h.nik_key AS head_nik_key
  FROM family m
  JOIN family h USING (origin_upload_no, origin_chunk, origin_row_no)
  LEFT JOIN set_finding f ON (f.upload_no, f.chunk, f.row_no, f.code) = (m.upload_no, m.chunk, m.row_no, 'X212') AND f.not_new
 WHERE h.turn = 1
   AND ((m.place > 1) <> (f.upload_no IS NOT NULL)
     OR (m.place > 1 AND (f.other_upload_no, f.other_chunk, f.other_row_no) <> (h.upload_no, h.chunk, h.row_no)))
