import type { Profile } from '../profile.js';
import { columnLetters } from '../sheet/reference.js';
import type { ScannedRow } from '../sheet/row.js';
import { finding, type FileFinding } from './finding.js';
import { boundsOf, expectedShape, shapeOf } from './shape.js';

const farthest = 3;
/** A shift must explain so many cells more than the row as it stands. */
const leastGain = 3;

/** F024: the same shift, from the same column, in more than half of the rows. Each row's own shift is R100's matter. */
export class ColumnShift {
  private rows = 0;
  private readonly expected: Uint8Array;
  private readonly shapes: Uint8Array;
  private readonly counts: Uint32Array;
  private readonly lengths: { column: number; least: number; most: number }[];

  constructor(profile: Profile) {
    this.expected = Uint8Array.from(profile.columns.map(({ key }) => expectedShape[key]));
    this.shapes = new Uint8Array(profile.columns.length);
    this.counts = new Uint32Array(profile.columns.length * (2 * farthest + 1));
    this.lengths = profile.columns.flatMap(({ key }, column) => {
      const bounds = boundsOf[key];
      return bounds === undefined ? [] : [{ column, ...bounds }];
    });
  }

  count(row: ScannedRow): void {
    this.rows++;
    if (this.isInPlace(row)) return;
    for (let column = 0, start = 0; column < this.shapes.length; start = row.ends[column++]!)
      this.shapes[column] = shapeOf(row.bytes, start, row.ends[column]!);
    const best = this.bestShift();
    if (best >= 0) this.counts[best]!++;
  }

  findings(): FileFinding[] {
    const place = this.counts.reduce((best, count, index) => (count > this.counts[best]! ? index : best), 0);
    const rows = this.counts[place]!;
    if (rows * 2 <= this.rows) return [];
    const column = columnLetters(Math.floor(place / (2 * farthest + 1)));
    const shift = (place % (2 * farthest + 1)) - farthest;
    const by = Math.abs(shift);
    return [
      finding(
        'F024',
        {
          id: `Isi mulai kolom ${column} tergeser ${by} kolom ke ${shift > 0 ? 'kanan' : 'kiri'} pada ${rows} dari ${this.rows} baris. Kembalikan isi ke bawah judul kolomnya.`,
          en: `Contents from column ${column} are shifted ${by} columns to the ${shift > 0 ? 'right' : 'left'} in ${rows} of ${this.rows} rows. Move them back under their titles.`,
        },
        { column, shift, rows, of: this.rows },
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

  /** The (column, shift) that explains most, as an index of `counts`, or -1. */
  private bestShift(): number {
    let best = -1;
    let most = leastGain - 1;
    for (let shift = -farthest; shift <= farthest; shift++) {
      if (shift === 0) continue;
      let gain = 0;
      for (let column = this.expected.length - 1; column >= 0; column--) {
        gain += this.fits(column, column + shift) - this.fits(column, column);
        if (gain <= most) continue;
        most = gain;
        best = column * (2 * farthest + 1) + shift + farthest;
      }
    }
    return best;
  }

  /** 1 where the text at `place` looks like what `column` wants. */
  private fits(column: number, place: number): number {
    return ((this.shapes[place] ?? 0) & this.expected[column]!) === 0 ? 0 : 1;
  }
}
