-- The rows of the pair that name the persons $3. $1 upload_no, $2 pair_id.
CREATE TEMP TABLE suspect_row ON COMMIT DROP AS
SELECT person_key, nik_key, upload_no, chunk, row_no
  FROM judged_row JOIN unnest($3::uuid[]) AS suspect (person_key) USING (person_key)
 WHERE verdict < 2
   AND upload_no = ANY (ARRAY(SELECT upload_no FROM upload WHERE pair_id = $2 AND (state = 'concluded' OR upload_no = $1)))
