/** What a process we start gets of our own environment: the administrator's addresses and passwords stay with us. */
export function inheritedEnvironment(): NodeJS.ProcessEnv {
  const { PATH, HOME, TZ, NODE_COMPILE_CACHE } = process.env;
  return { PATH, HOME, TZ, NODE_COMPILE_CACHE };
}
