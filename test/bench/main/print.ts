import { countedIn } from '../../synthetic/truth.ts';
import type { List } from '../list.ts';
import type { ProcessUse } from '../processes.ts';
import { grouped, megabytes, seconds, spreadOf, times } from '../spread.ts';
import { aim, table } from '../table.ts';
import type { Ours } from './ours.ts';
import type { Plain } from './plain.ts';

const mostMemory = 256 * 1024 * 1024;

export interface Results {
  floor: readonly Plain[];
  peer: readonly Plain[];
  ours: readonly Ours[];
  uses: readonly ProcessUse[];
  list: List;
}

/** The tables of `main`, with the aims under them. */
export function compareWays({ floor, peer, ours, uses, list: { truth, bytes } }: Results): string {
  const toFloor = ours.map(({ milliseconds }, run) => milliseconds / floor[run]!.milliseconds);
  const toPeer = peer.map(({ milliseconds }, run) => milliseconds / ours[run]!.milliseconds);
  const [floorRatio, peerRatio] = [spreadOf(toFloor), spreadOf(toPeer)];
  const rows = truth.received;
  const way = (name: string, all: readonly { milliseconds: number }[], remark: string) => {
    const { min, median, max } = spreadOf(all.map(({ milliseconds }) => milliseconds));
    return [name, ...[min, median, max].map(seconds), grouped((rows * 1_000) / median), remark];
  };
  const ratio = (name: string, { min, median, max }: typeof floorRatio) => [name, ...[min, median, max].map(times), ''];
  const busyOurs = ours.map(({ busy }) => [...busy.values()].reduce((sum, time) => sum + time, 0));
  return [
    table(
      `main: one workbook, ${grouped(rows)} rows x 14 columns, ${(bytes / 1e6).toFixed(1)} MB; ${ours.length} runs, the three ways in turn`,
      ['', 'min', 'median', 'max', 'rows/s'],
      [
        way(
          'floor',
          floor,
          'inflate of the sheet, then COPY of the 14 texts with a primary key in one transaction, 64 KiB blocks',
        ),
        way(
          'plain peer',
          peer,
          'exceljs stream + TypeORM inserts of 1,000; no rules, duplicates, seals, keys, receipts; its reader cuts multi-byte text',
        ),
        way('ours', ours, 'last byte answered -> final tally public; rules, duplicates, sealed cells, ledger, events'),
        ratio('ours / floor', floorRatio),
        ratio('peer / ours', peerRatio),
      ],
    ),
    table(
      'processor time of the program and PostgreSQL (ours: from the first byte on)',
      ['', 'median'],
      [
        ['floor', seconds(middle(floor.map(({ busy }) => busy)))],
        ['plain peer', seconds(middle(peer.map(({ busy }) => busy)))],
        ['ours', seconds(middle(busyOurs)), byProcess(ours)],
      ],
    ),
    table(
      'ours by phase',
      ['', 'min', 'median', 'max'],
      (['read', 'judge', 'conclude', 'tell'] as const).map((phase) =>
        spreadRow(
          phase,
          ours.map(({ phases }) => phases[phase]),
        ),
      ),
    ),
    table(
      'of it spent on passing on',
      ['', 'min', 'median', 'max'],
      ours[0]!.gaps.map(([what], at) =>
        spreadRow(
          what,
          ours.map(({ gaps }) => gaps[at]![1]),
        ),
      ),
    ),
    table(
      'peak resident memory (VmHWM)',
      ['', 'peak'],
      [
        ...uses.map(({ name, peak }) => [name, megabytes(peak)]),
        ['plain peer', megabytes(Math.max(...peer.map(({ peak }) => peak)))],
      ],
    ),
    '',
    `  every tally was right: ${grouped(countedIn(truth))} counted in ${Object.keys(truth.counted).length} kab/kota, ${truth.review} of them under review, ${truth.rejected} rejected, ${truth.notNew} not new`,
    aim('<= 3x the floor', floorRatio.median <= 3, times(floorRatio.median)),
    aim('>= 5x the peer', peerRatio.median >= 5, times(peerRatio.median)),
    memoryAim(uses),
  ].join('\n');
}

const middle = (values: readonly number[]) => spreadOf(values).median;

function spreadRow(name: string, values: readonly number[]): string[] {
  const { min, median, max } = spreadOf(values);
  return [name, ...[min, median, max].map(seconds)];
}

function byProcess(ours: readonly Ours[]): string {
  const names = [...ours[0]!.busy.keys()];
  const medians = names.map((name) => [name, middle(ours.map(({ busy }) => busy.get(name) ?? 0))] as const);
  return medians
    .filter(([, time]) => time >= 50)
    .map(([name, time]) => `${name} ${(time / 1_000).toFixed(2)}`)
    .join(', ');
}

function memoryAim(uses: readonly ProcessUse[]): string {
  const others = uses.filter(({ name }) => !name.startsWith('auth'));
  const worst = others.reduce((one, other) => (other.peak > one.peak ? other : one));
  return aim('<= 256 MB a service, auth apart', worst.peak <= mostMemory, `${worst.name} ${megabytes(worst.peak)}`);
}
