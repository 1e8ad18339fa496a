import { lasting, padded, type Terminal } from './terminal.ts';

const wheel = '⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏';
const [titleWidth, detailWidth] = [14, 56];

/** One line of a run: turns while the work goes on, then stays with a mark, what came of it and the time. */
export class Step {
  readonly #terminal: Terminal;
  readonly #title: string;
  readonly #began: number;
  readonly #turning: NodeJS.Timeout | undefined;
  #detail = '';
  #turn = 0;

  /** `began`, by performance.now(): what was under way before it was shown. */
  constructor(terminal: Terminal, title: string, began = performance.now()) {
    this.#terminal = terminal;
    this.#title = title;
    this.#began = began;
    if (terminal.isLive) this.#turning = setInterval(() => this.#draw(), 100).unref();
    this.#draw();
  }

  /** What is going on just now. */
  say(detail: string): void {
    this.#detail = detail;
    if (this.#terminal.isLive) this.#draw();
  }

  done(detail: string, isGood = true): void {
    clearInterval(this.#turning);
    const mark = isGood ? this.#terminal.paint('green', '✔') : this.#terminal.paint('red', '✘');
    this.#terminal.print(this.#line(mark, detail));
  }

  #draw(): void {
    const mark = this.#terminal.paint('cyan', wheel[this.#turn++ % wheel.length]!);
    this.#terminal.draw([this.#line(mark, this.#terminal.paint('dim', this.#detail))]);
  }

  #line(mark: string, detail: string): string {
    const time = this.#terminal.paint('dim', lasting(performance.now() - this.#began).padStart(8));
    return `${mark} ${padded(this.#terminal.paint('bold', this.#title), titleWidth)} ${padded(detail, detailWidth)}${time}`;
  }
}

/** Runs the work as a step. What it throws marks the step as failed and is passed on. */
export async function step<Result>(
  terminal: Terminal,
  title: string,
  work: (step: Step) => Promise<Result>,
  detailOf: (result: Result) => string = () => '',
): Promise<Result> {
  const line = new Step(terminal, title);
  try {
    const result = await work(line);
    line.done(detailOf(result));
    return result;
  } catch (error) {
    line.done('', false);
    throw error;
  }
}
