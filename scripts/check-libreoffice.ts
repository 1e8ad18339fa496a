import { spawnSync } from 'node:child_process';
import { checkTemplate } from './libreoffice/template.ts';

/** `npm run check:libreoffice [-- --keep]`: what LibreOffice makes of our files, and we of its. No part of `npm test`. */
const checks = { template: checkTemplate };

const { error } = spawnSync('soffice', ['--version']);
if (error) {
  console.error('Tidak ada LibreOffice / no LibreOffice: apt-get install -y libreoffice-calc python3-uno');
  process.exitCode = 2;
} else
  for (const [name, check] of Object.entries(checks)) {
    const isGood = check(process.argv.slice(2));
    console.log(`${isGood ? '✔' : '✘'} ${name}`);
    if (!isGood) process.exitCode = 1;
  }
