const awayStates = /^(08...|57P0[1-5]|53300|25P03)$/;
const awayCodes = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT'],
  ...['ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'],
]);
const awayTexts =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Driver not Connected|not queryable/i;

interface Fault {
  readonly code: unknown;
  readonly message: unknown;
}

const isAway = ({ code, message }: Fault): boolean =>
  (typeof code === 'string' && (awayStates.test(code) || awayCodes.has(code))) || awayTexts.test(String(message));

/** A statement after one that failed, or after its transaction. */
const isTooLate = ({ code, message }: Fault): boolean =>
  code === '25P02' || /query runner was already released/i.test(String(message));

/** True where the database does not answer. */
export const isDatabaseAway = (fault: unknown): boolean => isSaid(fault, isAway);

/** True where the connection is at fault and not the work: then one waits and does it again. */
export const isDatabaseLost = (fault: unknown): boolean => isSaid(fault, (one) => isAway(one) || isTooLate(one));

/** TypeORM wraps what the driver threw. */
function isSaid(fault: unknown, holds: (fault: Fault) => boolean): boolean {
  const { code, driverError, message } = (fault ?? {}) as Partial<Fault> & { driverError?: unknown };
  return holds({ code, message }) || (driverError !== undefined && driverError !== fault && isSaid(driverError, holds));
}

/** True where two transactions met and PostgreSQL ended one of them: doing it again at once is right. */
export function isCollision(fault: unknown): boolean {
  const { code } = (fault ?? {}) as { code?: unknown };
  return code === '40001' || code === '40P01';
}
