import type { Manifest } from '@silon/rule-packs';
import { refusal } from '@silon/service-kit';
import { receivingKinds, type StageRow } from './stage.entity.js';

/** The rule packs this release has been given; the current one is what a window opens with. */
export const RULE_PACKS = Symbol('RULE_PACKS');
export type RulePacksOfRelease = Manifest;

type Window = Pick<StageRow, 'kind' | 'opensAt' | 'closesAt' | 'rulePack'>;

/**
 * The pack a new window, or a change of one, is pinned to: until it opens that of the release, then what it opened with. One that
 * is opened again takes up the pack it had, if this release still ships it.
 */
export function packFor(window: Window, before: Window | undefined, { current, packs }: Manifest, now: Date): string {
  if (!receivingKinds.includes(window.kind)) return '';
  if (!before?.rulePack || before.opensAt > now) return current;
  const isShipped = packs.some(({ sha256 }) => sha256 === before.rulePack);
  return before.closesAt > now || isShipped ? before.rulePack : current;
}

/**
 * What a starting release pins anew: windows that wait to open with one of its older packs, and those that have none and still
 * receive. One pinned by a newer release is left alone, so that two releases that run side by side agree.
 */
export function isStale(window: Window, { current, packs }: Manifest, now: Date): boolean {
  if (!receivingKinds.includes(window.kind) || window.rulePack === current || window.closesAt <= now) return false;
  if (window.rulePack === '') return true;
  return window.opensAt > now && packs.some(({ sha256 }) => sha256 === window.rulePack);
}

export class WindowNotOpen extends refusal({
  code: 'window-not-open',
  status: 409,
  id: 'Aturan hanya dapat diganti dengan keputusan selama masa penyerahan terbuka. Sebelum dibuka, aturan rilis ini berlaku dengan sendirinya.',
  en: 'The rules can be replaced by a decision only while the hand-over window is open. Before it opens this release’s rules hold by themselves.',
}) {}

export class RulePackUnknown extends refusal({
  code: 'rule-pack-unknown',
  status: 422,
  id: 'Paket aturan itu tidak disertakan dalam rilis ini. Pilih salah satu yang disebut.',
  en: 'This release does not ship that rule pack. Choose one of those named.',
}) {}

/** Throws WindowNotOpen, RulePackUnknown. */
export function checkReplacement(window: Window, rulePack: string, { packs }: Manifest, now: Date): void {
  const isOpen = window.opensAt <= now && now < window.closesAt;
  if (!isOpen || !receivingKinds.includes(window.kind)) throw new WindowNotOpen();
  if (!packs.some(({ sha256 }) => sha256 === rulePack))
    throw new RulePackUnknown({ known: packs.map(({ sha256 }) => sha256) });
}
