-- X201 DUP_NIK: the same NIK as another row of the same upload, with other data; the later one holds the place until somebody
-- chooses, the earlier one is superseded. Both rows name each other. $1 upload_no.
INSERT INTO set_finding (upload_no, chunk, row_no, code, not_new, other_upload_no, other_chunk, other_row_no)
SELECT upload_no, chunk, row_no, 'X201', next_upload_no IS NOT NULL,
       coalesce(next_upload_no, previous_upload_no), coalesce(next_chunk, previous_chunk), coalesce(next_row_no, previous_row_no)
  FROM contested
 WHERE begins AND upload_no = $1 AND (next_upload_no = $1 OR (next_upload_no IS NULL AND previous_upload_no = $1))
