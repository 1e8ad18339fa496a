import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { get, request as httpRequest, type IncomingMessage, type RequestListener } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { createService, HttpConfig } from '@silon/service-kit';
import { html } from '../src/rules/html.js';
import { rulePageHtml } from '../src/rules/rule-pages.js';
import { portal } from '../src/service.js';
import { startUpstream, type Upstream } from './upstream.js';

const apps: NestExpressApplication[] = [];
const upstreams: Upstream[] = [];

async function startPortal(settings: Record<string, string>): Promise<string> {
  const before = { ...process.env };
  Object.assign(process.env, { LOG_LEVEL: 'fatal' }, settings);
  const app = await createService(portal, new HttpConfig());
  process.env = before;
  apps.push(app);
  await app.listen(0, '127.0.0.1');
  return app.getUrl();
}
const behind = async (answer: RequestListener) => {
  const upstream = await startUpstream(answer);
  upstreams.push(upstream);
  return upstream;
};
const gone = 'http://127.0.0.1:1';

afterEach(async () => {
  for (const upstream of upstreams.splice(0)) await upstream.stop();
  for (const app of apps.splice(0)) await app.close();
});

test('a body streams through as it comes, byte for byte', async () => {
  const hash = createHash('sha256');
  let arrived = 0;
  const upstream = await behind((request, response) => {
    request.on('data', (bytes: Buffer) => {
      arrived += bytes.length;
      hash.update(bytes);
    });
    request.on('end', () => response.writeHead(204, { 'Upload-Offset': String(arrived) }).end());
  });
  const url = await startPortal({ INGESTION_URLS: upstream.url });
  const outgoing = httpRequest(`${url}/api/ingestion/files/1?x=1`, {
    method: 'PATCH',
    headers: { 'Content-Type': 'application/offset+octet-stream', 'Content-Length': 6_000_000, 'Upload-Offset': '0' },
  });
  const parts = [randomBytes(3_000_000), randomBytes(3_000_000)];
  outgoing.write(parts[0]!);
  for (let waited = 0; arrived < 3_000_000 && waited < 3_000; waited += 10) await sleep(10);
  expect(arrived).toBe(3_000_000); // the first half is there before the second is sent
  outgoing.end(parts[1]!);
  const [answer] = (await once(outgoing, 'response')) as [IncomingMessage];
  answer.resume();
  expect([answer.statusCode, answer.headers['upload-offset']]).toEqual([204, '6000000']);
  expect(hash.digest('hex')).toBe(createHash('sha256').update(Buffer.concat(parts)).digest('hex'));
  expect(upstream.seen[0]).toMatchObject({ url: '/api/ingestion/files/1?x=1', method: 'PATCH' });
});

test('a connection that idled and was closed at the other end costs nobody an answer', async () => {
  const served = new WeakSet<object>();
  const upstream = await behind((request, response) => {
    if (served.has(request.socket)) return void request.socket.destroy();
    served.add(request.socket);
    response.end('{}');
  });
  const url = await startPortal({ AUTH_URLS: upstream.url });
  for (const time of [1, 2, 3]) expect([time, (await fetch(`${url}/api/auth/operators`)).status]).toEqual([time, 200]);
  expect(upstream.seen.length).toBeGreaterThan(3);
});

test('events of an open stream pass one by one, and it ends upstream when the reader leaves', async () => {
  let left = false;
  let go = (): unknown => undefined;
  const upstream = await behind((_, response) => {
    response.on('close', () => (left = true));
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    response.write('id: 1\ndata: {}\n\n');
    go = () => response.write('id: 2\ndata: {}\n\n');
  });
  const url = await startPortal({ REPORTING_URLS: upstream.url });
  const outgoing = get(`${url}/api/reporting/elections/1/stream`);
  const [answer] = (await once(outgoing, 'response')) as [IncomingMessage];
  answer.setEncoding('utf8').on('error', () => undefined);
  expect((await once(answer, 'data'))[0]).toContain('id: 1');
  go();
  expect((await once(answer, 'data'))[0]).toContain('id: 2');
  outgoing.destroy();
  for (let waited = 0; !left && waited < 3_000; waited += 10) await sleep(10);
  expect(left).toBe(true);
});

test('answers pass as they are, refusals too; the upstream learns who asks', async () => {
  const upstream = await behind((_, response) => {
    response.writeHead(404, { 'Content-Type': 'application/problem+json' }).end('{"code":"not-found"}');
  });
  const url = await startPortal({ NOMINATION_URLS: upstream.url });
  const answer = await fetch(`${url}/api/nomination/elections/x`, { headers: { 'X-Forwarded-For': '203.0.113.9' } });
  expect([answer.status, await answer.text()]).toEqual([404, '{"code":"not-found"}']);
  expect(upstream.seen[0]!.headers).toMatchObject({
    'x-forwarded-for': '203.0.113.9', // the test is a trusted proxy: it is on loopback
    'x-forwarded-proto': 'http',
    'x-forwarded-host': new URL(url).host,
    'x-request-id': answer.headers.get('x-request-id'),
  });
});

test('instances are asked in turn', async () => {
  const both = await Promise.all(['a', 'b'].map((name) => behind((_, response) => void response.end(name))));
  const url = await startPortal({ AUTH_URLS: both.map((one) => one.url).join(',') });
  const names = [];
  for (let n = 0; n < 4; n++) names.push(await (await fetch(`${url}/api/auth/x`)).text());
  expect(names.sort()).toEqual(['a', 'a', 'b', 'b']);
});

