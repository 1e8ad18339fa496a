import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import { sendProblem } from './send-problem.js';

/** The one place where something thrown inside of Nest becomes an HTTP answer. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(thrown: unknown, host: ArgumentsHost): void {
    if (host.getType() !== 'http') throw thrown;
    sendProblem(thrown, host.switchToHttp().getResponse<Response>());
  }
}
