import { z } from 'zod';

const text = z.string().trim().min(3).max(200);

export const NewPair = z.strictObject({ candidateName: text, viceCandidateName: text });
export type NewPair = z.infer<typeof NewPair>;

/** The letter by which a pair names its operators. */
export const Mandate = z.strictObject({ number: text, date: z.iso.date() });
export type Mandate = z.infer<typeof Mandate>;
