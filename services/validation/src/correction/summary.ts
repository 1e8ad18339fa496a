import type { Text } from '@silon/rules';
import type { Choice } from './choose-rows.js';
import type { RowStatus } from './row-status.js';

/** A cause of refused rows and what mending it wins; the first wins most. */
export interface SummaryCause {
  readonly code: string;
  readonly title: Text;
  /** The column it is about, where it is about one. */
  readonly column?: string | undefined;
  readonly rows: number;
  /** Once all causes before it are mended. */
  readonly supportersWon: number;
  /** What it does to total and spread, in a sentence. */
  readonly effect: Text;
}

/** What the first sheet says. Of the upload as a whole, whatever was chosen for the lists. */
export interface Summary {
  readonly receipt: number;
  readonly ledgerVersion: number;
  readonly choice: Choice;
  readonly kecamatanName?: string | undefined;
  /** Rows in the lists of this workbook. */
  readonly rows: number;
  readonly statuses: Readonly<Record<RowStatus, number>>;
  readonly causes: readonly SummaryCause[];
  /** How the causes' figures are to be taken. */
  readonly causesNote: Text;
}

interface Fact {
  readonly label: Text;
  readonly value: string | number;
}

const chosenRows = { failing: 'yang perlu dilihat / that need a look', all: 'semua / all' } as const;

/** Of what the workbook is, and how much of it. */
export function factsOf({ receipt, ledgerVersion, choice, kecamatanName, rows }: Summary): Fact[] {
  return [
    { label: { id: 'Unggahan nomor', en: 'Upload number' }, value: receipt },
    { label: { id: 'Menurut hitungan versi', en: 'By the ledger of version' }, value: ledgerVersion },
    { label: { id: 'Baris dalam berkas ini', en: 'Rows in this workbook' }, value: chosenRows[choice.rows] },
    ...(kecamatanName ? [{ label: { id: 'Hanya kecamatan', en: 'Only kecamatan' }, value: kecamatanName }] : []),
    { label: { id: 'Jumlah baris dalam berkas ini', en: 'Rows written' }, value: rows },
  ];
}

/** How the workbook is used. */
export const guide: readonly Text[] = [
  {
    id: 'Perbaiki isi sel berwarna merah pada lembar B.1-KWK, langsung di tempatnya; kolom PENJELASAN dan CARA PERBAIKI mengatakan apa dan bagaimana. Sel kuning perlu dicocokkan dengan KTP-el.',
    en: 'Mend the red cells of sheet B.1-KWK where they stand; the columns PENJELASAN and CARA PERBAIKI say what and how. Compare yellow cells with the KTP-el.',
  },
  {
    id: 'Jangan mengubah kolom ID BARIS: karenanya baris yang diperbaiki menggantikan baris lama dan tidak dihitung dua kali. Jangan menyalin satu baris menjadi dua.',
    en: 'Leave the column ID BARIS alone: by it a mended row takes the place of the old one and is not counted twice. Do not copy one row into two.',
  },
  {
    id: 'Simpan sebagai Excel Workbook (.xlsx), lalu unggah berkas ini apa adanya. Kolom dan lembar tambahan dikenal dan tidak diperiksa; baris yang tidak diubah tidak menambah apa pun. Sel merah yang tadinya bukan teks sudah kami tulis sebagai teks, kecuali NIK yang kehilangan angka: periksa sebelum diunggah.',
    en: 'Save as Excel Workbook (.xlsx) and upload this file as it is. The extra columns and sheets are known and not judged; rows left unchanged add nothing. Red cells that were not text are written as text here, except NIKs that lost digits: look at them before you upload.',
  },
  {
    id: 'Untuk membagi pekerjaan, unduh per kecamatan; setiap bagian boleh diunggah sendiri-sendiri. Saring kolom STATUS atau KODE untuk mengerjakan satu penyebab sekaligus.',
    en: 'To share the work, download by kecamatan; each part may be uploaded by itself. Filter STATUS or KODE to work on one cause at a time.',
  },
  {
    id: 'Lembar dilindungi tanpa kata sandi agar kode desa dan ID BARIS tidak terubah tanpa sengaja. Berkas ini berisi data pribadi: simpan dan kirim dengan aman, hapus setelah selesai.',
    en: 'Sheets are protected without a password, so that village codes and ID BARIS do not change by accident. This file holds personal data: keep and send it safely, delete it when done.',
  },
];
