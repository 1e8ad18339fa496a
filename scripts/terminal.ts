import { stripVTControlCharacters as plain, styleText } from 'node:util';

type Style = Parameters<typeof styleText>[0];

const [hideCursor, showCursor] = ['\x1b[?25l', '\x1b[?25h'];

/** Standard output: lines that stay, and below them a block that is drawn again in place where that is possible. */
export class Terminal {
  readonly #out: NodeJS.WriteStream;
  readonly #hasColour: boolean;
  /** Whether `draw` shows anything: on a terminal, not in a file or a pipe. */
  readonly isLive: boolean;
  #drawn = 0;

  constructor(out: NodeJS.WriteStream = process.stdout, { NO_COLOR, TERM }: NodeJS.ProcessEnv = process.env) {
    this.#out = out;
    this.isLive = Boolean(out.isTTY) && TERM !== 'dumb';
    this.#hasColour = this.isLive && !NO_COLOR;
    if (this.isLive) process.once('exit', () => out.write(showCursor));
  }

  paint(style: Style, text: string): string {
    return this.#hasColour ? styleText(style, text, { validateStream: false }) : text;
  }

  /** Adds lines that stay; the drawn block is taken away. */
  print(...lines: string[]): void {
    this.#out.write(`${this.#erasure()}${lines.map((line) => `${line}\n`).join('')}`);
    this.#drawn = 0;
  }

  /** Shows these lines in the place of those drawn before. */
  draw(lines: readonly string[]): void {
    if (!this.isLive) return;
    const width = this.#out.columns || 80;
    this.#out.write(`${hideCursor}${this.#erasure()}${lines.map((line) => `${fitted(line, width)}\n`).join('')}`);
    this.#drawn = lines.length;
  }

  #erasure(): string {
    return this.#drawn ? `\x1b[${this.#drawn}A\x1b[0J` : '';
  }
}

/** The line, cut where it would wrap: a wrapped line could not be drawn over. */
function fitted(line: string, width: number): string {
  const text = plain(line);
  return text.length < width ? line : `${text.slice(0, width - 2)}…`;
}

/** Pads to a width that does not count colours. */
export const padded = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - plain(text).length));

/** The same, with the text at the right. */
export const rightAligned = (text: string, width: number): string =>
  ' '.repeat(Math.max(0, width - plain(text).length)) + text;

/** 303331 as 303.331. */
export const grouped = (number: number): string => String(number).replace(/\B(?=(\d{3})+$)/g, '.');

/** Milliseconds as 0,4 s, 12 s or 3 m 05 s. */
export function lasting(milliseconds: number): string {
  const seconds = milliseconds / 1_000;
  if (seconds < 10) return `${seconds.toFixed(1).replace('.', ',')} s`;
  if (seconds < 100) return `${Math.round(seconds)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} m ${String(whole % 60).padStart(2, '0')} s`;
}
