import { Logger, NotFoundException } from '@nestjs/common';
import { answerTo, describeFault, requestIdOf } from '@silon/service-kit';
import type { NextFunction, Request, Response } from 'express';

const log = new Logger('Problem');

/** The portal's addresses lie outside of Nest's prefix, where its filter does not reach: the same problem documents for them. */
export const answerProblems = [
  (_: Request, __: Response, next: NextFunction): void => next(new NotFoundException()),
  (thrown: unknown, _: Request, response: Response, __: NextFunction): void => {
    const requestId = requestIdOf(response);
    const { problem, headers, isFault } = answerTo(thrown, requestId);
    if (isFault) log.error('fault', { requestId, fault: describeFault(thrown) });
    if (response.headersSent) return void response.destroy();
    response.status(problem.status).set(headers).type('application/problem+json').send(JSON.stringify(problem));
  },
] as const;
