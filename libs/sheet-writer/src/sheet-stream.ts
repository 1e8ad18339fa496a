import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import type { Worksheet } from 'exceljs';

/** What we reach for inside the writer of exceljs; tests look at what comes of it. */
interface Inside {
  readonly stream: { readonly pipes: readonly [Writable & { readonly _writableState: { needDrain: boolean } }] };
  _writeAutoFilter(): void;
  _writeSheetProtection(): void;
}

const insideOf = (sheet: Worksheet): Inside => sheet as unknown as Inside;

/**
 * The writer ignores back-pressure: its rows pile up before the zip unless somebody waits. The stream it writes to is older
 * than `writableNeedDrain`, so its state is asked. Gives way to others in any case.
 */
export async function drained(sheet: Worksheet, signal: AbortSignal): Promise<void> {
  await turn(undefined, { signal });
  const [zip] = insideOf(sheet).stream.pipes;
  if (zip._writableState.needDrain) await once(zip, 'drain', { signal });
}

/**
 * Against slips, not against intent: there is no password. Sorting is left out, for programs sort the open columns alone
 * and so move people to other villages without a word; a filter does no harm.
 */
export function protectList(sheet: Worksheet): void {
  void sheet.protect('', { autoFilter: true, formatColumns: true, formatRows: true });
  protectionFirst(sheet);
}

/** The format wants a sheet's protection before its filter; exceljs writes it after, and Excel would call the file damaged. */
function protectionFirst(sheet: Worksheet): void {
  const inside = insideOf(sheet);
  const { _writeAutoFilter: filter, _writeSheetProtection: protection } = inside;
  inside._writeAutoFilter = () => {
    protection.call(sheet);
    filter.call(sheet);
  };
  inside._writeSheetProtection = () => undefined;
}
