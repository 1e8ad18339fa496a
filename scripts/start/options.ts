import { parseArgs } from 'node:util';

export interface StartOptions {
  rows: number;
  seed: number;
  workers: number;
  exit: boolean;
  install: boolean;
}

const fewest = 300; // below it a kab/kota has too few people for its share of the faults
const most = 2_000_000;

const usage = 'npm start -- [--rows N] [--seed N] [--workers N] [--exit] [--no-install]';

/** The arguments of `npm start`. Throws an Error that says what cannot be meant, and what can. */
export function startOptions(args: string[]): StartOptions {
  const values = parse(args);
  return {
    rows: whole('rows', values.rows, fewest, most),
    seed: whole('seed', values.seed, 0, 2 ** 31),
    workers: whole('workers', values.workers, 1, 64),
    exit: values.exit,
    install: !values['no-install'],
  };
}

function parse(args: string[]) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        rows: { type: 'string', default: '303331' },
        seed: { type: 'string', default: '2018' },
        workers: { type: 'string', default: '2' },
        exit: { type: 'boolean', default: false },
        'no-install': { type: 'boolean', default: false },
      },
    });
    return values;
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${usage}`);
  }
}

function whole(name: string, text: string, least: number, greatest: number): number {
  const number = Number(text.replaceAll('_', ''));
  if (Number.isInteger(number) && number >= least && number <= greatest) return number;
  throw new Error(
    `--${name}: bilangan bulat dari ${least} sampai ${greatest} / a whole number from ${least} to ${greatest}.`,
  );
}
