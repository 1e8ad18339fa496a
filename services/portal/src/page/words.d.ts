export type Language = 'id' | 'en';
export declare const words: Readonly<Record<Language, Readonly<Record<string, string>>>>;
export declare function say(
  language: Language,
  key: string,
  values?: Readonly<Record<string, string | number>>,
): string;
