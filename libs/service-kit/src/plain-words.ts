import type { z } from 'zod';
import type { Message } from './refusal.js';

/** What is expected of a field, by zod's name for it. */
const kinds: Readonly<Record<string, Message>> = {
  string: { id: 'teks', en: 'text' },
  number: { id: 'angka', en: 'a number' },
  int: { id: 'bilangan bulat', en: 'a whole number' },
  boolean: { id: 'true atau false', en: 'true or false' },
  array: { id: 'daftar', en: 'a list' },
  object: { id: 'kelompok isian', en: 'a group of fields' },
  record: { id: 'kelompok isian', en: 'a group of fields' },
};

const formats: Readonly<Record<string, Message>> = {
  date: { id: 'Tulis tanggal seperti 2018-06-27', en: 'Write a date like 2018-06-27' },
  datetime: { id: 'Tulis waktu seperti 2018-06-27T08:00', en: 'Write a time like 2018-06-27T08:00' },
  url: { id: 'Bukan alamat (URL)', en: 'Not an address (URL)' },
  uuid: { id: 'Bukan nomor pengenal (UUID)', en: 'Not an identifier (UUID)' },
};

const atLeast: Message = { id: 'Paling sedikit', en: 'At least' };
const atMost: Message = { id: 'Paling banyak', en: 'At most' };
const moreThan: Message = { id: 'Lebih dari', en: 'More than' };
const lessThan: Message = { id: 'Kurang dari', en: 'Less than' };

const misfit: Message = { id: 'Bentuknya tidak sesuai', en: 'It does not have the form it must have' };

/** What is wrong with a field, without its value and without a programmer's words. A schema's own text goes before it. */
export function plainWords(issue: z.core.$ZodRawIssue): Message {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? { id: 'Wajib diisi', en: 'Must be filled in' } : mustBe(issue.expected);
    case 'too_small':
      return bound(issue.origin, Number(issue.minimum), issue.inclusive === false ? moreThan : atLeast);
    case 'too_big':
      return bound(issue.origin, Number(issue.maximum), issue.inclusive === false ? lessThan : atMost);
    case 'invalid_value':
      return { id: `Salah satu dari: ${issue.values.join(', ')}`, en: `One of: ${issue.values.join(', ')}` };
    case 'invalid_union':
      return plainWords({ ...issue.errors[0]![0]!, input: issue.input } as z.core.$ZodRawIssue);
    case 'invalid_format':
      return formats[issue.format] ?? misfit;
    case 'unrecognized_keys':
      return { id: 'Isian tidak dikenal', en: 'Unknown field' };
    default:
      return misfit;
  }
}

function mustBe(expected: string): Message {
  const kind = kinds[expected];
  return kind ? { id: `Harus berupa ${kind.id}`, en: `Must be ${kind.en}` } : misfit;
}

function bound(origin: string, count: number, words: Message): Message {
  if (origin === 'string') return { id: `${words.id} ${count} huruf`, en: `${words.en} ${count} characters` };
  if (origin === 'array') return { id: `${words.id} ${count} butir`, en: `${words.en} ${count} entries` };
  return { id: `${words.id} ${count}`, en: `${words.en} ${count}` };
}
