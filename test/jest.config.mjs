import preset from '../jest.preset.mjs';

export default {
  ...preset,
  rootDir: import.meta.dirname,
  displayName: 'test',
  testMatch: ['<rootDir>/**/*.spec.ts'],
  // Journeys, faults and chaos have the whole system under them: runs of their own.
  testPathIgnorePatterns: ['<rootDir>/(journeys|faults|chaos|bench)/'],
};
