/** Everything here counts people: whole, not negative, and small enough for exact arithmetic. Anything else is our own fault. */
export function whole(name: string, value: number): number {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`${name} must be a whole number of at least 0`);
  return value;
}