test('a question goes to the next instance when one is away; a command is answered 502, once', async () => {
  const alive = await behind((_, response) => void response.end('here'));
  const url = await startPortal({ AUTH_URLS: `${gone},${alive.url}`, UPSTREAM_REST_MS: '60000' });
  const post = () => fetch(`${url}/api/auth/sessions`, { method: 'POST', body: '{}' });
  expect((await post()).status).toBe(502);
  expect((await post()).status).toBe(200); // the one that is away rests
  for (let n = 0; n < 3; n++) expect(await (await fetch(`${url}/api/auth/x`)).text()).toBe('here');
});

test('with nobody there the answer is a problem document in both languages', async () => {
  const url = await startPortal({ REPORTING_URLS: gone });
  const answer = await fetch(`${url}/api/reporting/elections`);
  expect(answer.status).toBe(502);
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  expect(await answer.json()).toMatchObject({
    code: 'upstream-away',
    title: expect.stringContaining('tidak dapat dihubungi'),
    title_en: expect.stringContaining('cannot be reached'),
  });
});

test('an answer that breaks off breaks off for the reader too', async () => {
  const upstream = await behind((_, response) => {
    response.writeHead(200, { 'Content-Length': 100 }).write('half');
    setTimeout(() => response.destroy(), 100);
  });
  const url = await startPortal({ REPORTING_URLS: upstream.url });
  await expect(fetch(`${url}/api/reporting/elections`).then((answer) => answer.text())).rejects.toThrow();
});

test.each(['/api/unknown/x', '/api/reportingx', '/nowhere', '/../portal.config.js', '/page/index.html'])(
  '%s is not there',
  async (path) => {
    const answer = await fetch((await startPortal({ REPORTING_URLS: gone })) + path);
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ code: 'not-found' });
  },
);

test('operations of other services are not reached: health is its own', async () => {
  const upstream = await behind((_, response) => void response.end('upstream'));
  const url = await startPortal({ REPORTING_URLS: upstream.url });
  expect(await (await fetch(`${url}/health/live`)).json()).toEqual({ live: true });
  expect(upstream.seen).toEqual([]);
});

test('the first page is served with a policy that allows only itself', async () => {
  const url = await startPortal({});
  const page = await fetch(url);
  expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
  expect(page.headers.get('content-security-policy')).not.toContain('unsafe');
  expect(page.headers.get('cache-control')).toBe('no-cache');
  const html = await page.text();
  expect(html).toContain('<html lang="id">');
  expect(html).not.toMatch(/<script(?![^>]* src=)|<style|\son\w+=|style=/);
  for (const [, path] of html.matchAll(/(?:src|href)="\/([\w.-]+\.(?:js|css|svg))"/g))
    expect((await fetch(`${url}/${path}`)).status).toBe(200);
});

test('the first page leads to the source of the program, or of the changed one that somebody runs', async () => {
  const addressFrom = async (settings: Record<string, string>) => {
    const url = await startPortal(settings);
    expect(await (await fetch(url)).text()).toMatch(/<footer[^]*<a href="\/source">[^]*<\/footer>/);
    const answer = await fetch(`${url}/source`, { redirect: 'manual' });
    return [answer.status, answer.headers.get('location')];
  };
  const changed = 'https://example.id/silon-yang-diubah';
  expect(await addressFrom({})).toEqual([302, 'https://github.com/open-silon/open-silon']);
  expect(await addressFrom({ SOURCE_URL: changed })).toEqual([302, changed]);
});

test('every finding leads to a page of its rule, in either language, without a script', async () => {
  const url = await startPortal({});
  const read = async (path: string) => (await fetch(url + path)).text();
  const list = await read('/rules');
  const paths = [...list.matchAll(/href="(\/rules\/[FRXCT]\d{3})\?lang=id"/g)].map(([, path]) => path as string);
  expect(paths.length).toBeGreaterThan(80);
  for (const path of ['/rules', ...paths]) {
    for (const language of ['id', 'en']) {
      const page = await read(`${path}?lang=${language}`);
      expect(page).toContain(`<html lang="${language}">`);
      expect(page).not.toMatch(/undefined|\[object|NaN|<script|style=|\son\w+=/);
      expect(page.match(/<h1>/g)).toHaveLength(1);
    }
  }
  expect(await read('/rules/R110')).toContain('Cara memperbaiki');
  expect(await read('/rules/R110?lang=en')).toContain('How to mend it');
});

test.each(['/rules/R999', '/rules/r110', '/rules/%3Cb%3E', '/rules/R110/x'])('%s is not there', async (path) => {
  const answer = await fetch((await startPortal({})) + path);
  expect([answer.status, await answer.json()]).toEqual([404, expect.objectContaining({ code: 'not-found' })]);
});

test('what an example holds is text on its page', async () => {
  const page = await (await fetch(`${await startPortal({})}/rules/R104?lang=en`)).text();
  expect(page).toContain('<code>');
  expect(rulePageHtml('R107', 'id')).toContain('@Budi');
  expect(html`<b>${'<i>&"'}</b>`.html).toBe('<b>&lt;i&gt;&amp;&quot;</b>');
});
