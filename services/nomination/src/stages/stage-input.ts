import { z } from 'zod';
import { stageKinds } from './stage.entity.js';

/** With an offset, or without one: then it is the clock on the wall in the election's time zone. */
const Moment = z.union([z.iso.datetime({ offset: true }), z.iso.datetime({ local: true })]);
const text = z.string().trim().min(3).max(200);

export const NewStage = z.strictObject({
  kind: z.enum(stageKinds),
  name: text,
  opensAt: Moment,
  closesAt: Moment,
  exceptionDecision: text.optional(),
});
export type NewStage = z.infer<typeof NewStage>;

/** Of a decision the commission took while the window was open. */
export const RulePackReplacement = z.strictObject({
  rulePack: z.string().regex(/^[0-9a-f]{64}$/),
  decisionNumber: text,
  reason: z.string().trim().min(10).max(500),
});
export type RulePackReplacement = z.infer<typeof RulePackReplacement>;

export const StageChange = NewStage.omit({ kind: true }).partial();
export type StageChange = z.infer<typeof StageChange>;
