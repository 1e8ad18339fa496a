-- Blocks (district and birth date of NIKs) in which the upload may have a run of $2 consecutive serials. $1 upload_no.
-- Such a run holds each remainder by $2, so it holds the last four of them: four tenths of the rows are looked at for a run of
-- ten, and an upload without suspects costs one scan. An array as text, for it is only passed on.
SELECT coalesce(array_agg(nik_block)::text, '{}') AS blocks FROM (
  SELECT nik_block FROM judged_row
   WHERE upload_no = $1 AND verdict < 2 AND serial % $2::int >= $2::int - least(4, $2::int)
   GROUP BY nik_block HAVING count(*) >= least(4, $2::int)) AS crowded
