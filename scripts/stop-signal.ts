/** Aborted by Ctrl-C, SIGTERM or SIGHUP; asking again changes nothing. The reason names which. */
export function stopSignal(): AbortSignal {
  const asked = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => asked.abort(new Error(name)));
  return asked.signal;
}
