-- X203 for rows that came back as they were given out: they add nothing, and take nothing back that was changed since.
-- $1 upload_no.
INSERT INTO set_finding (upload_no, chunk, row_no, code, not_new, other_upload_no, other_chunk, other_row_no)
SELECT upload_no, chunk, row_no, 'X203', true, as_of_upload_no, as_of_chunk, as_of_row_no
  FROM row_version WHERE upload_no = $1 AND as_of_upload_no <> $1
