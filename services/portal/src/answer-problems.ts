import { NotFoundException } from '@nestjs/common';
import { answerTo, requestIdOf } from '@silon/service-kit';
import type { NextFunction, Request, Response } from 'express';

/** The portal's addresses lie outside of Nest's prefix, where its filter does not reach: the same problem documents for them. */
export const answerProblems = [
  (_: Request, __: Response, next: NextFunction): void => next(new NotFoundException()),
  (thrown: unknown, _: Request, response: Response, __: NextFunction): void => {
    const { problem, headers } = answerTo(thrown, requestIdOf(response));
    if (response.headersSent) return void response.destroy();
    response.status(problem.status).set(headers).type('application/problem+json').send(JSON.stringify(problem));
  },
] as const;
