import { Injectable } from '@nestjs/common';
import { type EditionName, loadEdition, type RegionEdition } from '@silon/regions';

/** Editions of the region registry, read once each. */
@Injectable()
export class RegionEditions {
  private readonly loaded = new Map<string, Promise<RegionEdition>>();

  /** Throws a RangeError for an edition that does not come with the product. */
  load(name: string): Promise<RegionEdition> {
    let edition = this.loaded.get(name);
    if (!edition) this.loaded.set(name, (edition = loadEdition(name as EditionName)));
    edition.catch(() => this.loaded.delete(name));
    return edition;
  }
}
