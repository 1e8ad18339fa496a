import type { ProfileColumn } from '@silon/workbook';

/** What a volunteer is told of a column, in the instructions, in the note on its title and beside the cell he fills. */
export interface ColumnHelp {
  readonly width: number;
  /** What to write, in one sentence. Titles' notes show no more than some 120 characters. */
  readonly fill: string;
  readonly example: string;
  /** Codes offered as a drop-down. */
  readonly choices?: readonly string[];
  /** Shown while a cell of the column is chosen; for columns with a form. */
  readonly prompt?: string;
}

/** Examples are of nobody: NIK sequences from 9000 on are not given out. */
export const columnHelp: Readonly<Record<ProfileColumn['key'], ColumnHelp>> = {
  rowNo: { width: 7, fill: 'Nomor urut Anda sendiri. Boleh dikosongkan.', example: '1' },
  villageCode: {
    width: 20,
    fill: 'Sudah terisi dan terkunci. Jangan diubah.',
    example: '52.01.01.2002',
  },
  villageName: { width: 26, fill: 'Sudah terisi dan terkunci. Pakai baris desa sesuai KTP-el.', example: 'Kebon Ayu' },
  nik: {
    width: 20,
    fill: '16 angka sesuai KTP-el, tanpa spasi atau titik.',
    example: '5201014507859001',
    prompt: '16 angka sesuai KTP-el, tanpa spasi, titik, atau tanda petik.',
  },
  name: { width: 28, fill: 'Nama lengkap sesuai KTP-el.', example: 'Sari Contoh' },
  birthPlace: { width: 18, fill: 'Tempat lahir sesuai KTP-el.', example: 'Gerung' },
  birthDate: {
    width: 17,
    fill: 'Tanggal-bulan-tahun: HH-BB-TTTT, tahun empat angka.',
    example: '05-07-1985',
    prompt: 'HH-BB-TTTT, misalnya 05-07-1985 untuk 5 Juli 1985.',
  },
  sex: {
    width: 13,
    fill: 'L = laki-laki, P = perempuan.',
    example: 'P',
    choices: ['L', 'P'],
    prompt: 'L = laki-laki, P = perempuan.',
  },
  maritalStatus: {
    width: 14,
    fill: 'B = belum kawin, S = sudah kawin, P = pernah kawin (cerai hidup atau cerai mati).',
    example: 'S',
    choices: ['B', 'S', 'P'],
    prompt: 'B = belum kawin, S = sudah kawin, P = pernah kawin.',
  },
  address: {
    width: 34,
    fill: 'Jalan, dusun, atau lingkungan yang cukup jelas untuk didatangi petugas.',
    example: 'Dusun Contoh Selatan',
  },
  rt: { width: 7, fill: 'Tiga angka. 000 bila tidak ada RT.', example: '001' },
  rw: { width: 7, fill: 'Tiga angka. 000 bila tidak ada RW.', example: '002' },
  occupation: { width: 24, fill: 'Pekerjaan sesuai KTP-el.', example: 'Petani/Pekebun' },
  note: { width: 20, fill: 'Catatan. Boleh dikosongkan.', example: '' },
  phone: { width: 18, fill: 'Nomor telepon pendukung, bila ada.', example: '' },
  email: { width: 26, fill: 'Alamat surel (email) pendukung, bila ada.', example: '' },
};
