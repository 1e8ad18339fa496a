-- X207 SEQUENTIAL_NIKS: $2 or more consecutive serials within one block (district and birth date of the NIK) and one village of
-- the upload. Every accepted row of the run is named, and names the first row of the run; the first names the second.
-- $1 upload_no, $3 the blocks that crowded-blocks found. Rows of one NIK are one place in the run.
WITH step AS (
  SELECT village, nik_block, serial, chunk, row_no,
         serial - dense_rank() OVER (PARTITION BY village, nik_block ORDER BY serial) AS run
    FROM judged_row
   WHERE upload_no = $1 AND verdict < 2 AND nik_block = ANY ($3::uuid[])),
long AS (
  SELECT village, nik_block, run FROM step GROUP BY village, nik_block, run HAVING count(DISTINCT serial) >= $2::int),
member AS (
  SELECT chunk, row_no, row_number() OVER runs AS place,
         first_value(chunk) OVER runs AS first_chunk, first_value(row_no) OVER runs AS first_row_no,
         lead(chunk) OVER runs AS next_chunk, lead(row_no) OVER runs AS next_row_no
    FROM step JOIN long USING (nik_block, run) WHERE step.village IS NOT DISTINCT FROM long.village
  WINDOW runs AS (PARTITION BY long.village, nik_block, run ORDER BY chunk, row_no))
INSERT INTO set_finding (upload_no, chunk, row_no, code, not_new, other_upload_no, other_chunk, other_row_no)
SELECT $1, chunk, row_no, 'X207', false, $1,
       CASE place WHEN 1 THEN next_chunk ELSE first_chunk END, CASE place WHEN 1 THEN next_row_no ELSE first_row_no END
  FROM member
