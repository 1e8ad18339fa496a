-- The rows of NIKs that more than one row claims, in the order in which they claim them, and what becomes of each.
-- Reads `claim`.
--
-- A claim with the same data as the claim before it adds nothing: X200 inside the upload, X203 where the holder came earlier.
-- A claim with other data takes the place: X201 inside the upload, X204 against an earlier one; the row before it is superseded.
-- Claims with the same data in a row form a run, and its first row holds the place.
CREATE TEMP TABLE contested ON COMMIT DROP AS
WITH step AS (
  SELECT *, row_key IS DISTINCT FROM lag(row_key) OVER claims AS begins
    FROM claim WINDOW claims AS (PARTITION BY nik_key ORDER BY later, chunk, row_no)),
run AS (
  SELECT *, sum(begins::int) OVER (PARTITION BY nik_key ORDER BY later, chunk, row_no) AS run FROM step),
head AS (
  SELECT nik_key, run, upload_no, chunk, row_no,
         lead(upload_no) OVER heads AS next_upload_no, lead(chunk) OVER heads AS next_chunk, lead(row_no) OVER heads AS next_row_no,
         lag(upload_no) OVER heads AS previous_upload_no, lag(chunk) OVER heads AS previous_chunk, lag(row_no) OVER heads AS previous_row_no
    FROM run WHERE begins WINDOW heads AS (PARTITION BY nik_key ORDER BY run))
SELECT run.nik_key, run.upload_no, run.chunk, run.row_no, run.row_key, run.subregion, run.review, run.begins,
       head.upload_no AS head_upload_no, head.chunk AS head_chunk, head.row_no AS head_row_no,
       next_upload_no, next_chunk, next_row_no, previous_upload_no, previous_chunk, previous_row_no
  FROM run JOIN head USING (nik_key, run)
