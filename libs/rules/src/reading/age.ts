import { DateState } from './birth-date.js';
import { ageOn } from './calendar.js';
import type { RowFacts } from './row-facts.js';

/** Too young on voting day. A birth date in the future says nothing about an age: that is R142. */
export const isUnderage = ({ birth, votingDay, dayReceived }: RowFacts, minAge: number): boolean =>
  birth.state === DateState.read && birth.day <= dayReceived && ageOn(birth.day, votingDay) < minAge;
