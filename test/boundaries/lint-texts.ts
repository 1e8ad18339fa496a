import { join } from 'node:path';
import { createProjectGraphAsync } from '@nx/devkit';
import { ESLint } from 'eslint';

const root = join(import.meta.dirname, '..', '..');

/** The ESLint rules that complain about a text, as if it lay in the tree; nothing is written. */
export async function eslintComplaints(files: { file: string; code: string }[]): Promise<Record<string, string[]>> {
  await createProjectGraphAsync(); // without a graph the boundary rule passes everything
  const eslint = new ESLint({
    cwd: root,
    // A file that does not exist has no types; boundaries need none.
    overrideConfig: [
      {
        files: ['**/*.ts'],
        languageOptions: { parserOptions: { project: null } },
        rules: { '@typescript-eslint/no-floating-promises': 'off' },
      },
    ],
  });
  const complaints: Record<string, string[]> = {};
  for (const { file, code } of files) {
    const [result] = await eslint.lintText(code, { filePath: join(root, file) });
    complaints[file] = result!.messages.map(({ ruleId, message }) => ruleId ?? message);
  }
  return complaints;
}
