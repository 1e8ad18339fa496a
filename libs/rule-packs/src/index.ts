export { type Manifest, type ManifestEntry, readManifest, shippedPacks } from './manifest.js';
export { RulePackMissing, RulePacks } from './rule-packs.js';
