import type { Convert } from './office.ts';

/** One thing that LibreOffice must confirm. `run` gives complaints, none where all is well. */
export interface OfficeCheck {
  readonly title: string;
  readonly run: (convert: Convert, folder: string, write: boolean) => Promise<string[]>;
}
