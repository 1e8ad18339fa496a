interface Waiting {
  readonly alone: boolean;
  readonly enter: () => void;
}

/**
 * Who may run beside whom in one process: jobs that have killed a worker before, or are parts of one that did, run alone. So when
 * the process dies again it is known which job it was, and none dies for another's fault. First come, first served.
 */
export class Company {
  private readonly waiting: Waiting[] = [];
  private inside = 0;
  private lonely = false;

  /** Runs the work when its turn has come. */
  async run<Result>(alone: boolean, work: () => Promise<Result>): Promise<Result> {
    await new Promise<void>((enter) => {
      this.waiting.push({ alone, enter });
      this.admit();
    });
    try {
      return await work();
    } finally {
      this.inside--;
      this.lonely = false;
      this.admit();
    }
  }

  private admit(): void {
    for (
      let next = this.waiting[0];
      next && !this.lonely && (!next.alone || this.inside === 0);
      next = this.waiting[0]
    ) {
      this.waiting.shift();
      this.inside++;
      this.lonely = next.alone;
      next.enter();
    }
  }
}
