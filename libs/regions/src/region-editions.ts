import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RegionEdition, RegionLookup } from './edition.js';
import { editionNames, loadEdition } from './load-edition.js';
import { type EditionChoice, readEditionCsv } from './read-edition-csv.js';

/** What an edition may be called; a file of its name lies in the folder. */
export const editionName = /^[A-Za-z0-9][\w-]{0,39}$/;

/**
 * The editions at hand: that which comes with the product, and those a command wrote into a folder (`region:load`). An edition
 * never changes, so each is read once; one that is added later is there when the service starts again.
 */
export class RegionEditions {
  private readonly loaded = new Map<string, Promise<RegionEdition>>();

  /** `folder`: where `<name>.csv` lie; there may be none. */
  constructor(private readonly folder: string | undefined) {}

  async names(): Promise<string[]> {
    const files = this.folder ? await readdir(this.folder).catch(ifThere) : [];
    const names = files.filter((file) => file.endsWith('.csv')).map((file) => file.slice(0, -'.csv'.length));
    return [...new Set([...editionNames, ...names.filter((name) => editionName.test(name)).sort()])];
  }

  /** Throws a RangeError for an edition that is not at hand. */
  load(name: string, choice: EditionChoice = {}): Promise<RegionEdition> {
    const known = editionNames.find((one) => one === name);
    if (known) return loadEdition(known, choice);
    const key = `${name} ${choice.province ?? ''}`;
    let loading = this.loaded.get(key);
    if (!loading) {
      this.loaded.set(key, (loading = this.read(name, choice)));
      loading.catch(() => this.loaded.delete(key));
    }
    return loading;
  }

  /** An election's look-up; a code its own edition does not know is looked for in the others too. */
  async lookupFor(name: string, region: string): Promise<RegionLookup> {
    const edition = await this.load(name);
    const others = (await this.names()).filter((other) => other !== name);
    return edition.lookupFor(region, await Promise.all(others.map((other) => this.load(other))));
  }

  private async read(name: string, choice: EditionChoice): Promise<RegionEdition> {
    if (!this.folder || !editionName.test(name) || !(await this.names()).includes(name))
      throw new RangeError(`no edition ${editionName.test(name) ? name : 'of that name'} is at hand`);
    return readEditionCsv(name, await readFile(join(this.folder, `${name}.csv`), 'utf8'), choice);
  }
}

const ifThere = (fault: NodeJS.ErrnoException): string[] => {
  if (fault.code === 'ENOENT') return [];
  throw fault;
};
