import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import type { Worksheet } from 'exceljs';

/** What we reach for inside the writer of exceljs; a test looks at what comes of it. */
interface Inside {
  readonly stream: { readonly pipes: readonly (Writable & { readonly _writableState: { needDrain: boolean } })[] };
  _writeAutoFilter(): void;
  _writeSheetProtection(): void;
}

const insideOf = (sheet: Worksheet): Inside => sheet as unknown as Inside;

/**
 * The writer ignores back-pressure: its rows pile up before the zip unless somebody waits. A sheet joins the zip when the one
 * before it is through; its stream is older than `writableNeedDrain`, so its state is asked. Gives way to others in any case.
 */
export async function drained(sheet: Worksheet, signal: AbortSignal): Promise<void> {
  const { stream } = insideOf(sheet);
  do await turn(undefined, { signal });
  while (stream.pipes.length === 0);
  const zip = stream.pipes[0]!;
  if (zip._writableState.needDrain) await once(zip, 'drain', { signal });
}

/** The format wants a sheet's protection before its filter; exceljs writes it after, and Excel would call the file damaged. */
export function protectionFirst(sheet: Worksheet): void {
  const inside = insideOf(sheet);
  const { _writeAutoFilter: filter, _writeSheetProtection: protection } = inside;
  inside._writeAutoFilter = () => {
    protection.call(sheet);
    filter.call(sheet);
  };
  inside._writeSheetProtection = () => undefined;
}
