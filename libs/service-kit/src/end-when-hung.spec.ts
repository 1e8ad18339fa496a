import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Runs a program that has been told to end itself when it hangs for two seconds. */
async function run(body: string): Promise<{ code: number | null; signal: string | null }> {
  const door = new URL('./end-when-hung.ts', import.meta.url).href;
  const program = `import { endWhenHung } from ${JSON.stringify(door)}; endWhenHung(2); ${body}`;
  const flags = ['--experimental-strip-types', '--no-warnings', '--input-type=module'];
  const child = spawn(process.execPath, [...flags, '-e', program], { timeout: 20_000 }); // else it would spin for ever
  const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
  return { code, signal };
}

describe('a process that must not hang', () => {
  test('is ended when its main thread spins', async () => {
    expect(await run('for (;;);')).toEqual({ code: null, signal: 'SIGKILL' });
  }, 30_000);

  test('is left alone while it works in pieces, however long', async () => {
    const pieces = `
      const piece = () => { for (const until = Date.now() + 900; Date.now() < until; ); };
      for (let n = 0; n < 5; n++) { piece(); await new Promise(setImmediate); }
      process.exit(7);`;
    expect(await run(pieces)).toEqual({ code: 7, signal: null });
  }, 30_000);
});
