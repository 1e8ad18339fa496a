import type { System } from '../../../deploy/local/system.ts';
import { askServer } from '../ask-server.ts';
import type { Sent } from '../send-and-count.ts';

/** When each step of an upload was over, in milliseconds since 1970; in the order in which they come. */
export interface Moments {
  answered: number;
  readQueued: number;
  readDone: number;
  chunkedSaid: number;
  judgePlanned: number;
  judgeQueued: number;
  judgeDone: number;
  concludeQueued: number;
  concludeBegun: number;
  concludeDone: number;
  concludedSaid: number;
  projected: number;
  visible: number;
}

/** The moments as the databases of the services noted them. For the only upload of its pair. */
export async function momentsOf(
  { databases }: System,
  { uploadId, pairId, electionId }: { uploadId: string; pairId: string; electionId: string },
  { answered, visible }: Pick<Sent, 'answered'> & { visible: number },
): Promise<Moments> {
  const ingestion = await ask(
    databases.ingestion.ownerUrl,
    `SELECT ${ms('j.queued_at')} AS "readQueued", ${ms('j.done_at')} AS "readDone", ${ms('o.published_at')} AS "chunkedSaid"
       FROM job j, outbox o WHERE j.id = 'read_' || $1 AND o.event_id = $1 || '_chunked'`,
    [uploadId],
  );
  const validation = await ask(
    databases.validation.ownerUrl,
    `SELECT ${ms('min(j.made_at)')} AS "judgePlanned", ${ms('min(j.queued_at)')} AS "judgeQueued", ${ms('max(j.done_at)')} AS "judgeDone",
            ${ms('max(c.queued_at)')} AS "concludeQueued", ${ms('max(c.done_at)')} AS "concludeDone",
            ${ms('max(o.created_at)')} AS "concludeBegun", ${ms('max(o.published_at)')} AS "concludedSaid"
       FROM upload u JOIN job j ON j.queue = 'judge-chunk' AND j.lap = lpad(u.upload_no::text, 12, '0')
       JOIN job c ON c.id = 'conclude_' || u.pair_id JOIN outbox o ON o.event_id = u.pair_id || '_ledger_1'
      WHERE u.upload_id = $1 AND u.pair_id = $2`,
    [uploadId, pairId],
  );
  const reporting = await ask(
    databases.reporting.ownerUrl,
    `SELECT ${ms('changed_at')} AS projected FROM election_view WHERE election_id = $1`,
    [electionId],
  );
  return { ...ingestion, ...validation, ...reporting, answered, visible } as unknown as Moments;
}

const ms = (moment: string) => `extract(epoch FROM ${moment})::float8 * 1000`;

async function ask(url: string, question: string, values: unknown[]): Promise<Record<string, number>> {
  const [row] = await askServer<Record<string, number>>(url, question, values);
  if (!row) throw new Error('The databases do not know the upload.');
  return row;
}

/** The phases of one upload, in milliseconds; together they are the whole time from the last byte's answer to the visible tally. */
export const phasesOf = (at: Moments) => ({
  read: at.readDone - at.answered,
  judge: at.judgeDone - at.readDone,
  conclude: at.concludeDone - at.judgeDone,
  tell: at.visible - at.concludeDone,
});

/** What of it was spent on nothing but passing on. */
export const gapsOf = (at: Moments): readonly (readonly [what: string, milliseconds: number])[] => [
  ['last byte answered -> reading handed out', at.readQueued - at.answered],
  ['read -> UploadChunked in Kafka', at.chunkedSaid - at.readDone],
  ['UploadChunked in Kafka -> chunks planned', at.judgePlanned - at.chunkedSaid],
  ['chunks planned -> first handed out', at.judgeQueued - at.judgePlanned],
  ['last chunk judged -> conclusion handed out', at.concludeQueued - at.judgeDone],
  ['conclusion handed out -> begun', at.concludeBegun - at.concludeQueued],
  ['concluded -> LedgerChanged in Kafka', at.concludedSaid - at.concludeDone],
  ['LedgerChanged in Kafka -> projected', at.projected - at.concludedSaid],
  ['projected -> seen by a client', at.visible - at.projected],
];
