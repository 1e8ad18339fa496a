import { json } from 'node:stream/consumers';
import { cruiserComplaints } from './cruise-sample.ts';
import { eslintComplaints } from './lint-texts.ts';

/**
 * Reads `[{ file, code }]` from standard input and prints which rules of either guard complain, file by file.
 * A program of its own: ESLint and Nx load their parts in ways a test's module registry cannot follow.
 */
const files = (await json(process.stdin)) as { file: string; code: string }[];
const eslint = await eslintComplaints(files);
const cruiser = await cruiserComplaints(files);
console.log(JSON.stringify({ eslint, cruiser }));
process.exit(0); // Nx keeps a connection open
