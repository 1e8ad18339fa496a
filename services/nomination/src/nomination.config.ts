import { backboneSettings, Config } from '@silon/service-kit';

export class NominationConfig extends Config({ ...backboneSettings }) {}
