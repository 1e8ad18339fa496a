-- Rows that set rules of the codes $3 named (X202 names two, in whatever upload; X201 also one that holds no place) are counted under
-- review. Returns the uploads they are of. $1 pair_no, $2 upload_no: the upload whose conclusion named them.
UPDATE ledger SET review = true
  FROM (
    SELECT upload_no, chunk, row_no FROM set_finding WHERE code = ANY ($3) AND upload_no = $2
    UNION
    SELECT other_upload_no, other_chunk, other_row_no FROM set_finding WHERE code = ANY ($3) AND upload_no = $2) named
 WHERE ledger.pair_no = $1 AND NOT ledger.review
   AND (ledger.upload_no, ledger.chunk, ledger.row_no) = (named.upload_no, named.chunk, named.row_no)
RETURNING ledger.upload_no
