import { installAndRun } from './install.mjs';

installAndRun('start.ts');
