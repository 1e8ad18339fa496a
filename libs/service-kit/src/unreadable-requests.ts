import { randomUUID } from 'node:crypto';
import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { answerTo } from './problem.js';
import { standardRefusal } from './standard-problems.js';

const statuses: Readonly<Record<string, readonly [number, string]>> = {
  HPE_HEADER_OVERFLOW: [431, 'Request Header Fields Too Large'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'Request Timeout'],
};

/** What the parser of HTTP cannot make a request of reaches no route: it gets its problem document here, and the connection ends. */
export function answerUnreadable(server: Server): void {
  server.on('clientError', (fault: NodeJS.ErrnoException, socket: Socket & { _httpMessage?: ServerResponse }) => {
    // an answer that has begun cannot be taken back, and would be mistaken for a whole one
    if (!socket.writable || fault.code === 'ECONNRESET' || socket._httpMessage?.headersSent) return socket.destroy();
    const [status, reason] = statuses[fault.code ?? ''] ?? [400, 'Bad Request'];
    const { problem } = answerTo(new (standardRefusal(status))(), randomUUID());
    const body = JSON.stringify(problem);
    const answer = [
      `HTTP/1.1 ${status} ${reason}`,
      'Content-Type: application/problem+json',
      `Content-Length: ${Buffer.byteLength(body)}`,
      `X-Request-Id: ${problem.instance}`,
      'Connection: close',
      '',
      body,
    ];
    // Who dribbles would keep his half of the connection open for ever, and a request under way would never hear of its end.
    socket.end(answer.join('\r\n'), () => socket.destroy(fault));
  });
}
