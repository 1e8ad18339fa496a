/**
 * What a rule pack exports: all that a row's verdict and its explanation come from, in one file with nothing to import.
 * `scripts/rule-pack.ts` bundles it; a name once exported here stays, for packs of different ages are asked alike.
 */
export { catalogue, fileRules, rowRules, setRules } from './catalogue.js';
export { columns } from './column.js';
export { defaultSettings } from './context.js';
export { describe } from './describe.js';
export { explain } from './explain.js';
export { explainInParts } from './explain-in-parts.js';
export { judgeRow } from './judge-row.js';
