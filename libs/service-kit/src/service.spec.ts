import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { Body, Controller, Get, Module, Param, Post } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { z } from 'zod';
import { createService } from './create-service.js';
import { HealthChecks } from './health-checks.js';
import { HttpConfig } from './http.config.js';
import { refusal } from './refusal.js';
import { ServiceKitModule } from './service-kit.module.js';

class WindowClosed extends refusal({ code: 'window-closed', status: 409, id: 'Tutup.', en: 'Closed.' }) {}

const NewPair = z.strictObject({ candidateName: z.string().min(3), ages: z.record(z.string(), z.number()).optional() });

@Controller('pairs')
class PairController {
  @Post()
  create(@Body({ schema: NewPair }) { candidateName }: z.infer<typeof NewPair>) {
    return { length: candidateName.length };
  }

  @Get(':id')
  get(@Param('id') id: string) {
    if (id === 'closed') throw new WindowClosed({ closedAt: '16:00' }, { 'Retry-After': '60' });
    if (id === 'full') throw Object.assign(new Error(`no space for ${id}`), { code: 'ENOSPC' });
    if (id === 'lost') throw Object.assign(new Error(id), { code: '57P01' });
    if (id === 'nul') throw Object.assign(new Error(id), { code: '22021' });
    throw new Error(`secret of ${id}`);
  }
}

class NoConfig {}

@Module({ imports: [ServiceKitModule.forRoot(NoConfig)], controllers: [PairController] })
class ExampleModule {}

describe('a service', () => {
  let app: NestExpressApplication;
  let url: string;

  beforeAll(async () => {
    app = await createService({ name: 'example', module: ExampleModule }, new HttpConfig({ LOG_LEVEL: 'fatal' }));
    await app.listen(0, '127.0.0.1');
    url = await app.getUrl();
  });
  afterAll(() => app.close());

  const post = (body: string, type = 'application/json') =>
    fetch(`${url}/api/example/pairs`, { method: 'POST', body, headers: { 'content-type': type } });

  test('a good body reaches the handler', async () => {
    const answer = await post('{"candidateName": "Made up"}');

    expect(answer.status).toBe(201);
    expect(await answer.json()).toEqual({ length: 7 });
  });

  test('a bad body names its fields and none of its values', async () => {
    const answer = await post('{"candidateName": 5271010101709001, "Budi": 1, "ages": {"Siti Aminah": "old"}}');
    const text = await answer.text();

    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(JSON.parse(text)).toMatchObject({
      type: '/problems/invalid-input',
      code: 'invalid-input',
      status: 400,
      instance: answer.headers.get('x-request-id'),
      details: {
        fields: [
          {
            field: 'candidateName',
            problem: 'Harus berupa teks',
            problem_en: 'Must be text',
          },
          { field: '?' },
          { field: '', problem: 'Isian tidak dikenal', problem_en: 'Unknown field' },
        ],
      },
    });
    expect(text).not.toMatch(/5271010101709001|Budi|Siti/);
  });

  test('a refusal becomes its problem document, in both languages', async () => {
    const answer = await fetch(`${url}/api/example/pairs/closed`);

    expect(answer.headers.get('retry-after')).toBe('60');
    expect(await answer.json()).toMatchObject({
      type: '/problems/window-closed',
      title: 'Tutup.',
      title_en: 'Closed.',
      status: 409,
      details: { closedAt: '16:00' },
    });
  });

  test('a fault says its request number and nothing of the inside', async () => {
    const answer = await fetch(`${url}/api/example/pairs/other`);
    const text = await answer.text();

    expect(JSON.parse(text)).toMatchObject({ code: 'fault', status: 500 });
    expect(text).not.toMatch(/secret|pair\.|at /i);
  });

  test.each([
    ['no such address', () => fetch(`${url}/api/example/nothing`), 404, 'not-found'],
    ['a full disk', () => fetch(`${url}/api/example/pairs/full`), 503, 'storage-full'],
    ['a database that is away', () => fetch(`${url}/api/example/pairs/lost`), 503, 'not-available'],
    ['text that PostgreSQL cannot hold', () => fetch(`${url}/api/example/pairs/nul`), 400, 'bad-request'],
    ['no JSON', () => post('{"candidateName": "Budi'), 400, 'bad-request'],
    ['too much', () => post(JSON.stringify({ candidateName: 'x'.repeat(200_000) })), 413, 'too-large'],
  ])('%s is a problem document too', async (_, send, status, code) => {
    const answer = await send();

    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ code, status });
  });

  test.each([
    [
      'an address without end',
      `GET /api/example/pairs/${'x'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`,
      431,
      'headers-too-large',
    ],
    ['what is no HTTP', 'NIK;NAMA\r\n\r\n', 400, 'bad-request'],
  ])('%s is a problem document too, though it reaches no route', async (_, request, status, code) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.end(request);
    const [head = '', body = ''] = (await text(socket)).split('\r\n\r\n');

    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(head).toContain('application/problem+json');
    expect(JSON.parse(body)).toMatchObject({ code, status });
  });

  test('ready says which check fails, and not ready once draining', async () => {
    const ready = async () => {
      const answer = await fetch(`${url}/health/ready`);
      return [answer.status, await answer.json()];
    };
    expect(await ready()).toEqual([200, { ready: true, failing: [] }]);

    app.get(HealthChecks).add('database', () => Promise.reject(new Error('away')));
    expect(await ready()).toEqual([503, { ready: false, failing: ['database'] }]);

    app.get(HealthChecks).drain();
    expect(await ready()).toEqual([503, { ready: false, failing: ['draining'] }]);
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
  });

  test('metrics are for this machine and private networks, by the address before the proxy', async () => {
    const asked = async (address: string) =>
      (await fetch(`${url}/metrics`, { headers: { 'X-Forwarded-For': address } })).status;
    const near = ['10.1.2.3', '172.20.0.4', '192.168.1.1', 'fd00::1', '::1', '::ffff:10.1.2.3'];
    const far = ['203.0.113.7', '172.32.0.1', '2001:db8::1', '::ffff:203.0.113.7'];
    expect(await Promise.all(near.map(asked))).toEqual(near.map(() => 200));
    expect(await Promise.all(far.map(asked))).toEqual(far.map(() => 404));
  });

  test('metrics count by route template, never by address', async () => {
    await fetch(`${url}/api/example/pairs/closed?nik=5271010101709001`);

    const metrics = await (await fetch(`${url}/metrics`)).text();

    expect(metrics).toMatch(/http_request_duration_seconds_count\{method="GET",route="\/api\/example\/pairs\/:id"/);
    expect(metrics).not.toContain('5271010101709001');
    expect(metrics).not.toContain('pairs/closed');
  });

  test('the OpenAPI document knows the bodies from their zod schemas', async () => {
    const document = await (await fetch(`${url}/api/example/openapi.json`)).json();

    expect(JSON.stringify(document)).toContain('candidateName');
    expect(Object.keys((document as { paths: object }).paths)).toContain('/api/example/pairs/{id}');
  });
});
