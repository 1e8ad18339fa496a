import { type PipeTransform, StandardSchemaValidationPipe } from '@nestjs/common';
import { z } from 'zod';
import { refusal } from './refusal.js';

/** A body, query or parameter that does not fit its schema: names the fields, never what was in them. */
export class InvalidInput extends refusal({
  code: 'invalid-input',
  status: 400,
  id: 'Isian tidak sesuai. Periksa kolom yang disebut.',
  en: 'The input does not fit. Check the fields named.',
}) {}

/** A schema has one text for what is wrong: both languages travel in it, a line each. A schema's own texts are written so too. */
const languages = [z.locales.id(), z.locales.en()].map(({ localeError }) => localeError);
z.config({ localeError: (issue) => languages.map((say) => textOf(say(issue))).join('\n') });

const textOf = (said: ReturnType<z.core.$ZodErrorMap>): string =>
  (typeof said === 'string' ? said : said?.message) ?? '';

interface Issue {
  readonly message: string;
  readonly code?: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

export const validationPipe = (): PipeTransform =>
  new StandardSchemaValidationPipe({
    exceptionFactory: (issues: readonly Issue[]) => new InvalidInput({ fields: issues.slice(0, 20).map(fieldOf) }),
  });

function fieldOf({ path = [], message, code }: Issue) {
  const field = path.map((part) => String(typeof part === 'object' ? part.key : part)).join('.');
  const isOurs = /^[\w.-]{0,80}$/.test(field); // a key of a map is the caller's text
  const [problem = '', english = problem] =
    code === 'unrecognized_keys' ? ['Isian tidak dikenal', 'Unknown field'] : message.split('\n');
  return { field: isOurs ? field : '?', problem, problem_en: english };
}
