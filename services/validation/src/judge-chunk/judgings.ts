import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RegionEditions } from '@silon/regions';
import { DataSource } from 'typeorm';
import { type Judging, loadJudging } from './judging.js';

const KEPT = 16;

/** The last few uploads' judgings: a file of 150 chunks loads its villages once a worker, not 150 times. */
@Injectable()
export class Judgings implements OnModuleInit {
  private readonly kept = new Map<number, Promise<Judging>>();

  constructor(
    private readonly db: DataSource,
    private readonly editions: RegionEditions,
  ) {}

  /**
   * The registries are read at the start, not while the first upload of the night waits; and before anything connects to Redis,
   * whose client would take the seconds of a slow machine for a server that does not answer.
   */
  async onModuleInit(): Promise<void> {
    for (const name of await this.editions.names()) await this.editions.load(name);
  }

  of(uploadNo: number): Promise<Judging> {
    let judging = this.kept.get(uploadNo);
    if (!judging) {
      judging = loadJudging(this.db, uploadNo, this.editions);
      judging.catch(() => this.kept.delete(uploadNo));
      this.kept.set(uploadNo, judging);
      if (this.kept.size > KEPT) this.kept.delete(this.kept.keys().next().value!);
    }
    return judging;
  }
}
