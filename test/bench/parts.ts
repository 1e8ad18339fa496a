import type { PartName } from './options.ts';
import type { Part } from './part.ts';
import { elections } from './parts/elections.ts';
import { late } from './parts/late.ts';
import { main } from './parts/main.ts';
import { pairs } from './parts/pairs.ts';
import { profile } from './parts/profile.ts';
import { reader, rules, streams } from './parts/programs.ts';

export const programs: Record<PartName, Part> = { main, reader, rules, pairs, late, elections, streams, profile };
