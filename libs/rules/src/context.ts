import type { Severity } from './severity.js';

/** What a rule may ask about regions; `libs/regions` gives such a look-up. Codes: province `52`, regency `52.06`, village `5201012002`. */
export interface RuleRegion {
  readonly edition: string;
  readonly code: string;
  readonly name: string;
  villageName(flatCode: string): string | undefined;
  /** name of another edition that has the village */
  otherEdition?(flatCode: string): string | undefined;
  provinceKnown(code: string): boolean;
  areaName?(code: string): string | undefined;
  /** villages of the region that a name may mean, by the flat code it stood beside; at most three */
  nearestVillages?(name: string, flatCode: string): readonly { readonly code: string; readonly name: string }[];
}

export interface RuleSettings {
  /** supporters must be this old on voting day, or be or have been married */
  readonly minAge: number;
  /** above this age a verifier looks at the row */
  readonly maxAge: number;
  /** fewer letters and digits than this do not lead a visitor to a house */
  readonly minAddress: number;
  /** may `Laki-laki` stand for L */
  readonly sexSpelledOut: 'strict' | 'lenient';
  /** column NO helps the people who fill the sheet and no one else; still "all cells are text" is what was announced */
  readonly rowNoMayBeNumber: boolean;
  /** so many consecutive NIKs in one village are reviewed */
  readonly sequentialNiks: number;
  /** another severity, by code, for rules that say they allow it */
  readonly severities: Readonly<Record<string, Severity>>;
}

export const defaultSettings: RuleSettings = Object.freeze({
  minAge: 17,
  maxAge: 120,
  minAddress: 5,
  sexSpelledOut: 'strict',
  rowNoMayBeNumber: false,
  sequentialNiks: 10,
  severities: Object.freeze({}),
});

/**
 * All a rule may know beside its row: no clock, no database, no network. Never changed once in use: what is derived
 * from it is kept by its identity. Days are YYYY-MM-DD in the election's time zone.
 */
export interface RuleContext {
  readonly dayReceived: string;
  readonly votingDay: string;
  readonly region: RuleRegion;
  /** flat codes of all villages ever issued to the pair; undefined: never issued a template, then only the region decides */
  readonly issuedVillages: ReadonlySet<string> | undefined;
  readonly settings: RuleSettings;
}
