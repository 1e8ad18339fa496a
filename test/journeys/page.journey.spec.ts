import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { loadEdition } from '@silon/regions';
import packed from '@sparticuz/chromium';
import { type Browser, chromium, type Page } from 'playwright-core';
import { planCampaign } from '../synthetic/campaign.ts';
import { countedIn, noTruth } from '../synthetic/truth.ts';
import { onceKnown, Visitor } from '../users/visitor.ts';
import { oneSystem } from './one-system.ts';
import { commissionOf, electionWith, type Pair } from './one-system/people.ts';
import { sendRows } from './one-system/send-rows.ts';

/** Somebody who follows the count; all of them at the same time. */
interface Screen {
  width: number;
  page: Page;
  /** What the browser wrote down as an error. */
  complaints: string[];
  /** How often the page was loaded. */
  loads: number;
}

const pictures = join(import.meta.dirname, '..', '..', '.silon', 'test', 'page');
const widths = [360, 1280]; // pixels: a phone, a desk

let browser: Browser;
let pair: Pair;
const screens: Screen[] = [];

beforeAll(async () => {
  const system = await oneSystem();
  [pair] = (await electionWith(await commissionOf(system, '52'), 'halaman', 1)) as [Pair];
  await onceKnown(() => new Visitor(system.url).get(`reporting/elections/${pair.electionId}`));
  browser = await chromium.launch({ executablePath: await packed.executablePath(), args: packed.args });
  for (const width of widths) screens.push(await openAt(width, system.url));
}, 180_000);
afterAll(() => browser?.close());

afterEach(async () => {
  for (const { width, page, complaints, loads } of screens) {
    const overhang = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
    expect({ width, complaints, loads, scrollsSideways: overhang > 0 }).toEqual({
      ...{ width, complaints: [], loads: 1, scrollsSideways: false },
    });
  }
});

async function openAt(width: number, url: string): Promise<Screen> {
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  const screen: Screen = { width, page, complaints: [], loads: 0 };
  page.setDefaultTimeout(30_000);
  page.on('load', () => screen.loads++);
  page.on('pageerror', ({ message }) => screen.complaints.push(message));
  page.on('console', (said) => said.type() === 'error' && screen.complaints.push(said.text()));
  await page.goto(url);
  return screen;
}

/** Does the same at every screen; each waits for its own page. */
const onEach = (look: (page: Page, width: number) => Promise<void>): Promise<void[]> =>
  Promise.all(screens.map(({ page, width }) => look(page, width)));

test('the first page leads to the election, which is followed live and has no upload yet', async () => {
  await onEach(async (page) => {
    await page.locator(`a[href="#/${pair.electionId}"]`).click();
    await page.getByRole('heading', { name: 'Calon Contoh 1' }).waitFor();
    await page.locator('.fresh', { hasText: 'Langsung' }).waitFor();
    expect(await page.locator('.pair').innerText()).toContain('Belum ada unggahan.');
  });
});

test('what an operator uploads reaches the open pages, to the true number', async () => {
  const truth = noTruth();
  const edition = await loadEdition('2025', { province: '52' });
  const faults = { R120: 7, X200: 6 };
  const [planned] = planCampaign({ edition, seed: 5, rows: 1_200, regencies: ['5203'], faults });
  const figure = (value: number) => value.toLocaleString('id-ID');

  await sendRows(pair, 'halaman.xlsx', { rows: planned!.rows(truth) });

  await onEach(async (page, width) => {
    await page.locator('.big strong', { hasText: figure(countedIn(truth)) }).waitFor();
    await page.getByText('Unggahan: 1 selesai').waitFor();
    const outcomes = await page.locator('.outcomes > div').allInnerTexts();
    const wanted = [`Baris diterima\n${figure(truth.received)}`, `Ditolak\n${truth.rejected}`, 'Bukan baru\n6'];
    expect(outcomes).toEqual(expect.arrayContaining(wanted));
    mkdirSync(pictures, { recursive: true });
    await page.screenshot({ path: join(pictures, `${width}.png`), fullPage: true });
  });
  expect(countedIn(truth)).toBe(1_200);
});

test('the page says the same in English when asked, and in Indonesian again', async () => {
  await onEach(async (page) => {
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText('Uploads: 1 done').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.locator('.big strong').innerText()).toBe('1,200');
    await page.getByRole('button', { name: 'Bahasa Indonesia' }).click();
    await page.getByText('Unggahan: 1 selesai').waitFor();
    expect(await page.locator('.big strong').innerText()).toBe('1.200');
  });
});

test('whoever looks at the page is offered the source of the program', async () => {
  await onEach(async (page) => {
    const source = page.getByRole('contentinfo').getByRole('link', { name: 'Kode sumber / Source' });
    expect(await source.getAttribute('href')).toBe('/source');
  });
});
