-- X202 DUP_PERSON: same name, birth date and village as a row that counts, with another NIK. Both count until somebody decides.
-- $1 pair_no, $2 upload_no.
WITH mine AS (
  SELECT r.person_key, r.upload_no, r.chunk, r.row_no FROM judged_row r
    JOIN ledger l ON l.pair_no = $1 AND l.nik_key = r.nik_key AND (l.upload_no, l.chunk, l.row_no) = (r.upload_no, r.chunk, r.row_no)
   WHERE r.upload_no = $2 AND r.verdict < 2),
shared AS (
  SELECT person_key FROM mine GROUP BY person_key HAVING count(*) > 1
  UNION
  SELECT r.person_key FROM upload u
    JOIN judged_row r USING (upload_no)
    JOIN ledger l ON l.pair_no = $1 AND l.nik_key = r.nik_key AND (l.upload_no, l.chunk, l.row_no) = (r.upload_no, r.chunk, r.row_no)
   WHERE u.pair_id = $3 AND u.upload_no <> $2 AND u.state = 'concluded' AND r.verdict < 2 AND r.person_key IN (SELECT person_key FROM mine)),
holder AS (
  SELECT r.person_key, r.upload_no, r.chunk, r.row_no, u.receipt_number,
         row_number() OVER (PARTITION BY r.person_key ORDER BY u.receipt_number, r.chunk, r.row_no) AS place
    FROM upload u JOIN judged_row r USING (upload_no)
    JOIN ledger l ON l.pair_no = $1 AND l.nik_key = r.nik_key AND (l.upload_no, l.chunk, l.row_no) = (r.upload_no, r.chunk, r.row_no)
   WHERE u.pair_id = $3 AND (u.state = 'concluded' OR u.upload_no = $2) AND r.verdict < 2 AND r.person_key IN (SELECT person_key FROM shared))
INSERT INTO set_finding (upload_no, chunk, row_no, code, not_new, other_upload_no, other_chunk, other_row_no)
SELECT a.upload_no, a.chunk, a.row_no, 'X202', false, b.upload_no, b.chunk, b.row_no
  FROM holder a JOIN holder b ON b.person_key = a.person_key AND b.place = CASE a.place WHEN 1 THEN 2 ELSE 1 END
ON CONFLICT DO NOTHING
