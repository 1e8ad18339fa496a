-- The standing rows of every family that the upload has to do with, and the place of each in its family: 1 is what the family says
-- now, all else is superseded. An accepted row goes before a rejected one whatever came later: a correction that is wrong takes
-- nothing away. Among accepted rows what was said last goes first; a row that came back unchanged says what its source said then.
-- $1 upload_no, $2 the upload that is being concluded, as if it stood already; 0 where none is.
CREATE TEMP TABLE family ON COMMIT DROP AS
WITH touched AS (
  SELECT DISTINCT origin_upload_no, origin_chunk, origin_row_no FROM row_version WHERE upload_no = $1 OR origin_upload_no = $1),
member AS (
  SELECT origin_upload_no, origin_chunk, origin_row_no, origin_upload_no AS upload_no, origin_chunk AS chunk, origin_row_no AS row_no,
         origin_upload_no AS as_of_upload_no, origin_chunk AS as_of_chunk, origin_row_no AS as_of_row_no
    FROM touched
  UNION ALL
  SELECT v.origin_upload_no, v.origin_chunk, v.origin_row_no, v.upload_no, v.chunk, v.row_no, v.as_of_upload_no, v.as_of_chunk, v.as_of_row_no
    FROM touched JOIN row_version v USING (origin_upload_no, origin_chunk, origin_row_no))
SELECT m.*, r.verdict, r.nik_key,
       rank() OVER said AS place,
       row_number() OVER (PARTITION BY origin_upload_no, origin_chunk, origin_row_no
                          ORDER BY r.verdict < 2 DESC, a.receipt_number DESC, as_of_chunk DESC, as_of_row_no DESC, u.receipt_number DESC) AS turn
  FROM member m
  JOIN judged_row r USING (upload_no, chunk, row_no)
  JOIN upload u USING (upload_no)
  JOIN upload a ON a.upload_no = m.as_of_upload_no
 WHERE (u.state = 'concluded' OR u.upload_no = $2) AND r.verdict < 3
WINDOW said AS (PARTITION BY origin_upload_no, origin_chunk, origin_row_no
                ORDER BY r.verdict < 2 DESC, a.receipt_number DESC, as_of_chunk DESC, as_of_row_no DESC)
