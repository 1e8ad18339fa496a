import { type PipeTransform, StandardSchemaValidationPipe } from '@nestjs/common';
import { z } from 'zod';
import { plainWords } from './plain-words.js';
import { refusal } from './refusal.js';

/** A body, query or parameter that does not fit its schema: names the fields, never what was in them. */
export class InvalidInput extends refusal({
  code: 'invalid-input',
  status: 400,
  id: 'Isian tidak sesuai. Periksa kolom yang disebut.',
  en: 'The input does not fit. Check the fields named.',
}) {}

/** A schema has one text for what is wrong: both languages travel in it, a line each. A schema's own texts are written so too. */
z.config({ localeError: (issue) => Object.values(plainWords(issue)).join('\n') });

interface Issue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

export const validationPipe = (): PipeTransform =>
  new StandardSchemaValidationPipe({
    exceptionFactory: (issues: readonly Issue[]) => new InvalidInput({ fields: issues.slice(0, 20).map(fieldOf) }),
  });

function fieldOf({ path = [], message }: Issue) {
  const field = path.map((part) => String(typeof part === 'object' ? part.key : part)).join('.');
  const isOurs = /^[\w.-]{0,80}$/.test(field); // a key of a map is the caller's text
  const [problem = '', english = problem] = message.split('\n');
  return { field: isOurs ? field : '?', problem, problem_en: english };
}
