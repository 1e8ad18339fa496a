import nx from '@nx/eslint-plugin';
import tseslint from 'typescript-eslint';

const layers = {
  'type:pure': [],
  'type:contracts': [],
  'type:domain': ['type:pure', 'type:contracts'],
  'type:platform': ['type:platform', 'type:contracts', 'type:pure', 'type:domain'],
  'type:service': ['type:platform', 'type:contracts', 'type:pure', 'type:domain'],
  'type:testing': ['type:platform', 'type:contracts', 'type:pure', 'type:domain'],
};
const frameworks = ['@nestjs/*', 'typeorm', 'pg', 'pg-*', 'bullmq', 'redis', 'kafkajs', 'express', 'exceljs', '@tus/*'];
const banned = {
  'type:pure': ['*'],
  'type:contracts': frameworks,
  'type:domain': frameworks,
};

/** Who may import whom, by the tags in the package.json files; `more` is allowed to everybody on top. */
const boundaries = ({ more = [], bans = banned, ownName = false } = {}) => ({
  '@nx/enforce-module-boundaries': [
    'error',
    {
      allowCircularSelfDependency: ownName,
      depConstraints: Object.entries(layers).map(([sourceTag, tags]) => ({
        sourceTag,
        onlyDependOnLibsWithTags: [...tags, ...more],
        ...(bans[sourceTag] && { bannedExternalImports: bans[sourceTag] }),
      })),
    },
  ],
});

const ourDoor = { regex: '^@silon/[^/]+/.+', message: 'A lib has one door: import it by its name alone.' };
const ourInside = { regex: '\\.\\./(libs|services)/', message: 'A lib is imported by its name; a service by nobody.' };
const only = (name, lib) => ({ name, message: `Only libs/${lib} speaks to it; everybody else uses @silon/${lib}.` });
const kafka = only('kafkajs', 'events');
const bull = only('bullmq', 'jobs');
const noCore = { regex: '^node:', message: 'Rules and law arithmetic run in the browser too: no Node module here.' };
const imports = (paths, patterns = []) => ({
  'no-restricted-imports': ['error', { paths, patterns: [ourDoor, ourInside, ...patterns] }],
});

export default tseslint.config(
  { ignores: ['**/dist/**', '**/coverage/**', '.nx/**', '.silon/**', 'libs/contracts/src/gen/**'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommended],
    languageOptions: { parserOptions: { project: ['tsconfig.json'], tsconfigRootDir: import.meta.dirname } },
    plugins: { '@nx': nx },
    linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true },
    rules: {
      ...boundaries(),
      ...imports([kafka, bull]),
      'max-lines': ['error', 200],
      'prefer-const': ['error', { ignoreReadBeforeAssign: true }],
      'no-restricted-syntax': [
        'error',
        {
          selector: "MemberExpression[object.name='Transport'][property.name='KAFKA']",
          message: 'Consumers attach by EventStrategy: Nest’s own Kafka transport loses what its handler refuses.',
        },
      ],
      // What is taken out of an object only to leave it behind is named with an underscore.
      '@typescript-eslint/no-unused-vars': [
        'error',
        {
          argsIgnorePattern: '^_',
          varsIgnorePattern: '^_',
          destructuredArrayIgnorePattern: '^_',
          ignoreRestSiblings: true,
        },
      ],
      // TypeORM's word for the class of an entity or a migration.
      '@typescript-eslint/no-unsafe-function-type': 'off',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
    },
  },
  { files: ['libs/{rules,threshold}/src/**/*.ts'], rules: imports([kafka, bull], [noCore]) },
  { files: ['libs/events/src/**/*.ts'], rules: imports([bull]) },
  { files: ['libs/jobs/src/**/*.ts'], rules: imports([kafka]) },
  { files: ['deploy/**/*.ts'], rules: imports([bull]) }, // asks the embedded broker whether it answers
  {
    // Tests may use the test-only lib, and speak to the real parts to ask them what is true.
    files: ['**/*.spec.ts', '**/test/**/*.ts', '**/bench/**/*.ts'],
    rules: {
      ...boundaries({ more: ['type:testing'], bans: {}, ownName: true }),
      ...imports([]),
      'max-lines': ['error', 300],
    },
  },
  // Run on the built files, so no part of the type check.
  { files: ['**/bench/**/*.ts'], extends: [tseslint.configs.disableTypeChecked] },
);
