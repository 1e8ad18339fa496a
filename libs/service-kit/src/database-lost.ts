const lostStates = /^(08...|57P0[1-5]|53300|25P0[23])$/;
const lostCodes = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT'],
  ...['ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'],
]);
const lostTexts =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Driver not Connected|not queryable|query runner was already released/i;

/** True where the connection is at fault and not the work: then one waits and does it again. */
export function isDatabaseLost(fault: unknown): boolean {
  const { code, driverError, message } = (fault ?? {}) as { code?: unknown; driverError?: unknown; message?: unknown };
  if (typeof code === 'string' && (lostStates.test(code) || lostCodes.has(code))) return true;
  return (
    lostTexts.test(String(message)) ||
    (driverError !== undefined && driverError !== fault && isDatabaseLost(driverError))
  );
}

/** True where two transactions met and PostgreSQL ended one of them: doing it again at once is right. */
export function isCollision(fault: unknown): boolean {
  const { code } = (fault ?? {}) as { code?: unknown };
  return code === '40001' || code === '40P01';
}
