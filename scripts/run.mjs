// `node scripts/run.mjs <script> [arguments]`: for commands that have no bootstrap of their own.
import { installAndRun } from './install.mjs';

const [script, ...args] = process.argv.slice(2);
installAndRun(script, args);
