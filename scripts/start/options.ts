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

/** The arguments of `npm start`. Throws an Error with one sentence for what cannot be meant. */
export function startOptions(args: string[]): StartOptions {
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
  return {
    rows: whole('rows', values.rows, fewest, most),
    seed: whole('seed', values.seed, 0, 2 ** 31),
    workers: whole('workers', values.workers, 1, 64),
    exit: values.exit,
    install: !values['no-install'],
  };
}

function whole(name: string, text: string, least: number, greatest: number): number {
  const number = Number(text.replaceAll('_', ''));
  if (Number.isInteger(number) && number >= least && number <= greatest) return number;
  throw new Error(`--${name} takes a whole number from ${least} to ${greatest}.`);
}
