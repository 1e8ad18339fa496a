-- What the upload changed, told once when it is concluded: supporters it added, rows it mended (another row's place, or its own
-- family's), rows that the pair had already, and rows that came back and are still wrong. $1 pair_no, $2 upload_no, $3 rows counted.
WITH told AS (
  SELECT chunk, row_no, bool_or(code IN ('X204', 'X212') AND NOT not_new) AS mended, bool_or(code = 'X203') AS known
    FROM set_finding WHERE upload_no = $2 AND code IN ('X203', 'X204', 'X212') GROUP BY chunk, row_no),
counted AS (
  SELECT count(*) FILTER (WHERE mended) AS mended, count(*) FILTER (WHERE known AND NOT mended) AS unchanged FROM told),
held AS (
  SELECT count(*) AS mended FROM told JOIN ledger l ON l.pair_no = $1 AND (l.upload_no, l.chunk, l.row_no) = ($2, told.chunk, told.row_no)
   WHERE told.mended),
wrong AS (
  SELECT count(*) AS rows FROM row_version v JOIN judged_row r USING (upload_no, chunk, row_no) WHERE v.upload_no = $2 AND r.verdict = 2)
UPDATE upload
   SET rows_added = $3::int - held.mended, rows_mended = counted.mended, rows_unchanged = counted.unchanged, rows_still_wrong = wrong.rows
  FROM counted, held, wrong WHERE upload_no = $2
