import { say, words } from './words.js';

test('English says everything that Indonesian says, with the same blanks', () => {
  const blanks = (text: string) => text.match(/\{\w+\}/g)?.sort() ?? [];
  expect(Object.keys(words.en)).toEqual(Object.keys(words.id));
  for (const [key, text] of Object.entries(words.id))
    expect([key, blanks(words.en[key]!)]).toEqual([key, blanks(text)]);
});

test('blanks are filled', () => expect(say('id', 'lacksCount', { shortfall: '1.204' })).toBe('Kurang 1.204 dukungan'));
