import { isNativeError } from 'node:util/types';

export interface Fault {
  readonly name: string;
  readonly code?: string;
  readonly message?: string;
  readonly frames: readonly string[];
  readonly cause?: Fault;
}

/** An error fit for the log. Parsers and the database quote what they choke on, so their messages stay out. */
export function describeFault(thrown: unknown): Fault {
  if (!isNativeError(thrown)) return { name: typeof thrown, frames: [] };
  const { code, cause } = thrown as Error & { code?: unknown };
  return {
    name: thrown.name,
    ...(code !== undefined && { code: String(code) }),
    ...(!quotesInput(thrown) && { message: maskDigits(thrown.message) }),
    frames: framesOf(thrown),
    ...(isNativeError(cause) && { cause: describeFault(cause) }),
  };
}

/** The same of code that has cells in hand: whatever it throws may quote them, so its words stay out. */
export function placeOfFault(thrown: unknown): Pick<Fault, 'name' | 'code' | 'frames'> {
  const { name, code, frames } = describeFault(thrown);
  return { name, ...(code !== undefined && { code }), frames };
}

const quotesInput = (error: Error) =>
  error.name === 'SyntaxError' || ['query', 'driverError', 'issues', 'severity'].some((mark) => mark in error);

/** A NIK has 16 digits; no id of ours has twelve in a row. */
const maskDigits = (text: string) => text.replace(/\d{12,}/g, '[digits]');

const framesOf = ({ stack = '' }: Error) =>
  stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => line.trim());
