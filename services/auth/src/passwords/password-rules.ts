const SHORTEST = 15;
const LONGEST = 128;

/** Words everybody tries first here; what is left of a password without them must still be a password. */
const contextWords = ['silon', 'pilgub', 'pilkada', 'pilbup', 'pilwali', 'bawaslu', 'operator', 'paslon', 'password'];
const contextPatterns = [/kata\s*sandi/g, /k[\s-]?p[\s-]?u/g, /(19|20)\d\d/g, /123456*7*8*9*0*/g, /qwerty/g];

export type Weakness = 'too-short' | 'too-long' | 'too-common';

/** NIST SP 800-63B-4: at least 15 characters when the password stands alone, any characters, no composition rules. */
export function weaknessOf(password: string, accountName: string): Weakness | undefined {
  const characters = [...normalPassword(password)];
  if (characters.length < SHORTEST) return 'too-short';
  if (characters.length > LONGEST) return 'too-long';
  const rest = withoutContext(characters.join('').toLowerCase(), accountName.toLowerCase());
  return rest.length < 8 || new Set(rest).size < 6 ? 'too-common' : undefined;
}

/** The same password typed on two keyboards is the same bytes. */
export const normalPassword = (password: string): string => password.normalize('NFKC');

function withoutContext(password: string, accountName: string): string {
  const words = [accountName, ...contextWords].reduce((left, word) => left.replaceAll(word, ''), password);
  return contextPatterns.reduce((left, pattern) => left.replace(pattern, ''), words);
}
