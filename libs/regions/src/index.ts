export { isVillageCode, levelOf, normalise, toDotted } from './code.js';
export type { Level } from './code.js';
export { RegionEdition } from './edition.js';
export type { Area, RegionLookup } from './edition.js';
export { editionNames, loadEdition } from './load-edition.js';
export type { EditionName } from './load-edition.js';
export { readEditionCsv } from './read-edition-csv.js';
export type { EditionChoice } from './read-edition-csv.js';
