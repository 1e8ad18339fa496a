-- X212 ROW_MENDED: a row and the row that speaks for its family now, each naming the other. not_new: it is superseded, and neither
-- counted nor rejected any more. $1 the upload that is being concluded, or 0. Reads `family` and `superseded`.
WITH restored AS (
  DELETE FROM set_finding f USING superseded s
   WHERE NOT s.now AND f.code = 'X212' AND (f.upload_no, f.chunk, f.row_no) = (s.upload_no, s.chunk, s.row_no))
INSERT INTO set_finding (upload_no, chunk, row_no, code, not_new, other_upload_no, other_chunk, other_row_no)
SELECT upload_no, chunk, row_no, 'X212', true, head_upload_no, head_chunk, head_row_no FROM superseded WHERE now
UNION ALL
SELECT m.upload_no, m.chunk, m.row_no, 'X212', false, o.upload_no, o.chunk, o.row_no
  FROM family m JOIN family o USING (origin_upload_no, origin_chunk, origin_row_no)
 WHERE m.upload_no = $1 AND m.turn = 1 AND m.verdict < 2 AND m.as_of_upload_no = $1 AND o.turn = 2
ON CONFLICT (upload_no, chunk, row_no, code) DO UPDATE
   SET not_new = excluded.not_new, other_upload_no = excluded.other_upload_no, other_chunk = excluded.other_chunk, other_row_no = excluded.other_row_no
