/** A part of the sheet PETUNJUK: its heading and its lines. */
export interface Section {
  readonly heading: string;
  readonly lines: readonly string[];
}

export const heading = 'PETUNJUK PENGISIAN DAFTAR DUKUNGAN (B.1-KWK PERSEORANGAN)';

/** What a volunteer must know, in the order in which he needs it. The table of columns follows the first part. */
export const steps: Section = {
  heading: 'Lima langkah',
  lines: [
    '1. Buka lembar B.1-KWK (tab di bagian bawah). Satu baris untuk satu pendukung.',
    '2. Cari desa/kelurahan pendukung di kolom C; panah pada judul kolom dapat menyaring satu desa saja.',
    '3. Isi baris desa itu persis seperti pada KTP-el. Judul biru wajib diisi, abu-abu boleh kosong, hijau sudah terisi.',
    '    Baris yang tidak terpakai biarkan kosong: baris yang hanya berisi desa tidak dihitung.',
    '4. Simpan sebagai Excel Workbook (.xlsx), bukan .xls, .ods, atau .csv.',
    '5. Unggah. Boleh mengunggah berkali-kali: setiap unggahan menambah dukungan, tidak menghapus yang sudah masuk.',
  ],
};

export const sections: readonly Section[] = [
  {
    heading: 'Jangan lakukan ini',
    lines: [
      '• Jangan mengubah, memindah, menambah, atau menghapus judul kolom di baris 1.',
      '• Jangan mengubah kode desa/kelurahan. Bila desa belum ada atau barisnya habis, unduh templat lagi untuk desa itu.',
      '• Jangan menyisipkan atau menggeser sel: isi harus tetap di bawah judulnya.',
      '• Jangan mengurutkan (Sort) sebagian kolom: pendukung akan berpindah ke desa lain. Urutkan data Anda sebelum ditempel.',
      '• Jangan menggabung sel (Merge), memakai rumus, atau mengubah format sel. Semua sel harus berformat Teks.',
      '• Jangan menghapus lembar tersembunyi _meta: ia menunjukkan bahwa berkas ini berasal dari templat resmi.',
    ],
  },
  {
    heading: 'Menempel (paste) data dari berkas lain',
    lines: [
      'Tempel hanya nilainya, agar format Teks dan kunci sel tidak ikut berubah:',
      '• Excel: klik kanan > Tempel Khusus (Paste Special) > Nilai (Values), atau Ctrl+Shift+V.',
      '• WPS Spreadsheets: klik kanan > Paste Special > Values.',
      '• LibreOffice Calc: Ctrl+Alt+Shift+V (tempel teks tanpa format).',
      '• Google Sheets: Ctrl+Shift+V.',
      'NIK di berkas asal harus sudah berupa teks. Bila tampak seperti 5,20101E+15 atau selalu berakhir 0, angka ke-16 sudah hilang',
      'dan tidak dapat dipulihkan: ketik ulang NIK dari KTP-el.',
      'Terlanjur tertempel salah? Tekan Ctrl+Z, lalu tempel lagi sebagai nilai.',
    ],
  },
  {
    heading: 'Bila memakai aplikasi lain',
    lines: [
      '• Excel dan WPS: buka dan isi langsung; bila muncul "Protected View", tekan Enable Editing. Simpan dengan Ctrl+S.',
      '• LibreOffice: saat menyimpan pilih "Gunakan format Excel 2007-365" (Use Excel 2007-365 Format), bukan ODF.',
      '• Google Sheets: sebelum mengisi, pilih kolom A sampai kolom terakhir > Format > Angka (Number) > Teks biasa (Plain text).',
      '  Setelah selesai: File > Download > Microsoft Excel (.xlsx).',
      '• Ponsel: sebaiknya tidak; banyak aplikasi ponsel mengubah teks menjadi angka atau tanggal.',
    ],
  },
  {
    heading: 'In English',
    lines: [
      'Fill the sheet B.1-KWK from row 2 on, one supporter a row, exactly as on the KTP-el, in a row of the supporter’s village.',
      'Do not touch the titles or the village codes, insert or move no cells, sort no part of the sheet, merge nothing, use no formulas.',
      'All cells are Text: paste values only. The NIK has 16 digits; dates are DD-MM-YYYY; sex is L (male) or P (female);',
      'marital status is B (never married), S (married) or P (was married); RT and RW have three digits.',
      'Rows with nothing but a village count as empty. Save as .xlsx and upload; uploads add and replace nothing.',
    ],
  },
];
