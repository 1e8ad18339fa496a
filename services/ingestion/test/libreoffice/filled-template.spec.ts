import { join } from 'node:path';
import { complaints } from './complaints.js';

/** `npm run check:libreoffice` makes the file anew. */
test('a template filled in and saved by LibreOffice is read as it was typed, its mark genuine', async () => {
  expect(await complaints(join(import.meta.dirname, 'filled-template.xlsx'))).toEqual([]);
});
