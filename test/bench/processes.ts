import { readdirSync, readFileSync } from 'node:fs';
import type { System } from '../../deploy/local/system.ts';

const ticks = 100; // of processor time a second, on every Linux

/** The most memory a process ever held, in bytes; undefined where the system does not say. */
export function peakMemory(pid: number): number | undefined {
  const line = /VmHWM:\s+(\d+) kB/.exec(read(`/proc/${pid}/status`));
  return line ? Number(line[1]) * 1024 : undefined;
}

export interface ProcessUse {
  name: string;
  /** Bytes. */
  peak: number;
  /** Milliseconds of processor time since its start. */
  busy: number;
}

/** Every supervised process of the system, in the order of their start. */
export const usesOf = ({ processes, supervisor }: System): ProcessUse[] =>
  processes.flatMap((name) => {
    const pid = supervisor.pidOf(name);
    return pid ? [{ name, peak: peakMemory(pid) ?? NaN, busy: busyTime(pid) }] : [];
  });

/** Processor time of a process, and of its children that have ended, in milliseconds. */
export function busyTime(pid: number): number {
  const fields = fieldsOf(pid);
  return fields ? ([11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at]), 0) * 1_000) / ticks : 0;
}

/** The same for a server with a process a connection: its own and that of all its children. */
export const serverTime = (pid: number): number =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && fieldsOf(Number(name))?.[1] === String(pid))
    .reduce((sum, name) => sum + busyTime(Number(name)), busyTime(pid));

/** What follows the program's name in /proc/<pid>/stat: the state, the parent, ... */
function fieldsOf(pid: number): string[] | undefined {
  const text = read(`/proc/${pid}/stat`);
  return text ? text.slice(text.lastIndexOf(')') + 2).split(' ') : undefined;
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return ''; // ended meanwhile, or no Linux
  }
}
