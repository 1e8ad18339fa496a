import { whileUp } from './start/bring-up.ts';
import { playMainJob } from './start/main-job.ts';
import { startOptions } from './start/options.ts';
import { endWith, stopRequest, untilAsked } from './start/session.ts';
import { Terminal } from './terminal.ts';

/** `npm start`: the whole system and its main job, from the stack to the compared tally; then it stays up. */
const terminal = new Terminal();
const signal = stopRequest(terminal);

await endWith(terminal, signal, async () => {
  const options = startOptions(process.argv.slice(2));
  let agreed = false;
  terminal.print(
    terminal.paint('bold', 'Open SILON') + terminal.paint('dim', ' · bukan produk KPU · not a product of KPU'),
    '',
  );
  await whileUp({ terminal, signal, ...options }, async ({ system }) => {
    agreed = await playMainJob(system, { terminal, signal, ...options });
    if (options.exit) return;
    terminal.print(
      '',
      `  ${terminal.paint(['bold', 'underline'], system.url)}  ${terminal.paint('dim', 'Ctrl-C menghentikan semuanya')}`,
    );
    await untilAsked(signal);
  });
  return agreed;
});
