/** What a cell of the sheet is, as the file says it, before anybody asks whether its text is right. */
export const CellKind = { blank: 0, text: 1, number: 2, date: 3, boolean: 4, error: 5, formula: 6 } as const;
export type CellKind = (typeof CellKind)[keyof typeof CellKind];
