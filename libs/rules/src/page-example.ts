import { CellKind } from './cell.js';
import { columns } from './column.js';
import type { ExampleRow, Text } from './rule.js';
import type { Totals } from './totals.js';

/** A cell, or a figure, that an example sets. `kind` is said where it is no text. */
export interface PageCell {
  readonly title: Text;
  readonly text: string;
  readonly kind?: CellKind;
}

export interface PageExample {
  readonly outcome: 'breaks' | 'passes';
  /** none: the sound row as it is, or no figures at all */
  readonly cells: readonly PageCell[];
}

export const rowExample = (example: ExampleRow): PageCell[] =>
  columns.flatMap(({ key, title: of }) => {
    const content = example[key];
    if (content === undefined) return [];
    const title = { id: of, en: of };
    if (typeof content === 'string') return [{ title, text: content }];
    return [{ title, text: content.text, ...(content.kind !== CellKind.text && { kind: content.kind }) }];
  });

const figures: Readonly<Record<string, Text>> = {
  counted: { id: 'dukungan dihitung', en: 'supporters counted' },
  minimum: { id: 'minimal', en: 'minimum' },
  spreadReached: { id: 'wilayah tercapai', en: 'areas reached' },
  spread: { id: 'wilayah minimal', en: 'areas needed' },
  subregions: { id: 'dari wilayah', en: 'of areas' },
  level: { id: 'tingkat', en: 'level' },
  brought: { id: 'perbaikan', en: 'repair' },
  required: { id: 'kewajiban', en: 'duty' },
  shortfall: { id: 'kekurangan', en: 'shortfall' },
  multiplier: { id: 'kelipatan', en: 'multiplier' },
  figure: { id: 'angka', en: 'figure' },
  decree: { id: 'keputusan', en: 'decree' },
  computed: { id: 'rumus', en: 'formula' },
  rows: { id: 'baris', en: 'rows' },
  rejected: { id: 'ditolak', en: 'refused' },
  causes: { id: 'penyebab', en: 'causes' },
};

export const totalExample = (totals: Totals): PageCell[] =>
  Object.values(totals).flatMap((group: object) =>
    Object.entries(group).map(([key, value]) => ({
      title: figures[key] ?? { id: key, en: key },
      text: Array.isArray(value) ? value.map(({ code, rows }) => `${code}: ${rows}`).join(', ') : String(value),
    })),
  );
