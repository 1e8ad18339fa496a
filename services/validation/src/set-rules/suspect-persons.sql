-- Persons (name, birth date and village) whom two rows name: two of the upload, or one of it and one of a standing upload of the
-- pair. Whether these rows count is not asked yet; most uploads have a handful, or none. An array as text, for it is only passed on,
-- and of a bad list it is long. $1 upload_no, $2 pair_id.
SELECT coalesce(array_agg(person_key)::text, '{}') AS persons FROM (
  SELECT person_key FROM judged_row WHERE upload_no = $1 AND verdict < 2 GROUP BY person_key HAVING count(*) > 1
  UNION
  SELECT person_key FROM judged_row
   WHERE verdict < 2
     AND upload_no = ANY (ARRAY(SELECT upload_no FROM upload WHERE pair_id = $2 AND state = 'concluded' AND upload_no <> $1))
     AND person_key IN (SELECT person_key FROM judged_row WHERE upload_no = $1 AND verdict < 2)) AS suspect
