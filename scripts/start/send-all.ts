import { followUpload, type UploadOutcome } from '../../test/users/follow-upload.ts';
import { sendWorkbook } from '../../test/users/send-workbook.ts';
import type { Players } from './players.ts';
import { Progress } from './progress.ts';
import type { Terminal } from '../terminal.ts';
import type { Workbook } from './workbooks.ts';

export interface Sent extends UploadOutcome {
  pair: number;
}

const atOnce = 3; // uploads on their way
const look = 400; // milliseconds between two looks at an upload

/** Sends all workbooks and waits until each is concluded; draws how far they have come. In the order of the workbooks. */
export async function sendAll(
  players: Players,
  workbooks: readonly Workbook[],
  { terminal, signal }: { terminal: Terminal; signal: AbortSignal },
): Promise<Sent[]> {
  const progress = new Progress(
    terminal,
    workbooks.reduce((sum, { rows }) => sum + rows, 0),
  );
  const done = workbooks.map(() => ({ uploading: 0, reading: 0, judging: 0, concluding: 0 }));
  const tell = (index: number, rows: Partial<(typeof done)[number]>) => {
    Object.assign(done[index]!, rows);
    for (const phase of ['uploading', 'reading', 'judging', 'concluding'] as const)
      progress.set(
        phase,
        done.reduce((sum, counts) => sum + counts[phase], 0),
      );
  };

  const send = async (index: number): Promise<string> => {
    const { pair, file, fileName, rows, bytes } = workbooks[index]!;
    const { pairId, visitor } = players.operators[pair]!;
    const onProgress = (sent: number) => tell(index, { uploading: (rows * sent) / bytes });
    const id = await sendWorkbook(visitor, { pairId, file, fileName, onProgress, signal });
    tell(index, { uploading: rows });
    return id;
  };
  const follow = async (index: number, id: string): Promise<Sent> => {
    const { pair, rows } = workbooks[index]!;
    const outcome = await followUpload(players.operators[pair]!.visitor, id, {
      pause: look,
      signal,
      onProgress: ({ phase, rowsJudged }) =>
        tell(index, { reading: phase === 'reading' ? 0 : rows, judging: rowsJudged }),
    });
    tell(index, { reading: rows, judging: rows, concluding: rows });
    return { ...outcome, pair };
  };

  const sent: Promise<Sent>[] = [];
  let next = 0;
  const sender = async () => {
    // Sending goes on while earlier ones are still judged.
    for (let index = next++; index < workbooks.length; index = next++) {
      const followed = follow(index, await send(index));
      followed.catch(() => undefined); // waited for below
      sent[index] = followed;
    }
  };
  try {
    await Promise.all(Array.from({ length: atOnce }, sender));
    return await Promise.all(sent);
  } finally {
    progress.end();
  }
}
