import preset from '../jest.preset.mjs';

export default {
  ...preset,
  rootDir: import.meta.dirname,
  displayName: 'test',
  testMatch: ['<rootDir>/**/*.spec.ts'],
  testPathIgnorePatterns: ['\\.journey\\.spec\\.ts$', '\\.chaos\\.spec\\.ts$'],
};
