import { CellKind } from '@silon/rules';
import type { Platform } from '../platform/platform.js';
import type { ScannedRow } from '../sheet/row.js';
import { Byte } from '../xml/byte.js';
import { finding, type FileFinding } from './finding.js';

/** Fewer NIKs than this prove nothing; one in ten ends in 0 by nature. */
const fewest = 50;
const shortest = 15;

/** F032: a spreadsheet keeps 15 digits of a number, so NIKs once typed as numbers end in 0. */
export class PrecisionLoss {
  private niks = 0;
  private endingInZero = 0;

  constructor(
    private readonly nik: number,
    private readonly decodeText: Platform['decodeText'],
  ) {}

  count(row: ScannedRow): void {
    const start = row.ends[this.nik - 1] ?? 0;
    const end = row.ends[this.nik]!;
    if (end - start < shortest) {
      if (row.kinds[this.nik] !== CellKind.number) return;
    }
    this.niks++;
    if (
      row.kinds[this.nik] === CellKind.number
        ? endsInZero(Number(this.decodeText(row.bytes, start, end)))
        : row.bytes[end - 1] === Byte.zero
    )
      this.endingInZero++;
  }

  findings(): FileFinding[] {
    if (this.niks < fewest || this.endingInZero * 2 <= this.niks) return [];
    const percent = Math.floor((this.endingInZero * 100) / this.niks);
    return [
      finding(
        'F032',
        {
          id: `${percent}% NIK berakhir 0: angka ke-16 kemungkinan hilang karena sel NIK pernah berformat angka. Ubah kolom NIK menjadi Teks, lalu isi ulang dari KTP-el.`,
          en: `${percent}% of the NIKs end in 0: digit 16 was probably lost while the NIK cells were numbers. Format the column as Text and enter the NIKs again from the KTP-el.`,
        },
        { percent, niks: this.niks },
      ),
    ];
  }
}

/** Numbers may be written `5.2E15`; as whole numbers they are exact up to 2^53 and end in what a double still holds. */
const endsInZero = (value: number): boolean => value >= 1e14 && value % 10 === 0;
