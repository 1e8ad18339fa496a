import type { RuleContext } from '../context.js';
import { isDigit, twoDigits } from './digits.js';

export const VillageState = { none: 0, wrongForm: 1, statistics: 2, outside: 3, unknown: 4, read: 5 } as const;
export type VillageState = (typeof VillageState)[keyof typeof VillageState];

/** A village code and what the election's edition, the region and the templates issued to the pair say of it. */
export class VillageReading {
  state: VillageState = VillageState.none;
  flat = '';
  name = '';
  /** in a template issued to the pair, or nothing was ever issued */
  issued = true;
  private text = '';
  private remembered = VillageState.none as VillageState;

  forget(): void {
    this.state = VillageState.none;
  }

  /** Another context: what is remembered of the last code may be wrong now. */
  reset(): void {
    this.text = '';
    this.remembered = VillageState.none;
    this.forget();
  }

  /** Sheets are filled village by village, so the last code's answer is kept; the answer is the same with or without. */
  read(text: string, context: RuleContext, regionPrefix: string): void {
    if (text !== this.text) {
      this.text = text;
      this.remembered = this.look(text, context, regionPrefix);
    }
    this.state = this.remembered;
  }

  private look(text: string, { region, issuedVillages }: RuleContext, regionPrefix: string): VillageState {
    this.flat = flatCode(text);
    this.name = '';
    if (this.flat === '') return VillageState.wrongForm;
    if (!isVillage(this.flat))
      return text.length === 10 && this.flat[6] === '0' ? VillageState.statistics : VillageState.wrongForm;
    this.issued = issuedVillages === undefined || issuedVillages.has(this.flat);
    if (!this.flat.startsWith(regionPrefix)) return VillageState.outside;
    const name = region.villageName(this.flat);
    if (name === undefined) return VillageState.unknown;
    this.name = name;
    return VillageState.read;
  }
}

/** Ten digits, plain or dotted 2.2.2.4, to the plain form; an empty string for anything else. */
export function flatCode(text: string): string {
  const dotted = text.length === 13;
  if (!dotted && text.length !== 10) return '';
  for (let at = 0; at < text.length; at++) {
    const isDot = dotted && (at === 2 || at === 5 || at === 8);
    if (isDot ? text.charCodeAt(at) !== 0x2e : !isDigit(text.charCodeAt(at))) return '';
  }
  return dotted ? text.slice(0, 2) + text.slice(3, 5) + text.slice(6, 8) + text.slice(9) : text;
}

/** Permendagri 137/2017: regencies 01-69, cities 71-99; villages begin with 1 (kelurahan), 2 (desa) or 3 (desa adat). */
function isVillage(flat: string): boolean {
  const regency = twoDigits(flat, 2);
  const kind = flat.charCodeAt(6) - 0x30;
  return flat[0] !== '0' && regency !== 0 && regency !== 70 && twoDigits(flat, 4) !== 0 && kind >= 1 && kind <= 3;
}

/** Flat to dotted, the form people know. */
export const dottedCode = (flat: string): string =>
  [flat.slice(0, 2), flat.slice(2, 4), flat.slice(4, 6), flat.slice(6)].filter((part) => part !== '').join('.');

/** A village's name for comparing: letters and digits only, without the word that says what kind of village it is. */
export const plainVillageName = (name: string): string =>
  name
    .toUpperCase()
    .replace(/^(DESA ADAT|DESA|KELURAHAN|KEL\.?|DS\.?|NAGARI|GAMPONG|KAMPUNG)\s+/, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
