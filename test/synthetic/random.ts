/** A number from 0 to 2^32 - 1 that depends on all the given whole numbers and on nothing else. */
export function mix(...numbers: number[]): number {
  let state = 0x9e3779b9;
  for (const number of numbers) {
    state = Math.imul(state ^ (number | 0), 0x85ebca6b);
    state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
    state ^= state >>> 16;
  }
  return state >>> 0;
}

/** Shuffles in place, the same way for the same seed. */
export function shuffle<Value>(values: Value[], seed: number): Value[] {
  for (let last = values.length - 1; last > 0; last--) {
    const other = mix(seed, last) % (last + 1);
    [values[last], values[other]] = [values[other]!, values[last]!];
  }
  return values;
}

/** Whole shares of `total` in proportion to the weights; they add up to it exactly. */
export function shares(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const exact = weights.map((weight) => (total * weight) / sum);
  const whole = exact.map(Math.floor);
  const left = total - whole.reduce((all, share) => all + share, 0);
  const byRemainder = exact.map((share, at) => [share - whole[at]!, at] as const).sort((a, b) => b[0] - a[0]);
  for (const [, at] of byRemainder.slice(0, left)) whole[at]! += 1;
  return whole;
}
