-- X204 DUP_UPDATE: the NIK is known from an earlier upload with other data; the new row takes its place, the old one is kept as
-- history and no longer counts. $1 upload_no.
INSERT INTO set_finding (upload_no, chunk, row_no, code, not_new, other_upload_no, other_chunk, other_row_no)
SELECT upload_no, chunk, row_no, 'X204', upload_no <> $1,
       CASE WHEN upload_no = $1 THEN previous_upload_no ELSE next_upload_no END,
       CASE WHEN upload_no = $1 THEN previous_chunk ELSE next_chunk END,
       CASE WHEN upload_no = $1 THEN previous_row_no ELSE next_row_no END
  FROM contested
 WHERE begins AND ((upload_no = $1 AND previous_upload_no <> $1) OR (upload_no <> $1 AND next_upload_no IS NOT NULL))
ON CONFLICT (upload_no, chunk, row_no, code) DO UPDATE
   SET not_new = excluded.not_new, other_upload_no = excluded.other_upload_no, other_chunk = excluded.other_chunk, other_row_no = excluded.other_row_no
