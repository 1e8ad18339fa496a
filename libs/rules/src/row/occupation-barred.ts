import { at } from '../at.js';
import type { BarredGroup } from '../reading/occupations.js';
import { type Params, defineRowRule } from '../rule.js';

const names: Readonly<Record<BarredGroup, { id: string; en: string }>> = {
  asn: { id: 'ASN/PNS', en: 'civil servants' },
  tni: { id: 'TNI', en: 'armed forces' },
  polri: { id: 'Polri', en: 'police' },
  organiser: { id: 'penyelenggara pemilu', en: 'election organisers' },
  'village-head': { id: 'kepala desa', en: 'village heads' },
  'village-official': { id: 'perangkat desa', en: 'village officials' },
};
const name = (group: Params[string] | undefined, language: 'id' | 'en'): string =>
  names[group as BarredGroup][language];

/** A question for the verifier: the card may be older than the retirement. */
export const occupationBarred = defineRowRule({
  code: 'R154',
  slug: 'OCCUPATION_BARRED',
  severity: 'REVIEW',
  settable: true,
  column: 'occupation',
  title: { id: 'Pekerjaan yang dilarang mendukung', en: 'Occupation barred from supporting' },
  why: {
    id: 'TNI, Polri, ASN, penyelenggara pemilu, kepala desa dan perangkat desa dilarang mendukung.',
    en: 'Armed forces, police, civil servants, election organisers, village heads and officials may not support.',
  },
  source: { id: 'PKPU 1/2020 pasal 18(2)g; surat KPU 959/2024', en: 'PKPU 1/2020 article 18(2)g; KPU letter 959/2024' },
  message: {
    id: ({ group }) => `pekerjaan termasuk yang dilarang mendukung (${name(group, 'id')})`,
    en: ({ group }) => `the occupation is barred from supporting (${name(group, 'en')})`,
  },
  expected: { id: 'pekerjaan yang tidak dilarang', en: 'an occupation that is not barred' },
  mend: {
    id: 'lampirkan surat keterangan bila sudah tidak bekerja di sana; bila masih, hapus barisnya',
    en: 'attach a statement if no longer employed there; if still so, remove the row',
  },
  examples: {
    passes: [
      ...[
        {},
        { occupation: 'PENSIUNAN' },
        { occupation: 'PENSIUNAN TNI' },
        { occupation: 'PURNAWIRAWAN' },
        { occupation: 'KARYAWAN BUMN' },
      ],
      ...[{ occupation: 'GURU' }, { occupation: 'ANGGOTA DPRD' }, { occupation: 'PPSU' }],
    ],
    breaks: [
      ...[
        { occupation: 'PNS' },
        { occupation: 'Pegawai Negeri Sipil' },
        { occupation: 'TNI' },
        { occupation: 'TENTARA NASIONAL INDONESIA' },
      ],
      ...[
        { occupation: 'POLRI' },
        { occupation: 'KEPOLISIAN RI (POLRI)' },
        { occupation: 'KEPALA DESA' },
        { occupation: 'PERANGKAT DESA' },
      ],
      ...[{ occupation: 'Guru (PNS)' }, { occupation: 'anggota kpps' }],
    ],
  },
  check: (facts) => {
    const group = facts.occupation?.barred;
    return group && { found: facts.values[at.occupation] ?? '', group };
  },
});
