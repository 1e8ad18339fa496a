/**
 * Bundles `libs/rules` into the current rule pack, unless it is bundled already. A pack that no release went out with is
 * replaced by the next one; one that did stays beside it.
 *   --check         writes nothing; ends with 1 when the committed packs are not what source and manifest say
 *   --release 1.2   this pack goes out with that release: later packs leave it where it is
 *   --drop <sha256> no window is pinned to it any more: the next release does without
 */
import { parseArgs } from 'node:util';
import { join } from 'node:path';
import { root } from './check/run-command.ts';
import { bundleRulePack } from './rule-pack/bundle.ts';
import { dropPack, faultsOf, markRelease, packsOf, putCurrent } from './rule-pack/packs.ts';

const directory = join(root, 'libs', 'rule-packs', 'packs');
const { values } = parseArgs({
  options: { check: { type: 'boolean' }, release: { type: 'string' }, drop: { type: 'string' } },
});
const bundled = await bundleRulePack(join(root, 'libs', 'rules'));

if (values.check) {
  const faults = faultsOf(directory, bundled);
  for (const fault of faults) console.error(fault);
  if (faults.length) process.exitCode = 1;
} else {
  if (values.drop) dropPack(directory, values.drop);
  putCurrent(directory, bundled, new Date().toISOString().slice(0, 10));
  if (values.release) markRelease(directory, values.release);
  for (const { sha256, madeOn, release } of packsOf(directory).packs)
    console.log(`${sha256}  ${madeOn}  ${release ?? '-'}${sha256 === bundled.sha256 ? '  current' : ''}`);
}
