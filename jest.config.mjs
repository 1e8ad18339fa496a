import preset from './jest.preset.mjs';
import { readdirSync, existsSync } from 'node:fs';
import deployLocal from './deploy/local/jest.config.mjs';
import wholeSystem from './test/jest.config.mjs';

const project = (dir) => ({
  ...preset,
  testTimeout: undefined,
  rootDir: new URL(`./${dir}/`, import.meta.url).pathname,
  displayName: dir,
});
const inside = (dir) => readdirSync(new URL(`./${dir}/`, import.meta.url)).map((name) => `${dir}/${name}`);

/** One run over the whole workspace; `nx test <project>` runs one alone. */
export default {
  testTimeout: 30_000,
  projects: [
    ...[...inside('libs'), ...inside('services')]
      .filter((dir) => existsSync(new URL(`./${dir}/package.json`, import.meta.url)))
      .map(project),
    ...[deployLocal, wholeSystem].map((config) => ({ ...config, testTimeout: undefined })),
  ],
};
