-- X202 DUP_PERSON: same name, birth date and village as another row that counts, with another NIK. Both count until somebody
-- decides. Most uploads name nobody twice, so suspects are found first, without looking at who holds a place.
-- $1 pair_no, $2 upload_no, $3 pair_id.
WITH suspect AS (
  SELECT person_key FROM judged_row WHERE upload_no = $2 AND verdict < 2 GROUP BY person_key HAVING count(*) > 1
  UNION
  SELECT r.person_key FROM upload u JOIN judged_row r USING (upload_no)
   WHERE u.pair_id = $3 AND u.upload_no <> $2 AND u.state = 'concluded' AND r.verdict < 2
     AND r.person_key IN (SELECT person_key FROM judged_row WHERE upload_no = $2 AND verdict < 2)),
holder AS (
  SELECT r.person_key, r.upload_no, r.chunk, r.row_no,
         row_number() OVER (PARTITION BY r.person_key ORDER BY u.receipt_number, r.chunk, r.row_no) AS place
    FROM suspect JOIN judged_row r USING (person_key) JOIN upload u USING (upload_no)
    JOIN ledger l ON l.pair_no = $1 AND l.nik_key = r.nik_key AND (l.upload_no, l.chunk, l.row_no) = (r.upload_no, r.chunk, r.row_no)
   WHERE u.pair_id = $3 AND (u.state = 'concluded' OR u.upload_no = $2) AND r.verdict < 2)
INSERT INTO set_finding (upload_no, chunk, row_no, code, not_new, other_upload_no, other_chunk, other_row_no)
SELECT a.upload_no, a.chunk, a.row_no, 'X202', false, b.upload_no, b.chunk, b.row_no
  FROM holder a JOIN holder b ON b.person_key = a.person_key AND b.place = CASE a.place WHEN 1 THEN 2 ELSE 1 END
ON CONFLICT DO NOTHING
