/** What a finding does to its row or file; see docs/rules.md. */
export type Severity =
  'REJECT_FILE' | 'REJECT_ROW' | 'COLLAPSE' | 'SKIP' | 'REVIEW' | 'WARN' | 'INFO' | 'RETURN' | 'BLOCK';
