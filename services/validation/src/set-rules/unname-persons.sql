-- What X202 said of the rows of `suspect_row`.
DELETE FROM set_finding f USING suspect_row r
 WHERE f.code = 'X202' AND (f.upload_no, f.chunk, f.row_no) = (r.upload_no, r.chunk, r.row_no)
