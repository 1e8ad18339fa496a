-- The digest of the upload's verdicts: the number of rows, then every finding on the file as a whole, then every finding on a row
-- with the row's verdict, in row order; but not X211, which says who wrote the row's identity, and only we can tell that. It holds no
-- chunk number, so it is the same however the file was cut, whoever judged it, and however often. $1 upload_no.
SELECT sha256(convert_to(concat_ws(E'\n',
         (SELECT count(*) FROM judged_row WHERE upload_no = $1),
         (SELECT string_agg(concat_ws(' ', code, sheet, cell), E'\n' ORDER BY sheet, cell COLLATE "C", code COLLATE "C")
            FROM upload, jsonb_to_recordset(file_findings) AS file_finding (code text, sheet int, cell text) WHERE upload_no = $1),
         (SELECT string_agg(concat_ws(' ', f.sheet, f.sheet_row, f.code, f.column_no, r.verdict), E'\n'
                            ORDER BY f.sheet, f.sheet_row, f.code COLLATE "C", f.column_no)
            FROM finding f JOIN judged_row r USING (upload_no, chunk, row_no)
           WHERE f.upload_no = $1 AND f.code NOT LIKE 'X%')), 'UTF8')) AS digest
