/** Seconds to wait after so many failures in a row: nothing for three typing errors, then doubling, never over a minute. */
export const delayAfter = (failures: number): number => (failures <= 3 ? 0 : Math.min(2 ** (failures - 4), 60));
