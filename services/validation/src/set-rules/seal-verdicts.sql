-- The digest of the upload's verdicts: the number of rows, then every finding of a row rule in row order. It holds no chunk
-- number, so it is the same however the file was cut and whoever judged it. $1 upload_no.
UPDATE upload
   SET state = 'concluded',
       verdict_digest = sha256(convert_to(
         (SELECT count(*) FROM judged_row WHERE upload_no = $1) || E'\n' ||
         coalesce((SELECT string_agg(sheet || ' ' || sheet_row || ' ' || code || ' ' || column_no, E'\n'
                                     ORDER BY sheet, sheet_row, code COLLATE "C", column_no)
                     FROM finding WHERE upload_no = $1 AND code LIKE 'R%'), ''), 'UTF8'))
 WHERE upload_no = $1
