import { keyOf, rowKey, type TestRow } from './pair-of-uploads.js';

interface Place {
  readonly upload: number;
  readonly row: number;
}

interface Version {
  readonly at: Place;
  readonly row: TestRow;
  /** The first row of its family, by name. */
  readonly family: string;
  /** When what it says was said first. */
  said: Place;
}

const later = (a: Place, b: Place): number => a.upload - b.upload || a.row - b.row;
const name = ({ upload, row }: Place): string => `${upload}.${row}`;
const isAccepted = ({ row }: Version): boolean => row.verdict < 2;

/**
 * The rules of uploads, corrections and withdrawals as a loop over rows, against which the SQL is held. A row with an identity is a
 * version of the row it names. What a family of versions says is what its accepted rows said last; a NIK is held by who said it last.
 */
export class ReadOneByOne {
  private readonly versions: Version[][] = [];
  private readonly withdrawn = new Set<number>();

  upload(rows: readonly TestRow[]): void {
    const upload = this.versions.length;
    const used = new Set<string>();
    const arriving = rows.map((row, index): Version => {
      const at = { upload, row: index };
      const named = row.names && row.verdict < 3 ? this.at(row.names) : undefined;
      if (!named || used.has(named.family)) return { at, row, family: name(at), said: at };
      used.add(named.family);
      const isUnchanged = isAccepted({ row } as Version) && isAccepted(named) && rowKey(row) === rowKey(named.row);
      return { at, row, family: named.family, said: isUnchanged ? named.said : at };
    });
    const before = this.families();
    for (const version of arriving) {
      const rivals = (before.get(version.family) ?? []).filter(isAccepted);
      if (rivals.every(({ said }) => later(said, version.said) < 0)) version.said = version.at; // nobody says it any more
    }
    this.versions.push(arriving);
  }

  withdraw(upload: number): void {
    this.withdrawn.add(upload);
  }

  standing(): number[] {
    return [...this.versions.keys()].filter((upload) => !this.withdrawn.has(upload));
  }

  sent(): Place[] {
    return this.versions.flatMap((all) => all.filter(({ row }) => row.verdict < 3).map(({ at }) => at));
  }

  row(at: Place): TestRow {
    const { nik, data, verdict } = this.at(at).row;
    return { nik, data, verdict };
  }

  held(): [string, string][] {
    const places = new Map<string, Version>();
    for (const family of this.families().values()) {
      const [last] = family.filter(isAccepted).sort((a, b) => later(b.said, a.said));
      if (!last) continue;
      const nik = keyOf(`nik${last.row.nik}`);
      const holder = places.get(nik);
      if (!holder || later(holder.said, last.said) < 0) places.set(nik, last);
    }
    return [...places].map(([nik, { row }]): [string, string] => [nik, rowKey(row)]).sort();
  }

  totals(): Record<string, number> {
    const all = this.versions.flat();
    const standing = [...this.families().values()];
    const received = all.length;
    const withdrawn = all.filter(({ at }) => this.withdrawn.has(at.upload)).length;
    const quarantined = standing.flat().filter(({ row }) => row.verdict === 3).length;
    const rejected = standing.filter(
      (family) => !family.some(isAccepted) && family.some(({ row }) => row.verdict === 2),
    ).length;
    const counted = this.held().length;
    const not_new = received - withdrawn - quarantined - rejected - counted;
    const totals = { received, counted, rejected, not_new, quarantined, withdrawn };
    return Object.fromEntries(Object.entries(totals).filter(([, rows]) => rows > 0));
  }

  private at({ upload, row }: Place): Version {
    return this.versions[upload]![row]!;
  }

  /** The versions of standing uploads, by family. */
  private families(): Map<string, Version[]> {
    const families = new Map<string, Version[]>();
    for (const version of this.standing().flatMap((upload) => this.versions[upload]!))
      families.set(version.family, [...(families.get(version.family) ?? []), version]);
    return families;
  }
}
