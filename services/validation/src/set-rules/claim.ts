/** An upload of a pair, under the pair's lock: what its rows claim, or give up. */
export interface Claim {
  readonly pairNo: number;
  readonly pairId: string;
  readonly uploadNo: number;
}
