-- A row that came back unchanged when nobody says any more what it repeats, because its source was withdrawn: it says it anew.
-- $1 upload_no, which is being concluded. Reads and mends `family`.
WITH alone AS (
  UPDATE family f SET as_of_upload_no = upload_no, as_of_chunk = chunk, as_of_row_no = row_no
   WHERE upload_no = $1 AND place = 1 AND as_of_upload_no <> $1
     AND NOT EXISTS (
       SELECT 1 FROM family o
        WHERE o.upload_no <> $1 AND o.place = 1
          AND (o.origin_upload_no, o.origin_chunk, o.origin_row_no) = (f.origin_upload_no, f.origin_chunk, f.origin_row_no))
  RETURNING upload_no, chunk, row_no)
UPDATE row_version v SET as_of_upload_no = v.upload_no, as_of_chunk = v.chunk, as_of_row_no = v.row_no
  FROM alone WHERE (v.upload_no, v.chunk, v.row_no) = (alone.upload_no, alone.chunk, alone.row_no)
