import { clean, detectShift } from '@silon/rules';
import type { Platform } from '../platform/platform.js';
import type { Profile, ProfileColumn } from '../profile.js';
import { columnLetters } from '../sheet/reference.js';
import type { ScannedRow } from '../sheet/row.js';
import { finding, type FileFinding } from './finding.js';

/** How many bytes the content of a column has, where it has a form. */
const bounds: Partial<Record<ProfileColumn['key'], readonly [least: number, most: number]>> = {
  villageCode: [10, 13],
  nik: [16, 16],
  birthDate: [8, 10],
  sex: [1, 1],
  maritalStatus: [1, 1],
  rt: [1, 3],
  rw: [1, 3],
};

/** F024: the same shift, from the same column, in more than half of the rows. Each row's own shift is R100's matter. */
export class ColumnShift {
  private rows = 0;
  private readonly counts = new Map<string, { readonly from: number; readonly by: number; rows: number }>();
  private readonly lengths: { column: number; least: number; most: number }[];

  constructor(
    private readonly profile: Profile,
    private readonly decodeText: Platform['decodeText'],
  ) {
    this.lengths = profile.columns.flatMap(({ key }, column) => {
      const [least, most] = bounds[key] ?? [];
      return least === undefined || most === undefined ? [] : [{ column, least, most }];
    });
  }

  count(row: ScannedRow): void {
    this.rows++;
    if (this.isInPlace(row)) return;
    const texts = this.profile.columns.map((_, column) =>
      clean(this.decodeText(row.bytes, row.ends[column - 1] ?? 0, row.ends[column]!)),
    );
    const shift = detectShift(texts);
    if (shift === undefined) return;
    const key = `${shift.from} ${shift.by}`;
    const counted = this.counts.get(key);
    if (counted === undefined) this.counts.set(key, { ...shift, rows: 1 });
    else counted.rows++;
  }

  findings(): FileFinding[] {
    const most = [...this.counts.values()].find(({ rows }) => rows * 2 > this.rows);
    if (most === undefined) return [];
    const { rows } = most;
    const of = this.rows;
    const column = columnLetters(most.from);
    const by = Math.abs(most.by);
    const [ke, to] = most.by > 0 ? ['kanan', 'right'] : ['kiri', 'left'];
    return [
      finding(
        'F024',
        {
          id: `Isi mulai kolom ${column} tergeser ${by} kolom ke ${ke} pada ${rows} dari ${of} baris. Kembalikan isi ke bawah judul kolomnya.`,
          en: `Contents from column ${column} on are shifted ${by} to the ${to} in ${rows} of ${of} rows. Move them back under their titles.`,
        },
        { column, shift: most.by, rows, of },
      ),
    ];
  }

  /** Most rows need no closer look: where every column has the length of its content, little can be shifted. */
  private isInPlace({ ends }: ScannedRow): boolean {
    for (const { column, least, most } of this.lengths) {
      const length = ends[column]! - (column === 0 ? 0 : ends[column - 1]!);
      if (length < least || length > most) return false;
    }
    return true;
  }
}
