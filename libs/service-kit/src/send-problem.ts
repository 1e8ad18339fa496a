import { Logger } from '@nestjs/common';
import type { Response } from 'express';
import { describeFault } from './describe-fault.js';
import { answerTo } from './problem.js';
import { requestIdOf } from './request-id.js';

const log = new Logger('Problem');

/** Answers with the problem document of what was thrown, and notes a fault of ours. An answer that has begun is cut off. */
export function sendProblem(thrown: unknown, response: Response): void {
  const requestId = requestIdOf(response);
  const { problem, headers, isFault } = answerTo(thrown, requestId);
  if (isFault) log.error('fault', { requestId, fault: describeFault(thrown) });
  if (response.headersSent) response.destroy();
  else response.status(problem.status).set(headers).type('application/problem+json').send(JSON.stringify(problem));
}
