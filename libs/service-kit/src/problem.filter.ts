import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { Response } from 'express';
import { describeFault } from './describe-fault.js';
import { answerTo } from './problem.js';
import { requestIdOf } from './request-id.js';

/** The one place where something thrown becomes an HTTP answer. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('Problem');

  catch(thrown: unknown, host: ArgumentsHost): void {
    if (host.getType() !== 'http') throw thrown;
    const response = host.switchToHttp().getResponse<Response>();
    const requestId = requestIdOf(response);
    const { problem, headers, isFault } = answerTo(thrown, requestId);
    if (isFault) this.log.error('fault', { requestId, fault: describeFault(thrown) });
    if (response.headersSent) response.destroy();
    else response.status(problem.status).set(headers).type('application/problem+json').send(JSON.stringify(problem));
  }
}
