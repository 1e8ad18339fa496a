/** The instances of one service, taken in turn; one that could not be reached rests a while. */
export class Upstreams {
  private readonly restsUntil = new Map<string, number>();
  private turn = 0;

  constructor(
    private readonly addresses: readonly string[],
    private readonly restMilliseconds: number,
  ) {}

  /** The next one not tried yet: first those not resting, then any. Nothing when all were tried. */
  next(tried: ReadonlySet<string>, now: number): string | undefined {
    const from = this.turn++ % Math.max(1, this.addresses.length);
    const inTurn = [...this.addresses.slice(from), ...this.addresses.slice(0, from)].filter((one) => !tried.has(one));
    return inTurn.find((one) => (this.restsUntil.get(one) ?? 0) <= now) ?? inTurn[0];
  }

  rest(address: string, now: number): void {
    this.restsUntil.set(address, now + this.restMilliseconds);
  }
}
