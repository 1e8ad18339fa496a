-- C300 DUP_EXTERNAL: the NIK holds a place in the ledger of another pair of the election. Each side has its row.
-- $1 stage_id, $2 election_id.
INSERT INTO cross_pair_finding (stage_id, upload_no, chunk, row_no, code, other_upload_no, other_chunk, other_row_no)
SELECT $1, a.upload_no, a.chunk, a.row_no, 'C300', b.upload_no, b.chunk, b.row_no
  FROM pair_ledger p
  JOIN pair_ledger q ON q.election_id = p.election_id AND q.pair_no <> p.pair_no
  JOIN ledger a ON a.pair_no = p.pair_no
  JOIN ledger b ON b.pair_no = q.pair_no AND b.nik_key = a.nik_key
 WHERE p.election_id = $2
