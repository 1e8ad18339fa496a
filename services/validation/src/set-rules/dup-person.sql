-- X202 DUP_PERSON: same name, birth date and village as another row that counts, with another NIK. Both count until somebody
-- decides. Reads `suspect_row`. $1 pair_no.
WITH holder AS (
  SELECT r.person_key, r.upload_no, r.chunk, r.row_no,
         row_number() OVER (PARTITION BY r.person_key ORDER BY u.receipt_number, r.chunk, r.row_no) AS place
    FROM suspect_row r JOIN upload u USING (upload_no)
    JOIN ledger l ON l.pair_no = $1 AND l.nik_key = r.nik_key AND (l.upload_no, l.chunk, l.row_no) = (r.upload_no, r.chunk, r.row_no))
INSERT INTO set_finding (upload_no, chunk, row_no, code, not_new, other_upload_no, other_chunk, other_row_no)
SELECT a.upload_no, a.chunk, a.row_no, 'X202', false, b.upload_no, b.chunk, b.row_no
  FROM holder a JOIN holder b ON b.person_key = a.person_key AND b.place = CASE a.place WHEN 1 THEN 2 ELSE 1 END
ON CONFLICT DO NOTHING
