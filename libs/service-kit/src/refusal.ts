/** What a person reads: Indonesian first. */
export interface Message {
  readonly id: string;
  readonly en: string;
}

/** An expected no. The filter turns it into a problem document; it is neither logged as a fault nor retried. */
export abstract class Refusal extends Error {
  /** Stable, kebab-case: programs decide by it. */
  abstract readonly code: string;
  abstract readonly status: number;

  /** `details` go into the document as they are: codes, counts and coordinates, never cell text. */
  constructor(
    readonly details?: Readonly<Record<string, unknown>>,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super();
    this.name = new.target.name;
  }

  abstract explain(): Message;
}

/** Defines a refusal in one line: `class PairUnknown extends refusal({ code, status, id, en }) {}`. */
export function refusal({ code, status, id, en }: { code: string; status: number } & Message) {
  return class extends Refusal {
    readonly code = code;
    readonly status = status;

    explain(): Message {
      return { id, en };
    }
  };
}
