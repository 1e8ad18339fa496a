import { join } from 'node:path';

/** Something that holds or does not: all its commands end well. */
export interface Check {
  title: string;
  commands: [string, ...string[]][];
  /** Takes so long that it runs beside the others. */
  isSlow?: true;
}

const node = process.execPath;

/** What is checked before the tests, in order. */
export function checksOf(fresh: string): Check[] {
  const generated = 'libs/contracts/src/gen';
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
    {
      title: 'documents',
      // The page is made from the built catalogue, which a fresh clone does not have yet.
      commands: [
        ['nx', 'build', 'rules'],
        [node, 'scripts/rules-doc.ts', '--check'],
      ],
    },
    // The committed rule pack is what the rules give now, and no pack was touched.
    { title: 'rule-pack', commands: [[node, 'scripts/rule-pack.ts', '--check']] },
    {
      title: 'boundaries',
      isSlow: true,
      commands: [
        // Without a project graph on disk the linter's boundary rule passes everything.
        ['nx', 'show', 'projects'],
        ['eslint', '.'],
        ['depcruise', 'libs', 'services', 'deploy', 'scripts', 'test'],
      ],
    },
    { title: 'format', commands: [['prettier', '--check', '.']] },
    { title: 'types', commands: [['tsc', '-p', 'tsconfig.json']] },
    { title: 'unused', commands: [['knip']] },
    {
      title: 'deploy',
      commands: [['dclint', '.', '-r', '-e', 'node_modules', '-e', '.silon', '--max-warnings', '0']],
    },
    { title: 'build', commands: [['nx', 'run-many', '-t', 'build']] },
  ];
}
