import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config';

const root = join(import.meta.dirname, '..', '..');
const packages = ['undeclared', 'zod', 'typeorm', 'kafkajs', 'bullmq', '@nestjs/common', '@nestjs/microservices'];

/** The rules of .dependency-cruiser.cjs that complain about the files, laid out in a sample of the workspace of empty libs and services. */
export async function cruiserComplaints(files: { file: string; code: string }[]): Promise<Record<string, string[]>> {
  const sample = mkdtempSync(join(tmpdir(), 'silon-boundaries-'));
  try {
    layOut(sample);
    for (const { file, code } of files) write(sample, file, code);
    process.chdir(sample);
    const options = await extractOptions(join(root, '.dependency-cruiser.cjs'));
    const tsConfig = extractTsConfig('tsconfig.json');
    const result = await cruise(['libs', 'services', 'scripts', 'test'], options, {}, { tsConfig });
    const complaints: Record<string, string[]> = Object.fromEntries(files.map(({ file }) => [file, []]));
    for (const { from, rule } of (result.output as ICruiseResult).summary.violations) complaints[from]?.push(rule.name);
    return complaints;
  } finally {
    process.chdir(root);
    rmSync(sample, { recursive: true });
  }
}

function layOut(sample: string): void {
  for (const name of ['package.json', 'tsconfig.json', 'tsconfig.base.json'])
    cpSync(join(root, name), join(sample, name));
  for (const folder of ['libs', 'services'])
    for (const name of readdirSync(join(root, folder))) {
      const place = join(folder, name);
      write(sample, join(place, 'package.json'), readFileSync(join(root, place, 'package.json'), 'utf8'));
      write(sample, join(place, 'src/index.ts'), 'export {};\n');
      write(sample, join(place, 'src/inside.ts'), 'export {};\n');
      write(sample, join(place, 'src/inside.controller.ts'), 'export {};\n');
      mkdirSync(join(sample, 'node_modules/@silon'), { recursive: true });
      symlinkSync(join('../..', place), join(sample, 'node_modules/@silon', name));
    }
  for (const name of packages) {
    const place = join('node_modules', name);
    write(sample, join(place, 'package.json'), JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
    write(sample, join(place, 'index.js'), '');
  }
}

function write(sample: string, file: string, text: string): void {
  mkdirSync(dirname(join(sample, file)), { recursive: true });
  writeFileSync(join(sample, file), text);
}
