import { countedIn, type Truth } from '../synthetic/truth.ts';
import { type PublicSnapshot, untilStreamed } from '../users/follow-stream.ts';
import type { Counts } from '../users/follow-upload.ts';
import { sendWorkbook } from '../users/send-workbook.ts';
import type { List } from './list.ts';

/** Moments in milliseconds since 1970, by the machine's one clock. */
export interface Sent {
  uploadId: string;
  /** The first byte left. */
  began: number;
  /** The answer to the last byte was there. */
  answered: number;
}

export interface Counted extends Sent {
  list: List;
  /** The public snapshot showed the pair's final tally. */
  visible: number;
}

const patience = 300_000; // milliseconds

async function send({ pair: { operator, pairId }, file }: List): Promise<Sent> {
  const began = Date.now();
  const uploadId = await sendWorkbook(operator, { pairId, file, fileName: 'dukungan.xlsx' });
  return { uploadId, began, answered: Date.now() };
}

/** Sends the list and waits until everybody can see its tally. Throws where the tally or any outcome is not the truth. */
export async function sendAndCount(list: List, onAnswered: () => void = () => undefined): Promise<Counted> {
  const sent = await send(list);
  onAnswered();
  return { ...sent, list, visible: await untilVisible(list, sent.uploadId) };
}

/** Follows the public stream, as a page does, until the pair's upload is concluded and its rows are in the tally. */
async function untilVisible({ pair, truth }: List, uploadId: string): Promise<number> {
  const { electionId, pairId, operator } = pair;
  const isFinal = ({ pairs }: PublicSnapshot) => {
    const shown = pairs.find(({ id }) => id === pairId);
    return !!shown?.uploads.concluded && shown.received >= truth.received;
  };
  await untilStreamed(operator.url, electionId, isFinal, patience);
  const visible = Date.now();
  await compare(pair, uploadId, truth);
  return visible;
}

/** The exact tally and the codes found, against what the generator knows. */
async function compare({ operator, pairId }: List['pair'], uploadId: string, truth: Truth): Promise<void> {
  const { totals, perSubregion } = await operator.get<{ totals: Counts; perSubregion: (Counts & { code: string })[] }>(
    `reporting/pairs/${pairId}/tally`,
  );
  const wanted = { ...truth, counted: countedIn(truth) };
  for (const outcome of ['received', 'counted', 'review', 'rejected', 'notNew'] as const)
    mustBe(outcome, totals[outcome], wanted[outcome]);
  for (const [regency, counted] of Object.entries(truth.counted))
    mustBe(`counted in ${regency}`, perSubregion.find(({ code }) => code === regency)?.counted, counted);
  const found = await operator.get<{ code: string; rows: number }[]>(`validation/uploads/${uploadId}/findings/summary`);
  for (const [code, rows] of Object.entries(truth.codes))
    mustBe(code, found.find((one) => one.code === code)?.rows, rows);
}

function mustBe(what: string, shown: number | undefined, is: number): void {
  if (shown !== is) throw new Error(`Wrong tally: ${what} is shown as ${shown}, the generator knows ${is}.`);
}
