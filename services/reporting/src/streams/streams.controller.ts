import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { NotThere, Public } from '@silon/access';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { ElectionStreams } from './election-streams.js';

@Controller('elections')
@Public()
export class StreamsController {
  constructor(private readonly streams: ElectionStreams) {}

  @Get(':id/stream')
  @ApiOperation({
    summary: 'Server-sent events: the snapshot, then each new version; `Last-Event-ID` as the standard says.',
  })
  async stream(
    @Param('id', { schema: z.uuid() }) id: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    if (request.method === 'HEAD') throw new NotThere(); // it would have no end
    const seen = Number(request.get('last-event-id') || Number.NaN);
    return this.streams.join(id, seen, request.ip ?? '', response);
  }
}
