-- X200 DUP_IDENTICAL: the same NIK and the same data as an earlier row of the same upload; counted once.
-- $1 upload_no.
INSERT INTO set_finding (upload_no, chunk, row_no, code, not_new, other_upload_no, other_chunk, other_row_no)
SELECT upload_no, chunk, row_no, 'X200', true, head_upload_no, head_chunk, head_row_no
  FROM contested WHERE NOT begins AND head_upload_no = $1
