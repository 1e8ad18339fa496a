-- X210 IDENTITY_TWICE: an identity that an earlier row of the same upload carries, as filling cells down leaves it. The first row
-- keeps it; the others are plain rows. $1 upload_no.
WITH used AS (
  SELECT chunk, row_no, row_number() OVER same AS use, first_value(chunk) OVER same AS first_chunk, first_value(row_no) OVER same AS first_row_no
    FROM row_version WHERE upload_no = $1
  WINDOW same AS (PARTITION BY origin_upload_no, origin_chunk, origin_row_no ORDER BY chunk, row_no)),
copy AS (
  DELETE FROM row_version v USING used
   WHERE v.upload_no = $1 AND used.use > 1 AND (v.chunk, v.row_no) = (used.chunk, used.row_no)
  RETURNING v.chunk, v.row_no, first_chunk, first_row_no)
INSERT INTO set_finding (upload_no, chunk, row_no, code, not_new, other_upload_no, other_chunk, other_row_no)
SELECT $1, chunk, row_no, 'X210', false, $1, first_chunk, first_row_no FROM copy
