import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run-command.ts';

/** Something that holds or does not: all its commands end well. */
export interface Check {
  title: string;
  commands: [string, ...string[]][];
  /** Takes so long that it runs beside the others. */
  isSlow?: true;
}

const has = (...names: string[]) => names.some((name) => existsSync(join(root, name)));
const node = process.execPath;

/** What is checked before the tests, in order. A tool is asked once its configuration is in the tree. */
export function checksOf(fresh: string): Check[] {
  const generated = 'libs/contracts/src/gen';
  const depcruise = readdirSync(root).find((name) => name.startsWith('.dependency-cruiser.'));
  return [
    {
      title: 'contracts',
      commands: [
        ['buf', 'lint'],
        ['buf', 'generate', '-o', fresh],
        // What is committed is what the contracts give now.
        ['diff', '-r', join(fresh, generated), generated],
        [node, 'scripts/buf-breaking.ts'],
      ],
    },
    ...(has('scripts/rules-doc.ts')
      ? [
          {
            title: 'documents',
            // The page is made from the built catalogue, which a fresh clone does not have yet.
            commands: [
              ['nx', 'build', 'rules'],
              [node, 'scripts/rules-doc.ts', '--check'],
            ] as Check['commands'],
          },
        ]
      : []),
    // The committed rule pack is what the rules give now, and no pack was touched.
    { title: 'rule-pack', commands: [[node, 'scripts/rule-pack.ts', '--check']] },
    {
      title: 'boundaries',
      isSlow: true,
      commands: [
        // Without a project graph on disk the linter's boundary rule passes everything.
        ['nx', 'show', 'projects'],
        ...(has('eslint.config.mjs', 'eslint.config.js', 'eslint.config.ts')
          ? ([['eslint', '.']] as Check['commands'])
          : []),
        ...(depcruise
          ? ([
              ['depcruise', '--config', depcruise, ...['libs', 'services', 'deploy', 'scripts', 'test']],
            ] as Check['commands'])
          : []),
      ],
    },
    { title: 'format', commands: [['prettier', '--check', '.']] },
    { title: 'types', commands: [['tsc', '-p', 'tsconfig.json']] },
    ...(has('knip.json', 'knip.jsonc', 'knip.ts', '.knip.json')
      ? [{ title: 'unused', commands: [['knip']] as Check['commands'] }]
      : []),
    {
      title: 'deploy',
      commands: [['dclint', '.', '-r', '-e', 'node_modules', '-e', '.silon', '--max-warnings', '0']],
    },
    { title: 'build', commands: [['nx', 'run-many', '-t', 'build']] },
  ];
}
