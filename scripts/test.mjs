import { installAndRun } from './install.mjs';

installAndRun('test.ts');
