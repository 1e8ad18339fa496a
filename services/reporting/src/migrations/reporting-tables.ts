/** What is not a projection and therefore has no generation. */
export const versions = [
  `CREATE TABLE live_generation (only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row), generation int NOT NULL)`,
  `INSERT INTO live_generation (generation) VALUES (1)`,
  // One row an election, not a sequence: versions become visible in the order in which they count.
  `CREATE TABLE election_view (
     election_id text PRIMARY KEY,
     version int NOT NULL,
     changed_at timestamptz NOT NULL DEFAULT clock_timestamp()
   ) WITH (fillfactor = 50)`,
  `CREATE FUNCTION stage_status(opens_at timestamptz, closes_at timestamptz) RETURNS text LANGUAGE sql STABLE
     RETURN CASE WHEN closes_at <= now() THEN 'closed' WHEN opens_at <= now() THEN 'open' ELSE 'upcoming' END`,
];

const counts = ['received', 'counted', 'review', 'rejected', 'not_new', 'quarantined', 'withdrawn'];
const countColumns = counts.map((name) => `${name} int NOT NULL DEFAULT 0`).join(', ');

/** The projections. Each row carries its generation, so that a replay fills rows of its own beside those the public reads. */
export const copies = [
  `CREATE TABLE election (
     generation int, election_id text, version int NOT NULL, commission text NOT NULL, name text NOT NULL, office text NOT NULL,
     region_code text NOT NULL, region_name text NOT NULL, subregions jsonb NOT NULL, voter_list_total int NOT NULL,
     minimum_support int NOT NULL, minimum_spread int NOT NULL, decree_number text NOT NULL, decree_date text NOT NULL,
     time_zone text NOT NULL, voting_day text NOT NULL,
     PRIMARY KEY (generation, election_id))`,
  `CREATE TABLE stage (
     generation int, stage_id text, election_id text NOT NULL, version int NOT NULL, kind text NOT NULL, name text NOT NULL,
     opens_at timestamptz, closes_at timestamptz, exception_decision text NOT NULL, status text NOT NULL,
     PRIMARY KEY (generation, stage_id))`,
  `CREATE TABLE pair (
     generation int, pair_id text, election_id text NOT NULL, version int NOT NULL, candidate_name text NOT NULL,
     vice_candidate_name text NOT NULL, mandate_number text NOT NULL,
     PRIMARY KEY (generation, pair_id))`,
  `CREATE TABLE upload (
     generation int, upload_id text, pair_id text NOT NULL, election_id text NOT NULL, version int NOT NULL,
     receipt_number int NOT NULL, received_at timestamptz, state text NOT NULL, rows int NOT NULL, chunks int NOT NULL,
     PRIMARY KEY (generation, upload_id))`,
  `CREATE TABLE judging (
     generation int, upload_id text, pair_id text NOT NULL, election_id text NOT NULL,
     chunks_judged int NOT NULL DEFAULT 0, chunks int NOT NULL DEFAULT 0, rows_judged int NOT NULL DEFAULT 0, rows int NOT NULL DEFAULT 0,
     version int NOT NULL DEFAULT 0, state text NOT NULL DEFAULT 'judging', ${countColumns},
     PRIMARY KEY (generation, upload_id))`,
  `CREATE TABLE tally (
     generation int, pair_id text, election_id text NOT NULL, version int NOT NULL,
     PRIMARY KEY (generation, pair_id))`,
  `CREATE TABLE tally_subregion (
     generation int, pair_id text, subregion text, ${countColumns},
     PRIMARY KEY (generation, pair_id, subregion))`,
  // What the ledger said and what its recount found, by ledger version: whichever comes first waits here for the other.
  `CREATE TABLE ledger_check (
     generation int, pair_id text, version int, ledger_digest bytea, recount_digest bytea, recounted_at timestamptz,
     PRIMARY KEY (generation, pair_id, version))`,
  ...['election', 'stage', 'pair', 'upload', 'judging'].map(
    (table) => `CREATE INDEX ${table}_by_election ON ${table} (generation, election_id)`,
  ),
];

/** What the public reads. */
export const views = ['election', 'stage', 'pair', 'upload', 'judging', 'tally', 'tally_subregion', 'ledger_check'].map(
  (table) =>
    `CREATE VIEW live_${table} AS SELECT * FROM ${table} WHERE generation = (SELECT generation FROM live_generation)`,
);
