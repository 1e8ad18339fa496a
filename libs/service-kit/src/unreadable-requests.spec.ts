import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { answerUnreadable } from './unreadable-requests.js';

let server: Server;
beforeEach(async () => {
  server = createServer({ requestTimeout: 200, headersTimeout: 100, connectionsCheckingInterval: 50 });
  answerUnreadable(server);
  await once(server.listen(0, '127.0.0.1'), 'listening');
});
afterEach(() => server.close());

test.each([
  ['in its head', 'GET / HTTP/1.1\r\nHost: x\r\n'],
  ['in its body', 'PATCH / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nPK'],
])('who stands still %s is told so and let go, though he keeps his side open', async (_, begun) => {
  const served = new Promise<Socket>((resolve) => server.once('connection', resolve));
  const socket = connect({ port: (server.address() as AddressInfo).port, host: '127.0.0.1', allowHalfOpen: true });
  socket.write(begun);
  const gone = served.then((one) => once(one, 'close').catch(() => undefined));
  expect(await text(socket)).toMatch(/^HTTP\/1.1 408 Request Timeout[^]*"code":"too-slow"/);
  await gone;
  socket.destroy();
});
