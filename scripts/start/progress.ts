import { grouped, padded, type Terminal } from '../terminal.ts';

const phases = [
  ['Mengunggah', 'uploading'],
  ['Membaca', 'reading'],
  ['Menilai', 'judging'],
  ['Menyimpulkan', 'concluding'],
] as const;
export type PhaseName = (typeof phases)[number][1];

const width = 30;
const linesApart = 5_000; // milliseconds between two lines where nothing can be drawn in place

/** How many rows have passed each phase: bars drawn in place on a terminal, a line now and then elsewhere. */
export class Progress {
  readonly #terminal: Terminal;
  readonly #all: number;
  readonly #rows: Record<PhaseName, number> = { uploading: 0, reading: 0, judging: 0, concluding: 0 };
  readonly #timer: NodeJS.Timeout;
  #printed = '';

  constructor(terminal: Terminal, rows: number) {
    this.#terminal = terminal;
    this.#all = rows;
    this.#timer = setInterval(() => this.#show(), terminal.isLive ? 150 : linesApart).unref();
    this.#show();
  }

  set(phase: PhaseName, rows: number): void {
    this.#rows[phase] = Math.min(rows, this.#all);
  }

  /** Leaves the last state standing. */
  end(): void {
    clearInterval(this.#timer);
    if (this.#terminal.isLive) this.#terminal.print(...this.#bars());
    else this.#printLine();
  }

  #show(): void {
    if (this.#terminal.isLive) this.#terminal.draw(this.#bars());
    else this.#printLine();
  }

  #share(phase: PhaseName): number {
    return this.#all ? this.#rows[phase] / this.#all : 1;
  }

  #bars(): string[] {
    return phases.map(([title, phase]) => {
      const share = this.#share(phase);
      const full = Math.round(share * width);
      const colour = share === 1 ? 'green' : 'cyan';
      const bar =
        this.#terminal.paint(colour, '━'.repeat(full)) + this.#terminal.paint('gray', '╌'.repeat(width - full));
      const rows = grouped(Math.round(this.#rows[phase])).padStart(9);
      const percent = `${Math.floor(share * 100)} %`.padStart(6);
      return `  ${padded(title, 13)} ${this.#terminal.paint('dim', padded(phase, 11))} ${bar} ${rows}${this.#terminal.paint('dim', percent)}`;
    });
  }

  /** Unless it would say what the last one said. */
  #printLine(): void {
    const line = this.#line();
    if (line !== this.#printed && this.#rows.uploading > 0) this.#terminal.print(line);
    this.#printed = line;
  }

  #line(): string {
    return `  ${phases.map(([title, phase]) => `${title.toLowerCase()} ${Math.floor(this.#share(phase) * 100)} %`).join(', ')}`;
  }
}
