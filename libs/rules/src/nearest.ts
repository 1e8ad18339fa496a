import type { RuleRegion } from './context.js';

/** "52.01.01.2002 Kebon Ayu, ...": villages that a name may mean; an empty text where there is none or nothing to go by. */
export function nearestVillages(region: RuleRegion, name: string, flatCode: string): string {
  if (name === '') return '';
  const found = region.nearestVillages?.(name, flatCode) ?? [];
  return found.map(({ code, name: of }) => `${code} ${of}`).join(', ');
}
