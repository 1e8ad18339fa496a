-- Every row of the upload is in exactly one column of its subregion's total. Counted afresh from the rows and the ledger.
-- A rejected row that a correction superseded is not new. $1 pair_no, $2 upload_no.
WITH judged AS (
  SELECT subregion, count(*) AS received, count(*) FILTER (WHERE verdict = 2) AS rejected, count(*) FILTER (WHERE verdict = 3) AS quarantined
    FROM judged_row WHERE upload_no = $2 GROUP BY subregion),
held AS (
  SELECT subregion, count(*) AS counted, count(*) FILTER (WHERE review) AS review
    FROM ledger WHERE pair_no = $1 AND upload_no = $2 GROUP BY subregion),
mended AS (
  SELECT r.subregion, count(*) AS rows FROM set_finding f JOIN judged_row r USING (upload_no, chunk, row_no)
   WHERE f.upload_no = $2 AND f.code = 'X212' AND f.not_new AND r.verdict = 2 GROUP BY r.subregion),
standing AS (SELECT state = 'withdrawn' AS withdrawn FROM upload WHERE upload_no = $2)
SELECT subregion::int, received::int,
       CASE WHEN withdrawn THEN 0 ELSE coalesce(counted, 0) END::int AS counted,
       CASE WHEN withdrawn THEN 0 ELSE coalesce(review, 0) END::int AS review,
       CASE WHEN withdrawn THEN 0 ELSE rejected - coalesce(rows, 0) END::int AS rejected,
       CASE WHEN withdrawn THEN 0 ELSE received - rejected + coalesce(rows, 0) - quarantined - coalesce(counted, 0) END::int AS not_new,
       CASE WHEN withdrawn THEN 0 ELSE quarantined END::int AS quarantined,
       CASE WHEN withdrawn THEN received ELSE 0 END::int AS withdrawn
  FROM judged LEFT JOIN held USING (subregion) LEFT JOIN mended USING (subregion) CROSS JOIN standing
