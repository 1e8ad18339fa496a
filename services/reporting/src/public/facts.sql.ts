import { selectedOutcomes } from '../tallies/counts.js';

/** The election with its public version. */
export const election = `
  SELECT v.version, v.changed_at AS "changedAt", e.election_id AS id, e.commission, e.name, e.office, e.region_code AS "regionCode",
         e.region_name AS "regionName", e.subregions, e.voter_list_total AS "voterListTotal", e.minimum_support AS minimum,
         e.minimum_spread AS spread, e.decree_number AS "decreeNumber", e.decree_date AS "decreeDate", e.time_zone AS "timeZone",
         e.voting_day AS "votingDay"
    FROM live_election e JOIN election_view v USING (election_id)
   WHERE e.election_id = $1`;

export const stages = `
  SELECT stage_id AS id, kind, name, opens_at AS "opensAt", closes_at AS "closesAt", exception_decision AS "exceptionDecision", status
    FROM live_stage WHERE election_id = $1 ORDER BY opens_at, stage_id`;

/** Pairs in the order in which they were registered: their ids grow with time. */
export const pairs = `
  SELECT p.pair_id AS id, p.candidate_name AS "candidateName", p.vice_candidate_name AS "viceCandidateName",
         p.mandate_number AS "mandateNumber", coalesce(t.version, 0) AS "ledgerVersion",
         coalesce((SELECT c.ledger_digest <> c.recount_digest FROM live_ledger_check c
                    WHERE c.pair_id = p.pair_id AND c.ledger_digest IS NOT NULL AND c.recount_digest IS NOT NULL
                    ORDER BY c.version DESC LIMIT 1), false) AS "beingVerified"
    FROM live_pair p LEFT JOIN live_tally t USING (pair_id)
   WHERE p.election_id = $1 ORDER BY p.pair_id`;

export const tallies = `
  SELECT pair_id AS "pairId", subregion AS code, ${selectedOutcomes}
    FROM live_tally_subregion WHERE pair_id = ANY($1)`;

/** An upload may be known from either stream first. Kafka keeps order within a stream, not between two. */
export const uploads = `
  SELECT pair_id AS "pairId", phase, count(*)::int AS uploads, sum(rows)::int AS rows, sum(rows_judged)::int AS "rowsJudged"
    FROM (SELECT pair_id, greatest(u.rows, j.rows) AS rows, coalesce(j.rows_judged, 0) AS rows_judged,
                 CASE WHEN j.state <> 'judging' THEN j.state
                      WHEN u.state IN ('refused', 'same') THEN u.state
                      WHEN u.state = 'received' AND j.upload_id IS NULL THEN 'reading'
                      WHEN coalesce(j.chunks_judged, 0) >= coalesce(j.chunks, u.chunks) THEN 'concluding'
                      ELSE 'judging' END AS phase
            FROM (SELECT * FROM live_upload WHERE election_id = $1) u
            FULL JOIN (SELECT * FROM live_judging WHERE election_id = $1) j USING (upload_id, pair_id)) each_upload
   GROUP BY pair_id, phase`;
