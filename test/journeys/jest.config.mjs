import { join } from 'node:path';
import preset from '../../jest.preset.mjs';

/** Journeys need a stack and built services, and run one after the other: `npm test` sees to it. */
export default {
  ...preset,
  rootDir: join(import.meta.dirname, '..'),
  displayName: 'journeys',
  testMatch: ['<rootDir>/journeys/*.journey.spec.ts'],
  globalTeardown: '<rootDir>/journeys/one-system/stop.mjs',
  testTimeout: 300_000,
};
