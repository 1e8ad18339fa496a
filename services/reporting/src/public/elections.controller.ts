import { Controller, Get, Headers, Param, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { NotThere, Public } from '@silon/access';
import type { Response } from 'express';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Snapshots } from './snapshots.js';

/** What everybody may read, with nothing to sign in to. */
@Controller('elections')
@Public()
export class ElectionsController {
  constructor(
    private readonly db: DataSource,
    private readonly snapshots: Snapshots,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Elections known here, the next voting day first.' })
  async list(@Res({ passthrough: true }) response: Response): Promise<unknown[]> {
    response.set('Cache-Control', 'public, max-age=5');
    return this.db.query(
      `SELECT election_id AS id, name, office, commission, region_code AS "regionCode", region_name AS "regionName",
              voting_day AS "votingDay", time_zone AS "timeZone"
         FROM live_election ORDER BY voting_day DESC, name, election_id`,
    );
  }

  @Get(':id')
  @ApiOperation({ summary: 'The public snapshot of an election; its ETag is its version.' })
  async snapshot(
    @Param('id', { schema: z.uuid() }) id: string,
    @Headers('if-none-match') seen: string | undefined,
    @Res() response: Response,
  ): Promise<void> {
    const snapshot = await this.snapshots.current(id);
    if (!snapshot) throw new NotThere();
    const tag = `"${snapshot.version}"`;
    response.set({ ETag: tag, 'Cache-Control': 'public, max-age=1' });
    if (seen?.split(/\s*,\s*/).some((one) => one.replace(/^W\//, '') === tag)) response.status(304).end();
    else response.type('json').send(snapshot.json);
  }
}
