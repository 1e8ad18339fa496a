-- The rows of the pair that name the persons $3. $1 upload_no, $2 pair_id. Not a join: of a list the planner knows too little, and
-- would make a table of all rows instead of one of the persons.
CREATE TEMP TABLE suspect_row ON COMMIT DROP AS
SELECT person_key, nik_key, upload_no, chunk, row_no
  FROM judged_row
 WHERE verdict < 2 AND person_key = ANY ($3::uuid[])
   AND upload_no = ANY (ARRAY(SELECT upload_no FROM upload WHERE pair_id = $2 AND (state = 'concluded' OR upload_no = $1)))
