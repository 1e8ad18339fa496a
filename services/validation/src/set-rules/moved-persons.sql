-- Persons of whom X202 may say something else now: those it had named with a row that lost its place, and those whom a row that took
-- one names beside another row of the pair with another NIK. Reads `moved_row`. An array as text. $1 pair_id.
WITH of_pair AS NOT MATERIALIZED (
  SELECT * FROM judged_row WHERE upload_no = ANY (ARRAY(SELECT upload_no FROM upload WHERE pair_id = $1))),
lost AS (
  SELECT r.person_key
    FROM moved_row m
    JOIN set_finding f ON (f.upload_no, f.chunk, f.row_no) = (m.upload_no, m.chunk, m.row_no) AND f.code = 'X202'
    JOIN of_pair r ON (r.upload_no, r.chunk, r.row_no) = (m.upload_no, m.chunk, m.row_no)
   WHERE NOT m.took),
took AS (
  SELECT r.person_key, r.nik_key
    FROM moved_row m JOIN of_pair r ON (r.upload_no, r.chunk, r.row_no) = (m.upload_no, m.chunk, m.row_no)
   WHERE m.took),
beside AS (
  SELECT took.person_key
    FROM took JOIN judged_row r ON r.person_key = took.person_key AND r.nik_key <> took.nik_key
   WHERE r.verdict < 2 AND r.upload_no = ANY (ARRAY(SELECT upload_no FROM upload WHERE pair_id = $1 AND state = 'concluded')))
SELECT coalesce(array_agg(person_key)::text, '{}') AS persons FROM (
  SELECT person_key FROM lost UNION SELECT person_key FROM beside) AS person
