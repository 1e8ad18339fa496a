import type { Language } from './words.js';

export declare function figure(language: Language, value: number | string): string;
export declare function percent(language: Language, share: number): string;
export declare function moment(language: Language, iso: string, timeZone: string, now?: Date): string;
export declare function moments(language: Language, iso: string | null, timeZone: string): string;
export declare function day(language: Language, text: string): string;
