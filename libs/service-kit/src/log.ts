import { isNativeError } from 'node:util/types';
import type { LoggerService } from '@nestjs/common';
import { type DestinationStream, type Level, type Logger, pino, stdTimeFunctions } from 'pino';
import { describeFault } from './describe-fault.js';

/** JSON lines on stdout: ids, codes, counts; never cell text, bodies or addresses. */
export const createLog = (service: string, level: string, destination?: DestinationStream): Logger =>
  pino(
    {
      level,
      base: { service, pid: process.pid },
      messageKey: 'message',
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    destination ?? pino.destination({ sync: true }),
  );

const chatter = new Set(['InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'NestFactory', 'NestMicroservice']);

/** Lets Nest, and everybody's `new Logger(context)`, write through pino: `log.log('chunk done', { uploadId, chunk })`. */
export class NestLog implements LoggerService {
  constructor(private readonly pino: Logger) {}

  log = (message: unknown, ...rest: unknown[]) => this.write('info', message, rest);
  error = (message: unknown, ...rest: unknown[]) => this.write('error', message, rest);
  warn = (message: unknown, ...rest: unknown[]) => this.write('warn', message, rest);
  debug = (message: unknown, ...rest: unknown[]) => this.write('debug', message, rest);
  verbose = (message: unknown, ...rest: unknown[]) => this.write('trace', message, rest);
  fatal = (message: unknown, ...rest: unknown[]) => this.write('fatal', message, rest);

  private write(level: Level, message: unknown, rest: unknown[]): void {
    const context = typeof rest.at(-1) === 'string' ? String(rest.at(-1)) : undefined;
    const fields = [message, ...rest].filter((part) => typeof part === 'object' && part !== null).map(loggable);
    const quieter = level === 'info' && context && chatter.has(context) ? 'debug' : level;
    this.pino[quieter](
      Object.assign({}, context && { context }, ...fields),
      typeof message === 'string' ? message : '',
    );
  }
}

const loggable = (part: unknown) => (isNativeError(part) ? { fault: describeFault(part) } : part);
