import { join } from 'node:path';
import { lastLines, runCommand } from '../../scripts/check/run-command.ts';
import { machineLines } from './machine.ts';
import { fullSize, readOptions } from './options.ts';
import { benchDirectory, startBenchStack, stopping } from './stack.ts';

/** `npm run bench`: how fast it is, on this machine, against a floor and a plain peer. Ends with 1 where a part fails or a tally is wrong. */
async function bench(): Promise<boolean> {
  const options = readOptions(process.argv.slice(2));
  const began = performance.now();
  const stack = await startBenchStack(options.install);
  let failed = 0;
  try {
    if (options.build) await build();
    const { programs } = await import('./parts.ts'); // they use what was just built
    for (const line of await machineLines(stack.databaseUrl)) console.log(line);
    const share =
      options.rows === fullSize
        ? 'the full size'
        : `${((100 * options.rows) / fullSize).toFixed(1)} % of the full size`;
    console.log(`rows: ${options.rows} (${share}), seed ${options.seed}`);
    for (const name of options.parts) {
      if (stopping.aborted) throw new Error('The bench was broken off.');
      try {
        await programs[name](stack, options);
      } catch (error) {
        failed += 1;
        console.log(`\n${name} FAILED: ${(error as Error).stack ?? String(error)}`);
      }
    }
  } finally {
    await stack.stop();
  }
  console.log(
    `\n${((performance.now() - began) / 60_000).toFixed(1)} minutes; ${failed ? `${failed} parts failed` : 'all parts ran, every tally was right'}`,
  );
  return failed === 0;
}

async function build(): Promise<void> {
  const { isGood, log } = await runCommand(['nx', 'run-many', '-t', 'build'], {
    log: join(benchDirectory, 'log', 'build.log'),
  });
  if (!isGood) throw new Error(['The build failed:', ...lastLines(log)].join('\n'));
}

process.exitCode = (await bench()) ? 0 : 1;
