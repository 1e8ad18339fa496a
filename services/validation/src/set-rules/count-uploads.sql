-- Every row of these uploads is in exactly one column of its subregion's total, which is of all of them. Counted afresh from the rows and the ledger.
-- A rejected row that a correction superseded is not new. $1 pair_no, $2 upload_nos of the pair.
WITH judged AS (
  SELECT upload_no, subregion, count(*) AS received, count(*) FILTER (WHERE verdict = 2) AS rejected, count(*) FILTER (WHERE verdict = 3) AS quarantined
    FROM judged_row WHERE upload_no = ANY ($2::bigint[]) GROUP BY upload_no, subregion),
held AS (
  SELECT upload_no, subregion, count(*) AS counted, count(*) FILTER (WHERE review) AS review
    FROM ledger WHERE pair_no = $1 AND upload_no = ANY ($2::bigint[]) GROUP BY upload_no, subregion),
mended AS (
  SELECT upload_no, r.subregion, count(*) AS rows FROM set_finding f JOIN judged_row r USING (upload_no, chunk, row_no)
   WHERE f.upload_no = ANY ($2::bigint[]) AND r.upload_no = ANY ($2::bigint[]) AND f.code = 'X212' AND f.not_new AND r.verdict = 2
   GROUP BY upload_no, r.subregion),
sorted AS (
  SELECT subregion, state = 'withdrawn' AS withdrawn, received, rejected - coalesce(rows, 0) AS rejected, quarantined,
         coalesce(counted, 0) AS counted, coalesce(review, 0) AS review
    FROM judged JOIN upload USING (upload_no) LEFT JOIN held USING (upload_no, subregion) LEFT JOIN mended USING (upload_no, subregion))
SELECT subregion::int, sum(received)::int AS received,
       coalesce(sum(counted) FILTER (WHERE NOT withdrawn), 0)::int AS counted,
       coalesce(sum(review) FILTER (WHERE NOT withdrawn), 0)::int AS review,
       coalesce(sum(rejected) FILTER (WHERE NOT withdrawn), 0)::int AS rejected,
       coalesce(sum(received - rejected - quarantined - counted) FILTER (WHERE NOT withdrawn), 0)::int AS not_new,
       coalesce(sum(quarantined) FILTER (WHERE NOT withdrawn), 0)::int AS quarantined,
       coalesce(sum(received) FILTER (WHERE withdrawn), 0)::int AS withdrawn
  FROM sorted GROUP BY subregion
