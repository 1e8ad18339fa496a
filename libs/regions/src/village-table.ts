/**
 * The villages of an edition in about 2 MB: their codes sorted as numbers (ten digits fit exactly), their names in one
 * string cut by offsets. A Map of 83,762 small strings takes ten times that, in every worker.
 */
export class VillageTable {
  private constructor(
    private readonly codes: Float64Array,
    private readonly ends: Uint32Array,
    private readonly names: string,
  ) {}

  /** Throws a RangeError when a code comes twice: an edition has one name for a village. */
  static from(villages: readonly (readonly [code: string, name: string])[]): VillageTable {
    const sorted = [...villages].sort(([a], [b]) => (a < b ? -1 : 1));
    const codes = Float64Array.from(sorted, ([code]) => Number(code));
    for (let at = 1; at < codes.length; at++)
      if (codes[at] === codes[at - 1]) throw new RangeError(`village ${codes[at]} comes twice`);
    let end = 0;
    const ends = Uint32Array.from(sorted, ([, name]) => (end += name.length));
    return new VillageTable(codes, ends, sorted.map(([, name]) => name).join(''));
  }

  get size(): number {
    return this.codes.length;
  }

  nameOf(flat: string): string | undefined {
    const code = Number(flat);
    const at = this.firstAtLeast(code);
    return this.codes[at] === code ? this.nameAt(at) : undefined;
  }

  /** All villages whose flat code begins with the prefix, in the order of their codes. */
  *startingWith(prefix: string): Generator<{ readonly flat: string; readonly name: string }> {
    const until = Number(prefix.padEnd(10, '9'));
    for (
      let at = this.firstAtLeast(Number(prefix.padEnd(10, '0')));
      at < this.size && (this.codes[at] as number) <= until;
      at++
    )
      yield { flat: String(this.codes[at]), name: this.nameAt(at) };
  }

  private nameAt(at: number): string {
    return this.names.slice(at === 0 ? 0 : this.ends[at - 1], this.ends[at]);
  }

  private firstAtLeast(code: number): number {
    let low = 0;
    let high = this.codes.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.codes[middle] as number) < code) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
