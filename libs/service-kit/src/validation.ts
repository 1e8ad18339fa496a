import { type PipeTransform, StandardSchemaValidationPipe } from '@nestjs/common';
import { refusal } from './refusal.js';

/** A body, query or parameter that does not fit its schema: names the fields, never what was in them. */
export class InvalidInput extends refusal({
  code: 'invalid-input',
  status: 400,
  id: 'Isian tidak sesuai. Periksa kolom yang disebut.',
  en: 'The input does not fit. Check the fields named.',
}) {}

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
  return { field: isOurs ? field : '?', problem: code === 'unrecognized_keys' ? 'unknown field' : message };
}
