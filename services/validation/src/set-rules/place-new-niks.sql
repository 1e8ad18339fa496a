-- Every NIK that one row of the upload alone claims, and nobody else, gets its place in the pair's ledger.
-- $1 pair_no, $2 upload_no, $3 whether rows may have come back unchanged (X203): those claim nothing. Reads contested_nik.
-- Under the lock on the pair nobody else adds to its ledger; so no ON CONFLICT is needed, which would look every place up a second
-- time. Sorted by NIK, the rows fill the ledger's index from left to right. NOT IN looks each up in a table of the contested ones;
-- for a join the planner would make a table of all the others, whose number it does not know.
INSERT INTO ledger (pair_no, nik_key, row_key, upload_no, chunk, row_no, subregion, review)
SELECT $1::int, nik_key, row_key, upload_no, chunk, row_no, subregion, verdict = 1
  FROM judged_row r
 WHERE upload_no = $2 AND verdict < 2
   AND NOT ($3 AND EXISTS (SELECT 1 FROM set_finding f WHERE f.upload_no = $2 AND f.code = 'X203' AND (f.chunk, f.row_no) = (r.chunk, r.row_no)))
   AND nik_key NOT IN (SELECT nik_key FROM contested_nik)
 ORDER BY nik_key
