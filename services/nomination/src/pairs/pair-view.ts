import type { PairRow } from './pair.entity.js';

export const pairView = ({ mandateNumber, mandateDate, createdAt: _, ...pair }: PairRow) => ({
  ...pair,
  mandate: mandateNumber && mandateDate ? { number: mandateNumber, date: mandateDate } : null,
});
