import preset from '../../jest.preset.mjs';

/** The backbone's guarantees, one fault after the other on one system with a stack of its own. */
export default {
  ...preset,
  rootDir: import.meta.dirname,
  displayName: 'faults',
  testMatch: ['<rootDir>/*.journey.spec.ts'],
  testTimeout: 180_000,
};
