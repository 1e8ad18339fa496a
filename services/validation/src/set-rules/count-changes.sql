-- What the upload changed, told once when it is concluded: supporters it added, rows it mended (another row's place, or its own
-- family's), rows that the pair had already, and rows that came back and are wrong. The pair had a row already if its family said
-- the same before, and also if it is an old copy of a wrong row for which a mended one speaks by now.
-- A place that one row of the upload took from another upload may be held by a later row of it by now: the NIK tells, not the row.
-- $1 pair_no, $2 upload_no, $3 rows counted.
WITH told AS (
  SELECT r.nik_key, bool_or(f.code IN ('X204', 'X212') AND NOT f.not_new) AS takes,
         bool_or(f.code = 'X203' OR (f.code = 'X212' AND NOT f.not_new AND r.row_key IS NOT DISTINCT FROM o.row_key)) AS known
    FROM set_finding f
    JOIN judged_row r USING (upload_no, chunk, row_no)
    JOIN judged_row o ON (o.upload_no, o.chunk, o.row_no) = (f.other_upload_no, f.other_chunk, f.other_row_no)
   WHERE f.upload_no = $2 AND f.code IN ('X203', 'X204', 'X212') AND r.verdict < 2 GROUP BY f.chunk, f.row_no, r.nik_key),
counted AS (
  SELECT count(*) FILTER (WHERE takes AND NOT known) AS mended, count(*) FILTER (WHERE known) AS known FROM told),
held AS (
  SELECT count(*) AS before FROM ledger l
   WHERE l.pair_no = $1 AND l.upload_no = $2 AND l.nik_key IN (SELECT nik_key FROM told WHERE takes)),
wrong AS (
  SELECT count(*) FILTER (WHERE is_old_copy) AS known, count(*) FILTER (WHERE NOT is_old_copy) AS still
    FROM (SELECT first.verdict = 2 AND s.upload_no IS NOT NULL AS is_old_copy
            FROM row_version v
            JOIN judged_row r USING (upload_no, chunk, row_no)
            JOIN judged_row first ON (first.upload_no, first.chunk, first.row_no) = (v.origin_upload_no, v.origin_chunk, v.origin_row_no)
            LEFT JOIN set_finding s ON (s.upload_no, s.chunk, s.row_no, s.code) = (v.upload_no, v.chunk, v.row_no, 'X212') AND s.not_new
           WHERE v.upload_no = $2 AND r.verdict = 2) AS back)
UPDATE upload
   SET rows_added = $3::int - held.before, rows_mended = counted.mended, rows_unchanged = counted.known + wrong.known,
       rows_still_wrong = wrong.still
  FROM counted, held, wrong WHERE upload_no = $2
