/** A whole number as people write it: 303.331 in Indonesian, 303,331 in English. */
export const figure = (value: string | number | undefined, language: 'id' | 'en'): string =>
  String(value).replace(/\B(?=(\d{3})+$)/g, language === 'id' ? '.' : ',');
