import type { Writable } from 'node:stream';
import { writeMeta, writeWorkbook } from '@silon/sheet-writer';
import { profileNamed } from '@silon/workbook';
import type { IssuedTemplate } from './issued-template.js';
import { markOf } from './template-mark.js';
import { writeInstructions } from './write-instructions.js';
import { writeList } from './write-list.js';

/** Writes the workbook as a stream, its mark signed with the key. Aborted, it stops within a block. */
export async function writeTemplate(
  template: IssuedTemplate,
  key: Uint8Array,
  output: Writable,
  signal: AbortSignal,
): Promise<void> {
  const profile = profileNamed(template.pair.profile);
  // The code and the name of a village come in each of its rows, hence shared.
  await writeWorkbook(output, { shared: true }, signal, async (workbook) => {
    writeInstructions(workbook, template, profile);
    await writeList(workbook, template, profile, signal);
    writeMeta(workbook, 'hidden', markOf(template, key));
  });
}
