import { NotFoundException } from '@nestjs/common';
import { sendProblem } from '@silon/service-kit';
import type { NextFunction, Request, Response } from 'express';

/** The portal's addresses lie outside of Nest's prefix, where its filter does not reach: the same problem documents for them. */
export const answerProblems = [
  (_: Request, __: Response, next: NextFunction): void => next(new NotFoundException()),
  (thrown: unknown, _: Request, response: Response, __: NextFunction): void => sendProblem(thrown, response),
] as const;
