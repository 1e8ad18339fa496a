import { Injectable, Logger } from '@nestjs/common';
import { RulePacks } from '@silon/rule-packs';
import type { RuleContext, RulePack } from '@silon/rules';
import { ValidationConfig } from '../validation.config.js';
import type { Judging } from './judging.js';

/** What the rows of one upload are judged and explained by. */
export interface UploadRules {
  readonly pack: RulePack;
  readonly context: RuleContext;
}

/** Finds the pack an upload is pinned to, and what that pack wants to know. */
@Injectable()
export class Rulebook {
  private readonly kept = new WeakMap<Judging, UploadRules>();

  constructor(private readonly packs: RulePacks) {}

  /** The same object for the same upload: packs keep what they derive from a context by its identity. @throws RulePackMissing */
  of(judging: Judging): UploadRules {
    let rules = this.kept.get(judging);
    if (!rules) {
      // An upload from before there were packs, or one no pack was pinned for and that is not planned yet.
      const pack = this.packs.get(judging.rulePack || this.packs.current);
      const settings = { ...pack.defaultSettings, ...judging.settings };
      rules = { pack, context: { ...judging.conditions, settings } };
      this.kept.set(judging, rules);
    }
    return rules;
  }
}

/** The packs of the release, or of the folder a setting names. */
export const rulePacksProvider = {
  provide: RulePacks,
  inject: [ValidationConfig],
  useFactory: async ({ RULE_PACK_DIRECTORY }: ValidationConfig): Promise<RulePacks> => {
    const packs = await RulePacks.load(RULE_PACK_DIRECTORY);
    const log = new Logger('rule-packs');
    log.log('rule packs loaded', { current: packs.current, packs: packs.names });
    if (packs.spoiled.length) log.error('rule packs gone or altered', { packs: packs.spoiled });
    return packs;
  },
};
