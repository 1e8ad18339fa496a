-- C302 DUP_EXTERNAL_PERSON: name, birth date and village are those of a supporter of another pair of the election, with another
-- NIK. Each side has its row. $1 stage_id, $2 election_id.
INSERT INTO cross_pair_finding (stage_id, upload_no, chunk, row_no, code, other_upload_no, other_chunk, other_row_no)
WITH holder AS (
  SELECT l.pair_no, l.nik_key, l.upload_no, l.chunk, l.row_no, r.person_key
    FROM pair_ledger p JOIN ledger l USING (pair_no) JOIN judged_row r USING (upload_no, chunk, row_no)
   WHERE p.election_id = $2)
SELECT $1, a.upload_no, a.chunk, a.row_no, 'C302', b.upload_no, b.chunk, b.row_no
  FROM holder a JOIN holder b USING (person_key)
 WHERE a.pair_no <> b.pair_no AND a.nik_key <> b.nik_key
