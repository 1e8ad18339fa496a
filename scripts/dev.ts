import { whileUp } from './start/bring-up.ts';
import { startOptions } from './start/options.ts';
import { endWith, stopRequest, untilAsked } from './start/session.ts';
import { Terminal } from './terminal.ts';

/** `npm run dev`: the whole system without the main job, until Ctrl-C. */
const terminal = new Terminal();
const signal = stopRequest(terminal);

await endWith(terminal, signal, async () => {
  const options = startOptions(process.argv.slice(2));
  await whileUp({ terminal, signal, ...options }, async ({ system }) => {
    terminal.print('', `  portal      ${terminal.paint(['bold', 'underline'], system.url)}`);
    for (const [service, urls] of Object.entries(system.urls))
      if (service !== 'portal') terminal.print(`  ${service.padEnd(11)} ${terminal.paint('dim', urls.join('  '))}`);
    terminal.print('', terminal.paint('dim', '  npm run commission:invite -- 52   undangan akun KPU pertama'));
    terminal.print(terminal.paint('dim', '  Ctrl-C menghentikan semuanya'));
    await untilAsked(signal);
  });
  return true;
});
