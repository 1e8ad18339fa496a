/** A column of the B.1-KWK list of supporters: its key in programs, its title in row 1, its letter in the sheet. */
export interface Column {
  readonly key: string;
  readonly title: string;
  readonly letter: string;
  readonly required: boolean;
}

/** The 14 columns A to N in their order (2018 profile; the titles are a documented reconstruction). */
export const columns = [
  { key: 'rowNo', title: 'NO', letter: 'A', required: false },
  { key: 'villageCode', title: 'KODE KELURAHAN/DESA', letter: 'B', required: true },
  { key: 'villageName', title: 'NAMA KELURAHAN/DESA', letter: 'C', required: false },
  { key: 'nik', title: 'NIK', letter: 'D', required: true },
  { key: 'name', title: 'NAMA', letter: 'E', required: true },
  { key: 'birthPlace', title: 'TEMPAT LAHIR', letter: 'F', required: true },
  { key: 'birthDate', title: 'TANGGAL LAHIR', letter: 'G', required: true },
  { key: 'sex', title: 'JENIS KELAMIN', letter: 'H', required: true },
  { key: 'maritalStatus', title: 'STATUS PERKAWINAN', letter: 'I', required: true },
  { key: 'address', title: 'ALAMAT', letter: 'J', required: true },
  { key: 'rt', title: 'RT', letter: 'K', required: true },
  { key: 'rw', title: 'RW', letter: 'L', required: true },
  { key: 'occupation', title: 'PEKERJAAN', letter: 'M', required: true },
  { key: 'note', title: 'KETERANGAN', letter: 'N', required: false },
] as const satisfies readonly Column[];

export type ColumnKey = (typeof columns)[number]['key'];
