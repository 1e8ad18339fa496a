import { DiscoveryService } from '@nestjs/core';
import type { EntityManager } from 'typeorm';

/** Something to be done once. Its id is derived from the fact, without ":" (BullMQ refuses it). */
export interface NewJob<Payload extends object = object> {
  readonly id: string;
  readonly queue: string;
  /** Whose turn it takes: the pair. Turns go round, so that nobody's million rows keep another's thousand waiting. */
  readonly turn: string;
  /** Within a turn laps go round too: the upload. */
  readonly lap: string;
  readonly position: number;
  /** Ids only: it travels nowhere but lies in a table. */
  readonly payload: Payload;
  /** Something not every worker has, such as a rule pack. It waits, undisturbed, until one comes that offers it. */
  readonly needs?: string;
  /** After so many workers died or hung on it, the worker's `exhausted` puts something else in its place. 3 unless said. */
  readonly deathsAllowed?: number;
}

/** A job that this process holds. Its word counts as long as nobody was given a later epoch. */
export interface LeasedJob<Payload extends object = object> {
  readonly id: string;
  readonly turn: string;
  readonly payload: Payload;
  /** Empty: nothing special. */
  readonly needs: string;
  readonly epoch: string;
  /** How often a worker died or hung on it before. */
  readonly deaths: number;
  /** How often it had been asked for when this run began. */
  readonly wanted: number;
}

export interface JobWorker<Payload extends object = object> {
  readonly queue: string;
  /** A worker that does not beat for so long is taken for dead. Seconds. */
  readonly leaseSeconds: number;
  /** How many at once in one process; absent: the service's JOB_SLOTS. */
  readonly slots?: number;
  /** What this process has of what jobs may need. */
  readonly offers?: readonly string[];
  run(job: LeasedJob<Payload>): Promise<void>;
  /** Puts something else in the job's place; the job itself is set done in the same transaction. */
  exhausted(job: LeasedJob<Payload>, tx: EntityManager): Promise<void>;
}

/** Marks a provider as a JobWorker; there is exactly one a queue. */
export const Works = DiscoveryService.createDecorator<void>();

/** The lease has passed to another: what was computed is thrown away, and that is not an error. */
export class LeaseLost extends Error {
  override name = 'LeaseLost';
}
