/** Waits for both even when one fails, so that nothing of a failed attempt is still under way when the next begins. */
export async function allDone<A, B>([a, b]: [Promise<A>, Promise<B>]): Promise<[A, B]> {
  await Promise.allSettled([a, b]);
  return Promise.all([a, b]);
}
