import { isUtf8 } from 'node:buffer';
import type { FileHandle } from 'node:fs/promises';

/** What the first bytes say a file is: a zip (perhaps a workbook), locked, or a word for what else. */
export type Sniffed = 'zip-file' | 'locked' | (string & {});

const magic: readonly (readonly [hex: string, word: string])[] = [
  ['504b0304', 'zip-file'],
  ['504b0506', 'zip-file'],
  ['255044462d', 'pdf'],
  ['7b5c727466', 'rtf'],
  ['89504e47', 'image'],
  ['ffd8ff', 'image'],
  ['47494638', 'image'],
  ['52617221', 'archive'],
  ['377abcaf271c', 'archive'],
  ['1f8b', 'archive'],
];
const compoundFile = 'd0cf11e0a1b11ae1';
const looked = 64 * 1024;

/** Tells a file by its first bytes, never by its name. */
export async function sniff(file: FileHandle): Promise<Sniffed> {
  const head = await readAt(file, 0, 4096);
  if (head.length === 0) return 'empty';
  const hex = head.toString('hex', 0, 8);
  if (hex === compoundFile) return compound(file, head);
  const known = magic.find(([prefix]) => hex.startsWith(prefix));
  return known?.[1] ?? textual(head);
}

/** Old Excel and password-locked new Excel share a container; its directory tells which. */
async function compound(file: FileHandle, head: Buffer): Promise<Sniffed> {
  if (head.length < 512) return 'unknown';
  const sectorBytes = 1 << Math.min(16, head.readUInt16LE(30));
  const directory = await readAt(file, (head.readUInt32LE(48) + 1) * sectorBytes, looked);
  const holds = (stream: string): boolean => directory.includes(Buffer.from(stream, 'utf16le'));
  if (holds('EncryptedPackage')) return 'locked';
  return holds('Workbook') || holds('Book') ? 'xls' : 'unknown';
}

function textual(head: Buffer): Sniffed {
  const isUtf16 = hasMark(head, 0xff, 0xfe) || hasMark(head, 0xfe, 0xff);
  if (isUtf16) return 'csv';
  if (head.includes(0)) return 'unknown';
  const start = head.toString('latin1').replace(/^ï»¿/, '').trimStart().toLowerCase();
  if (/^<!doctype html|^<(html|head|body|table|meta|style)\b/.test(start)) return 'html';
  if (start.startsWith('<?xml') || start.startsWith('<')) return start.includes('<html') ? 'html' : 'xml';
  return isUtf8(head.subarray(0, Math.max(1, head.length - 3))) || /[,;\t]/.test(start) ? 'csv' : 'unknown';
}

const hasMark = (head: Buffer, first: number, second: number): boolean => head[0] === first && head[1] === second;

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, position);
  return buffer.subarray(0, bytesRead);
}
