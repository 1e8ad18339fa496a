import { Module } from '@nestjs/common';
import { ActLinker } from './act-linker.js';

/** Runs the linker of the service's database. Recording needs no provider: `recordAct(tx, ...)`. */
@Module({ providers: [ActLinker] })
export class TraceModule {}
