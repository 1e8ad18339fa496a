import type { Counts } from './follow-upload.ts';

/** What of the public snapshot the tests look at. */
export interface PublicSnapshot {
  version: number;
  election: { id: string; name: string; subregions: { code: string; name: string }[] };
  threshold: { voterListTotal: number; minimum: number; spread: number; subregions: number; decreeNumber: string };
  pairs: (Counts & {
    id: string;
    candidateName: string;
    viceCandidateName: string;
    perSubregion: { code: string; counted: number | string }[];
    verdict: { reached: boolean; shortfall: number; spreadReached: number; spreadShortfall: number };
    uploads: { received: number; rows: number; rowsJudged: number; concluded: number; refused: number; same: number };
  })[];
}

/** Reads the public live stream until a snapshot is as wanted; returns that one. Throws with the last one seen when it is late. */
export async function untilStreamed(
  url: string,
  electionId: string,
  isWanted: (snapshot: PublicSnapshot) => boolean,
  patience = 60_000,
): Promise<PublicSnapshot> {
  const stop = AbortSignal.timeout(patience);
  let last: PublicSnapshot | undefined;
  try {
    for await (const snapshot of snapshots(url, electionId, stop)) {
      last = snapshot;
      if (isWanted(snapshot)) return snapshot;
    }
  } catch (error) {
    if (!stop.aborted) throw error;
  }
  throw new Error(
    `The stream did not show what was waited for in ${patience / 1_000} s. Last: ${JSON.stringify(last)}`,
  );
}

/** The events of the stream that carry a snapshot, each parsed. */
async function* snapshots(url: string, electionId: string, signal: AbortSignal): AsyncGenerator<PublicSnapshot> {
  const answer = await fetch(`${url}/api/reporting/elections/${electionId}/stream`, { signal });
  if (!answer.ok || !answer.body) throw new Error(`The stream answered ${answer.status}`);
  let text = '';
  for await (const piece of answer.body.pipeThrough(new TextDecoderStream())) {
    text += piece;
    const events = text.split('\n\n');
    text = events.pop()!;
    for (const event of events) {
      const data = event
        .split('\n')
        .filter((line) => line.startsWith('data:'))
        .map((line) => line.slice(5).trimStart())
        .join('\n');
      const parsed = data && (JSON.parse(data) as Partial<PublicSnapshot>);
      if (parsed && parsed.pairs) yield parsed as PublicSnapshot;
    }
  }
}
