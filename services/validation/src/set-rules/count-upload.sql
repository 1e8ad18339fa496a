-- Every row of the upload is in exactly one column of its subregion's total. Counted afresh from the rows and the ledger.
-- $1 pair_no, $2 upload_no.
WITH judged AS (
  SELECT subregion, count(*) AS received, count(*) FILTER (WHERE verdict = 2) AS rejected, count(*) FILTER (WHERE verdict = 3) AS quarantined
    FROM judged_row WHERE upload_no = $2 GROUP BY subregion),
held AS (
  SELECT subregion, count(*) AS counted, count(*) FILTER (WHERE review) AS review
    FROM ledger WHERE pair_no = $1 AND upload_no = $2 GROUP BY subregion),
standing AS (SELECT state = 'withdrawn' AS withdrawn FROM upload WHERE upload_no = $2)
SELECT subregion::int, received::int,
       CASE WHEN withdrawn THEN 0 ELSE coalesce(counted, 0) END::int AS counted,
       CASE WHEN withdrawn THEN 0 ELSE coalesce(review, 0) END::int AS review,
       CASE WHEN withdrawn THEN 0 ELSE rejected END::int AS rejected,
       CASE WHEN withdrawn THEN 0 ELSE received - rejected - quarantined - coalesce(counted, 0) END::int AS not_new,
       CASE WHEN withdrawn THEN 0 ELSE quarantined END::int AS quarantined,
       CASE WHEN withdrawn THEN received ELSE 0 END::int AS withdrawn
  FROM judged LEFT JOIN held USING (subregion) CROSS JOIN standing
