// src/rule.ts
var defineRowRule = (rule) => rule;
var defineCellRule = (rule) => rule;
var defineRule = (rule) => rule;

// src/file/column-shifted.ts
var columnShifted = defineRule({
  code: "F024",
  slug: "COLUMN_SHIFTED",
  severity: "REJECT_FILE",
  title: { id: "Isi kolom tergeser", en: "Columns shifted" },
  why: {
    id: "Bila sebagian besar baris tergeser sama, satu perbaikan cukup untuk seluruh berkas.",
    en: "When most rows are shifted alike, one repair mends the whole file."
  },
  source: { id: "KPU NTB, 6 Nov 2017", en: "KPU NTB, 6 Nov 2017" },
  message: {
    id: () => "isi tergeser pada lebih dari separuh baris",
    en: () => "contents are shifted in more than half of the rows"
  },
  expected: { id: "setiap isi di bawah judul kolomnya", en: "every content under its title" },
  mend: { id: "kembalikan isi ke bawah judul kolomnya", en: "move the contents back under their titles" }
});

// src/file/file-already-uploaded.ts
var fileAlreadyUploaded = defineRule({
  code: "F031",
  slug: "FILE_ALREADY_UPLOADED",
  severity: "INFO",
  title: { id: "Berkas sudah pernah diunggah", en: "File already uploaded" },
  why: {
    id: "Berkas yang sama tidak menambah dukungan; kiriman ulang tidak merugikan siapa pun.",
    en: "The same file adds no support; sending it again harms nobody."
  },
  source: { id: "praktik 2017: dukungan terhitung dua kali", en: "practice in 2017: support counted twice" },
  message: {
    id: () => "berkas yang sama sudah diunggah; tidak ada data baru",
    en: () => "the same file was uploaded before; there is nothing new"
  },
  expected: { id: "berkas dengan dukungan baru", en: "a file with new support" },
  mend: { id: "tidak perlu tindakan", en: "nothing needs to be done" }
});

// src/file/file-empty.ts
var fileEmpty = defineRule({
  code: "F030",
  slug: "FILE_EMPTY",
  severity: "REJECT_FILE",
  title: { id: "Tidak ada baris dukungan", en: "No supporter rows" },
  why: { id: "Berkas kosong biasanya berkas yang salah dipilih.", en: "An empty file is usually the wrong file." },
  source: { id: "praktik", en: "practice" },
  message: { id: () => "tidak ada baris dukungan", en: () => "there are no supporter rows" },
  expected: { id: "paling sedikit satu baris dukungan", en: "at least one supporter row" },
  mend: { id: "periksa apakah berkas yang dipilih benar", en: "see whether it is the right file" }
});

// src/file/file-macro.ts
var fileMacro = defineRule({
  code: "F005",
  slug: "FILE_MACRO",
  severity: "REJECT_FILE",
  title: { id: "Berkas berisi makro atau isi aktif", en: "File holds macros or active content" },
  why: {
    id: "Makro dan tautan luar dapat bertindak di komputer petugas.",
    en: "Macros and external links may act on an officer’s computer."
  },
  source: { id: "praktik", en: "practice" },
  message: {
    id: () => "berkas berisi makro atau isi aktif lain",
    en: () => "the file holds macros or other active content"
  },
  expected: {
    id: "berkas tanpa makro, tautan luar dan objek sisipan",
    en: "a file without macros, external links or embedded objects"
  },
  mend: { id: "salin data ke templat resmi yang baru", en: "copy the data into a fresh official template" }
});

// src/file/file-password.ts
var filePassword = defineRule({
  code: "F003",
  slug: "FILE_PASSWORD",
  severity: "REJECT_FILE",
  title: { id: "Berkas dikunci kata sandi", en: "File is password protected" },
  why: { id: "Tanpa kata sandi berkas tidak dapat dibaca siapa pun.", en: "Without the password nobody can read it." },
  source: { id: "praktik", en: "practice" },
  message: { id: () => "berkas dikunci kata sandi", en: () => "the file is password protected" },
  expected: { id: "berkas tanpa kata sandi", en: "a file without a password" },
  mend: { id: "hapus kata sandinya, simpan, lalu unggah lagi", en: "remove the password, save, upload again" }
});

// src/file/file-too-large.ts
var fileTooLarge = defineRule({
  code: "F004",
  slug: "FILE_TOO_LARGE",
  severity: "REJECT_FILE",
  title: { id: "Berkas terlalu besar", en: "File too large" },
  why: {
    id: "Berkas yang lebih kecil lebih aman diunggah dan lebih mudah diperbaiki.",
    en: "Smaller files are safer to upload and easier to mend."
  },
  source: { id: "praktik", en: "practice" },
  message: { id: () => "berkas melebihi batas", en: () => "the file exceeds the limit" },
  expected: { id: "berkas dalam batas ukuran dan jumlah baris", en: "a file within the limits of size and rows" },
  mend: { id: "bagi per kecamatan atau kabupaten", en: "split it by kecamatan or kabupaten" }
});

// src/file/file-type.ts
var fileType = defineRule({
  code: "F001",
  slug: "FILE_TYPE",
  severity: "REJECT_FILE",
  title: { id: "Bukan berkas .xlsx", en: "Not an .xlsx file" },
  why: {
    id: "Hanya .xlsx yang menyimpan apakah sebuah sel berupa teks.",
    en: "Only .xlsx keeps whether a cell is text."
  },
  source: { id: "praktik", en: "practice" },
  message: { id: () => "berkas harus .xlsx", en: () => "the file must be .xlsx" },
  expected: { id: "berkas Excel Workbook (.xlsx)", en: "an Excel Workbook (.xlsx)" },
  mend: {
    id: "buka berkas, lalu simpan ulang sebagai Excel Workbook (.xlsx)",
    en: "open the file and save it as an Excel Workbook (.xlsx)"
  }
});

// src/file/file-unreadable.ts
var fileUnreadable = defineRule({
  code: "F002",
  slug: "FILE_UNREADABLE",
  severity: "REJECT_FILE",
  title: { id: "Berkas rusak", en: "File damaged" },
  why: {
    id: "Berkas yang terpotong atau rusak tidak boleh dibaca separuh.",
    en: "A file cut off or damaged must not be read by half."
  },
  source: { id: "praktik DPD 2023: berkas tidak terbaca", en: "practice of DPD 2023: unreadable files" },
  message: { id: () => "berkas rusak atau tidak dapat dibaca", en: () => "the file is damaged or unreadable" },
  expected: { id: "buku kerja yang utuh", en: "a whole workbook" },
  mend: {
    id: "simpan ulang dari Excel atau LibreOffice, lalu unggah lagi",
    en: "save it again from Excel or LibreOffice and upload it again"
  }
});

// src/file/file-zip-bomb.ts
var fileZipBomb = defineRule({
  code: "F006",
  slug: "FILE_ZIP_BOMB",
  severity: "REJECT_FILE",
  title: { id: "Isi berkas tidak wajar", en: "Abnormal content" },
  why: {
    id: "Berkas kecil yang mengembang menjadi sangat besar menghentikan layanan bagi semua orang.",
    en: "A small file that unpacks to a huge one stops the service for everybody."
  },
  source: { id: "praktik", en: "practice" },
  message: { id: () => "isi berkas mengembang secara tidak wajar", en: () => "the file unpacks to an abnormal size" },
  expected: { id: "buku kerja biasa", en: "an ordinary workbook" },
  mend: {
    id: "simpan ulang dari Excel atau LibreOffice, atau salin data ke templat baru",
    en: "save it again from Excel or LibreOffice, or copy the data into a fresh template"
  }
});

// src/file/header-duplicate.ts
var headerDuplicate = defineRule({
  code: "F023",
  slug: "HEADER_DUPLICATE",
  severity: "REJECT_FILE",
  title: { id: "Judul kolom berulang", en: "Column title repeated" },
  why: { id: "Tidak jelas kolom mana yang berlaku.", en: "It is unclear which of the columns counts." },
  source: { id: "praktik", en: "practice" },
  message: {
    id: () => "sebuah judul kolom muncul lebih dari sekali",
    en: () => "a column title appears more than once"
  },
  expected: { id: "setiap judul satu kali", en: "every title once" },
  mend: { id: "sisakan satu, di tempatnya menurut templat", en: "keep one, in its place in the template" }
});

// src/file/header-missing.ts
var headerMissing = defineRule({
  code: "F020",
  slug: "HEADER_MISSING",
  severity: "REJECT_FILE",
  title: { id: "Judul kolom tidak ada", en: "Column title missing" },
  why: { id: "Setiap kolom dinilai menurut judulnya.", en: "Every column is judged by its title." },
  source: { id: "KPU NTB, 6 Nov 2017", en: "KPU NTB, 6 Nov 2017" },
  message: { id: () => "sebuah judul kolom tidak ada", en: () => "a column title is missing" },
  expected: { id: "semua judul kolom templat", en: "all titles of the template" },
  mend: { id: "tulis judul itu persis seperti di templat", en: "write that title exactly as in the template" }
});

// src/file/header-order.ts
var headerOrder = defineRule({
  code: "F021",
  slug: "HEADER_ORDER",
  severity: "REJECT_FILE",
  title: { id: "Urutan kolom berubah", en: "Column order changed" },
  why: {
    id: "Judul yang dipindah sering tidak dibawa isinya.",
    en: "A title that moved has often left its contents behind."
  },
  source: { id: "KPU NTB, 6 Nov 2017", en: "KPU NTB, 6 Nov 2017" },
  message: { id: () => "urutan kolom berubah", en: () => "the order of the columns changed" },
  expected: { id: "urutan kolom seperti di templat", en: "the columns in the order of the template" },
  mend: { id: "kembalikan urutan kolom seperti di templat", en: "put the columns back in the order of the template" }
});

// src/file/header-unknown.ts
var headerUnknown = defineRule({
  code: "F022",
  slug: "HEADER_UNKNOWN",
  severity: "REJECT_FILE",
  title: { id: "Kolom tambahan", en: "Extra column" },
  why: { id: "Isi yang tidak diminta tidak boleh ikut tersimpan.", en: "What was not asked for must not be stored." },
  source: { id: "KPU NTB, 6 Nov 2017", en: "KPU NTB, 6 Nov 2017" },
  message: { id: () => "ada kolom tambahan yang tidak dikenal", en: () => "there is an unknown extra column" },
  expected: { id: "hanya kolom templat", en: "the columns of the template only" },
  mend: { id: "hapus kolom itu", en: "remove that column" }
});

// src/file/hidden-data.ts
var hiddenData = defineRule({
  code: "F027",
  slug: "HIDDEN_DATA",
  severity: "WARN",
  title: { id: "Data tersembunyi", en: "Hidden data" },
  why: {
    id: "Yang tersembunyi tetap dibaca; operator sebaiknya tahu.",
    en: "What is hidden is read all the same; the operator had better know."
  },
  source: { id: "praktik", en: "practice" },
  message: {
    id: () => "ada baris, kolom atau lembar tersembunyi yang berisi data",
    en: () => "hidden rows, columns or sheets hold data"
  },
  expected: { id: "semua data terlihat", en: "all data in sight" },
  mend: { id: "tampilkan (Unhide) dan periksa", en: "unhide and check it" }
});

// src/file/merged-cells.ts
var mergedCells = defineRule({
  code: "F026",
  slug: "MERGED_CELLS",
  severity: "REJECT_FILE",
  title: { id: "Sel digabung", en: "Merged cells" },
  why: {
    id: "Sel yang digabung menyembunyikan isi baris di bawahnya.",
    en: "Merged cells hide what the rows under them hold."
  },
  source: { id: "praktik", en: "practice" },
  message: { id: () => "ada sel yang digabung", en: () => "there are merged cells" },
  expected: { id: "lembar tanpa sel gabungan", en: "a sheet without merged cells" },
  mend: { id: "pisahkan sel (Unmerge Cells), lalu isi setiap barisnya", en: "unmerge the cells and fill every row" }
});

// src/file/nik-precision-loss.ts
var nikPrecisionLoss = defineRule({
  code: "F032",
  slug: "NIK_PRECISION_LOSS",
  severity: "REJECT_FILE",
  title: { id: "Angka ke-16 NIK hilang", en: "Digit 16 of the NIKs lost" },
  why: {
    id: "Excel menyimpan 15 angka; NIK yang pernah menjadi angka berakhir 0 dan tidak dapat dipulihkan.",
    en: "A spreadsheet keeps 15 digits; NIKs that were once numbers end in 0 and cannot be recovered."
  },
  source: {
    id: "praktik: secara wajar sekitar 10% NIK berakhir 0",
    en: "practice: about 10% of NIKs end in 0 by nature"
  },
  message: { id: () => "lebih dari separuh NIK berakhir 0", en: () => "more than half of the NIKs end in 0" },
  expected: { id: "NIK 16 angka sebagai teks", en: "NIKs of 16 digits as text" },
  mend: {
    id: "ubah kolom NIK menjadi Teks, lalu isi ulang dari KTP-el",
    en: "format the column as Text and enter the NIKs again from the KTP-el"
  }
});

// src/file/not-authorised.ts
var notAuthorised = defineRule({
  code: "F035",
  slug: "NOT_AUTHORISED",
  severity: "REJECT_FILE",
  title: { id: "Tidak bermandat", en: "No mandate" },
  why: {
    id: "Operator hanya mengunggah untuk pasangan calonnya sendiri.",
    en: "An operator uploads for his own pair only."
  },
  source: { id: "KPU NTB, 6 Nov 2017", en: "KPU NTB, 6 Nov 2017" },
  message: {
    id: () => "akun Anda tidak bermandat untuk pasangan ini",
    en: () => "your account has no mandate for this pair"
  },
  expected: { id: "akun dengan mandat pasangan ini", en: "an account with a mandate of this pair" },
  mend: { id: "masuk dengan akun pasangan ini", en: "sign in with an account of this pair" }
});

// src/file/sheet-missing.ts
var sheetMissing = defineRule({
  code: "F025",
  slug: "SHEET_MISSING",
  severity: "REJECT_FILE",
  title: { id: "Lembar data tidak ada", en: "Data sheet missing" },
  why: {
    id: "Penanda menunjukkan templat resmi, tetapi lembar yang harus diisi tidak ada lagi.",
    en: "The mark shows an official template, but the sheet to fill is gone."
  },
  source: { id: "praktik", en: "practice" },
  message: {
    id: () => "lembar data templat tidak ada",
    en: () => "the data sheet of the template is missing"
  },
  expected: { id: "berkas dengan lembar B.1-KWK", en: "a file with the sheet B.1-KWK" },
  mend: {
    id: "kembalikan lembar itu, atau salin data ke templat yang baru diunduh",
    en: "bring the sheet back, or copy the data into a newly downloaded template"
  }
});

// src/file/template-other-election.ts
var templateOtherElection = defineRule({
  code: "F012",
  slug: "TEMPLATE_OTHER_ELECTION",
  severity: "REJECT_FILE",
  title: { id: "Templat pemilihan lain", en: "Template of another election" },
  why: {
    id: "Dukungan diberikan untuk satu pemilihan; berkas pemilihan lain hampir selalu salah pilih.",
    en: "Support is given for one election; a file of another is nearly always the wrong one."
  },
  source: { id: "praktik", en: "practice" },
  message: {
    id: () => "templat ini diunduh untuk pemilihan lain",
    en: () => "this template was issued for another election"
  },
  expected: { id: "templat yang diunduh untuk pemilihan ini", en: "a template issued for this election" },
  mend: {
    id: "periksa apakah berkas yang dipilih benar, atau unduh templat untuk pemilihan ini",
    en: "see whether it is the right file, or download a template for this election"
  }
});

// src/file/template-other-pair.ts
var templateOtherPair = defineRule({
  code: "F013",
  slug: "TEMPLATE_OTHER_PAIR",
  severity: "REJECT_FILE",
  title: { id: "Templat pasangan calon lain", en: "Template of another pair" },
  why: {
    id: "Dukungan bagi satu pasangan calon tidak boleh terhitung bagi pasangan lain.",
    en: "Support for one pair must never be counted for another."
  },
  source: { id: "praktik", en: "practice" },
  message: {
    id: () => "templat ini diunduh untuk pasangan calon lain",
    en: () => "this template was issued to another pair"
  },
  expected: {
    id: "templat yang diunduh dengan akun pasangan ini",
    en: "a template downloaded with this pair’s account"
  },
  mend: {
    id: "unduh templat dengan akun pasangan ini",
    en: "download a template with this pair’s account"
  }
});

// src/file/template-tampered.ts
var templateTampered = defineRule({
  code: "F014",
  slug: "TEMPLATE_TAMPERED",
  severity: "WARN",
  title: { id: "Penanda templat berubah", en: "Template mark changed" },
  why: {
    id: "Penanda memastikan asal templat; tanpa itu berkas tetap dibaca.",
    en: "The mark makes the origin of a template certain; without it the file is still read."
  },
  source: { id: "praktik", en: "practice" },
  message: {
    id: () => "penanda templat hilang atau berubah",
    en: () => "the mark of the template is missing or changed"
  },
  expected: { id: "templat sebagaimana diunduh", en: "the template as downloaded" },
  mend: { id: "gunakan templat yang diunduh", en: "use the template as downloaded" }
});

// src/file/template-unknown.ts
var templateUnknown = defineRule({
  code: "F010",
  slug: "TEMPLATE_UNKNOWN",
  severity: "REJECT_FILE",
  title: { id: "Bukan templat B.1-KWK Perseorangan", en: "Not the B.1-KWK template" },
  why: {
    id: "Tanpa judul kolom templat tidak jelas isi mana milik kolom mana.",
    en: "Without the template’s titles it is unclear which content belongs where."
  },
  source: { id: "KPU NTB, 6 Nov 2017", en: "KPU NTB, 6 Nov 2017" },
  message: {
    id: () => "tidak ada lembar dengan judul kolom B.1-KWK Perseorangan",
    en: () => "no sheet has the column titles of B.1-KWK Perseorangan"
  },
  expected: { id: "templat resmi", en: "the official template" },
  mend: {
    id: "unduh templat resmi dan salin data ke dalamnya",
    en: "download the official template and copy the data into it"
  }
});

// src/file/template-version.ts
var templateVersion = defineRule({
  code: "F011",
  slug: "TEMPLATE_VERSION",
  severity: "REJECT_FILE",
  title: { id: "Versi templat tidak berlaku", en: "Template version does not hold" },
  why: {
    id: "Templat bentuk lain memiliki kolom lain; membacanya sebagai yang berlaku akan keliru.",
    en: "A template of another form has other columns; read as the one that holds it would be misread."
  },
  source: { id: "praktik", en: "practice" },
  message: {
    id: () => "templat versi lain, tidak berlaku untuk pemilihan ini",
    en: () => "a template of another version, which does not hold for this election"
  },
  expected: {
    id: "templat versi yang berlaku untuk pemilihan ini",
    en: "a template of the version that holds for this election"
  },
  mend: {
    id: "unduh templat baru, lalu salin data ke dalamnya sebagai nilai",
    en: "download a new template and copy the data into it as values"
  }
});

// src/figure.ts
var figure = (value, language) => String(value).replace(/\B(?=(\d{3})+$)/g, language === "id" ? "." : ",");

// src/totals.ts
var defineTotalRule = (rule) => rule;

// src/file/too-many-errors.ts
var manyPercent = 25;
var fewest = 10;
var other = { code: "R120", title: { id: "NIK bukan 16 angka", en: "NIK has not 16 digits" } };
var cause = { code: "R140", title: { id: "Bentuk tanggal lahir salah", en: "Birth date malformed" } };
var tooManyErrors = defineTotalRule({
  code: "F033",
  slug: "TOO_MANY_ERRORS",
  severity: "WARN",
  title: { id: "Banyak baris ditolak", en: "Many rows refused" },
  why: {
    id: "Bila banyak baris ditolak, biasanya satu penyebab yang sama berulang; memperbaikinya menolong hampir semuanya.",
    en: "Where many rows are refused it is mostly one cause over and over; mending that helps nearly all of them."
  },
  source: {
    id: "praktik; DKI 2024: 63,6 persen baris tidak memenuhi syarat",
    en: "practice; DKI 2024: 63.6 percent of the rows did not qualify"
  },
  message: {
    id: ({ rejected, rows, id, code: code2, most }) => `${figure(rejected, "id")} dari ${figure(rows, "id")} baris ditolak; penyebab terbanyak: ${id} (${code2}, ${figure(most, "id")} baris)`,
    en: ({ rejected, rows, en, code: code2, most }) => `${figure(rejected, "en")} of ${figure(rows, "en")} rows were refused; main cause: ${en} (${code2}, ${figure(most, "en")} rows)`
  },
  expected: {
    id: `kurang dari ${manyPercent} persen baris ditolak`,
    en: `less than ${manyPercent} percent of the rows refused`
  },
  mend: {
    id: "mulai dari penyebab terbanyak; unggah ulang cukup baris yang diperbaiki",
    en: "begin with the main cause; only the mended rows need to be uploaded again"
  },
  examples: {
    passes: [
      {},
      { upload: { rows: 1e3, rejected: 249, causes: [{ ...cause, rows: 249 }] } },
      { upload: { rows: 12, rejected: 9, causes: [{ ...cause, rows: 9 }] } },
      { upload: { rows: 12, rejected: 12, causes: [] } }
    ],
    breaks: [
      { upload: { rows: 1e3, rejected: 250, causes: [{ ...cause, rows: 200 }] } },
      { upload: { rows: 10, rejected: 10, causes: [{ ...cause, rows: 10 }] } },
      {
        upload: {
          rows: 40,
          rejected: 40,
          causes: [
            { ...cause, rows: 11 },
            { ...other, rows: 30 }
          ]
        }
      },
      {
        upload: {
          rows: 40,
          rejected: 40,
          causes: [
            { ...cause, rows: 30 },
            { ...other, rows: 30 }
          ]
        }
      }
    ]
  },
  check: ({ upload }) => {
    if (!upload || upload.rejected < fewest || upload.rejected * 100 < upload.rows * manyPercent) return false;
    const [main] = [...upload.causes].sort((a, b) => b.rows - a.rows || (a.code < b.code ? -1 : 1));
    if (!main) return false;
    const { rows, rejected } = upload;
    return { found: "", rows, rejected, code: main.code, most: main.rows, id: main.title.id, en: main.title.en };
  }
});

// src/file/window-closed.ts
var windowClosed = defineRule({
  code: "F034",
  slug: "WINDOW_CLOSED",
  severity: "REJECT_FILE",
  title: { id: "Masa penyerahan ditutup", en: "Window closed" },
  why: {
    id: "Yang menentukan adalah waktu bita terakhir tiba di server.",
    en: "What counts is the time the last byte reached the server."
  },
  source: { id: "jadwal tahapan pemilihan", en: "the calendar of the election" },
  message: { id: () => "masa penyerahan sudah ditutup", en: () => "the window is closed" },
  expected: { id: "unggahan dalam masa penyerahan", en: "an upload within the window" },
  mend: {
    id: "hubungi KPU; masa yang dibuka kembali memerlukan keputusan bernomor",
    en: "ask the commission; a window reopens by a numbered decision"
  }
});

// src/at.ts
var at = {
  rowNo: 0,
  villageCode: 1,
  villageName: 2,
  nik: 3,
  name: 4,
  birthPlace: 5,
  birthDate: 6,
  sex: 7,
  maritalStatus: 8,
  address: 9,
  rt: 10,
  rw: 11,
  occupation: 12,
  note: 13
};
var columnCount = 14;
var only = (column) => 1 << column;
var has = (set, column) => (set & 1 << column) !== 0;
function sizeOf(set) {
  let size = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) size++;
  return size;
}

// src/cell.ts
var CellKind = { blank: 0, text: 1, number: 2, date: 3, boolean: 4, error: 5, formula: 6 };

// src/row/address-short.ts
var addressShort = defineRowRule({
  code: "R153",
  slug: "ADDRESS_SHORT",
  severity: "WARN",
  settable: true,
  column: "address",
  title: { id: "Alamat terlalu pendek", en: "Address too short" },
  why: {
    id: "Pendukung yang tidak ditemukan di alamatnya tidak dihitung; alamat yang jelas melindungi dukungan.",
    en: "A supporter not found at the address does not count; a clear address protects the support."
  },
  source: {
    id: "UU 10/2016 pasal 48; pemantau 2024: alamat tidak ditemukan",
    en: "Law 10/2016 article 48; observers in 2024: addresses not found"
  },
  message: {
    id: () => "alamat terlalu pendek untuk verifikasi faktual",
    en: () => "the address is too short for a home visit"
  },
  expected: {
    id: ({ least }) => `paling sedikit ${least} huruf atau angka`,
    en: ({ least }) => `at least ${least} letters or digits`
  },
  mend: {
    id: "tulis dusun, jalan atau patokan sesuai KTP-el",
    en: "write hamlet, street or landmark as on the KTP-el"
  },
  examples: {
    passes: [
      {},
      { address: "17 Agustus" },
      { address: "Zoé 09" },
      { address: "AZaz1" },
      { address: "RT 12A" },
      { address: { kind: CellKind.number, text: "12" } }
    ],
    breaks: [
      { address: "Jl." },
      { address: ". . . . ." },
      { address: "No 1" },
      { address: "J - - - - - - - - -" },
      { address: "Rt 12" },
      { address: "€ € € € €" }
    ]
  },
  check: (facts2, { settings: { minAddress } }) => {
    if (!facts2.isReadable(at.address)) return false;
    const found = facts2.values[at.address] ?? "";
    return !holds(found, minAddress) && { found, least: minAddress };
  }
});
function holds(text, least) {
  let count = 0;
  for (let at2 = 0; at2 < text.length && count < least; at2++) {
    const code2 = text.charCodeAt(at2);
    const plain = code2 >= 48 && code2 <= 57 || code2 >= 65 && code2 <= 90 || code2 >= 97 && code2 <= 122;
    if (plain || code2 > 126 && /\p{L}/u.test(text[at2])) count++;
  }
  return count >= least;
}

// src/reading/calendar.ts
var dayNumber = (year, month, day) => year * 1e4 + month * 100 + day;
var isLeap = (year) => year % 4 === 0 && year % 100 !== 0 || year % 400 === 0;
function daysInMonth(year, month) {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
var isDay = (year, month, day) => year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
function dayFromIso(iso) {
  const [, year, month, day] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? []).map(Number);
  if (!year || !month || !day || !isDay(year, month, day)) throw new RangeError(`"${iso}" is no day YYYY-MM-DD`);
  return dayNumber(year, month, day);
}
var ageOn = (birth, day) => Math.floor((day - birth) / 1e4);
var two = (number2) => number2 < 10 ? `0${number2}` : String(number2);
var yearOf = (day) => Math.floor(day / 1e4);
var monthOf = (day) => Math.floor(day / 100) % 100;
var dayOf = (day) => day % 100;
function exchanged(day) {
  const [year, month, dayOfMonth] = [yearOf(day), monthOf(day), dayOf(day)];
  return isDay(year, dayOfMonth, month) ? dayNumber(year, dayOfMonth, month) : void 0;
}
var asWritten = (day) => `${two(dayOf(day))}-${two(monthOf(day))}-${String(yearOf(day)).padStart(4, "0")}`;
var asIso = (day) => `${String(yearOf(day)).padStart(4, "0")}-${two(monthOf(day))}-${two(dayOf(day))}`;
var daysTo1904 = 1462;
function dayFromSerial(number2, is1904 = false) {
  const serial = is1904 ? number2 + daysTo1904 : number2;
  if (!Number.isInteger(serial) || serial < 61 || serial > 73415) return void 0;
  let rest = serial - 1;
  let year = 1900;
  for (rest -= 1; rest >= (isLeap(year) ? 366 : 365); year++) rest -= isLeap(year) ? 366 : 365;
  let month = 1;
  for (; rest >= daysInMonth(year, month); month++) rest -= daysInMonth(year, month);
  return dayNumber(year, month, rest + 1);
}

// src/reading/digits.ts
function isDigits(text, most) {
  if (text.length === 0 || text.length > most) return false;
  for (let at2 = 0; at2 < text.length; at2++) if (!isDigit(text.charCodeAt(at2))) return false;
  return true;
}
var isDigit = (code2) => code2 >= 48 && code2 <= 57;
var twoDigits = (text, at2) => (text.charCodeAt(at2) - 48) * 10 + text.charCodeAt(at2 + 1) - 48;

// src/reading/birth-date.ts
var DateState = { none: 0, wrongForm: 1, impossible: 2, read: 3 };
var DateReading = class {
  constructor() {
    this.state = DateState.none;
    this.day = 0;
    /** understood, though not written as asked: 5-7-1985, 1985-07-05 */
    this.loose = false;
    this.groups = [0, 0, 0];
    this.lengths = [0, 0, 0];
  }
  forget() {
    this.state = DateState.none;
    this.loose = false;
  }
  read(text) {
    this.loose = false;
    this.state = DateState.wrongForm;
    if (!this.split(text)) return;
    const [first = 0, month = 0, last = 0] = this.groups;
    const [firstLength, monthLength = 0, lastLength] = this.lengths;
    if (monthLength > 2) return;
    if (lastLength === 4 && (firstLength === 1 || firstLength === 2)) {
      this.loose = firstLength === 1 || monthLength === 1;
      this.settle(last, month, first);
    } else if (firstLength === 4 && (lastLength === 1 || lastLength === 2)) {
      this.loose = true;
      this.settle(first, month, last);
    }
  }
  settle(year, month, day) {
    this.state = isDay(year, month, day) ? DateState.read : DateState.impossible;
    this.day = dayNumber(year, month, day);
  }
  /** Three groups of digits with the same separator twice; by character codes, since this runs once a row. */
  split(text) {
    if (text.length < 8 || text.length > 10) return false;
    let group = 0;
    let separator = 0;
    let value = 0;
    let length = 0;
    for (let at2 = 0; at2 < text.length; at2++) {
      const code2 = text.charCodeAt(at2);
      if (isDigit(code2)) {
        value = value * 10 + code2 - 48;
        length++;
        continue;
      }
      if (length === 0 || group === 2 || separator !== 0 && code2 !== separator) return false;
      if (code2 !== 45 && code2 !== 47 && code2 !== 124) return false;
      separator = code2;
      this.groups[group] = value;
      this.lengths[group++] = length;
      value = length = 0;
    }
    this.groups[2] = value;
    this.lengths[2] = length;
    return group === 2 && length > 0;
  }
};

// src/reading/clean.ts
var unreadableLength = 1e3;
function clean(text) {
  let previous = 32;
  for (let at2 = 0; at2 < text.length; at2++) {
    const code2 = text.charCodeAt(at2);
    if (code2 > 126 || code2 < 32 || code2 === 32 && previous === 32) return cleanThoroughly(text);
    previous = code2;
  }
  return previous === 32 ? text.trimEnd() : text;
}
var Hidden = { spaces: 1, noBreak: 2, zeroWidth: 4, fullWidth: 8, control: 16 };
var hiddenKinds = [
  [Hidden.spaces, /^ | $| {2}/],
  [Hidden.noBreak, /[\u00a0\u2007\u202f]/],
  [Hidden.zeroWidth, /\p{Cf}/u],
  [Hidden.fullWidth, /[\uff01-\uff5e\u3000]/],
  [Hidden.control, /\p{Cc}/u]
];
var hiddenIn = (text) => hiddenKinds.reduce((bits, [bit, pattern]) => pattern.test(text) ? bits | bit : bits, 0);
function cleanThoroughly(text) {
  return text.normalize("NFKC").replace(/\p{Cf}/gu, "").replace(/[\s\p{Cc}\p{Z}]+/gu, " ").trim();
}

// src/row/cell-cleaned.ts
function tidied(facts2) {
  let set = facts2.birth.state === DateState.read && facts2.birth.loose ? only(at.birthDate) : 0;
  if (facts2.isReadable(at.rt) && isShortNumber(facts2.values[at.rt])) set |= only(at.rt);
  if (facts2.isReadable(at.rw) && isShortNumber(facts2.values[at.rw])) set |= only(at.rw);
  if (facts2.sex !== "" && facts2.values[at.sex].length > 1) set |= only(at.sex);
  return set;
}
var isShortNumber = (text) => text.length < 3 && /^\d+$/.test(text);
var readAs = (facts2, column) => {
  if (column === at.birthDate && facts2.birth.loose) return asWritten(facts2.birth.day);
  if (column === at.sex) return facts2.sex;
  return column === at.rt || column === at.rw ? facts2.values[column].padStart(3, "0") : "";
};
var names = [
  [Hidden.spaces, "spasi berlebih", "needless spaces"],
  [Hidden.noBreak, "spasi tak putus (NBSP)", "no-break spaces (NBSP)"],
  [Hidden.zeroWidth, "karakter tanpa lebar", "zero-width characters"],
  [Hidden.fullWidth, "huruf atau angka lebar penuh", "full-width letters or digits"],
  [Hidden.control, "ganti baris atau tab", "line breaks or tabs"]
];
var named = (hidden, language) => names.filter(([bit]) => (Number(hidden) & bit) !== 0).map(([, id, en]) => language === "id" ? id : en).join(", ");
var cellCleaned = defineCellRule({
  code: "R105",
  slug: "CELL_CLEANED",
  severity: "INFO",
  settable: true,
  title: { id: "Sel dirapikan", en: "Cell was tidied" },
  why: {
    id: "Spasi dan karakter tersembunyi ikut tersalin dari aplikasi lain; isinya sama, jadi barisnya tidak ditolak.",
    en: "Spaces and hidden characters come along when copying from elsewhere; the content is the same, so the row is not refused."
  },
  source: { id: "praktik", en: "practice" },
  message: {
    id: ({ hidden, suggestion }) => hidden ? `${named(hidden, "id") || "karakter tersembunyi"} dibersihkan` : `penulisan disesuaikan dengan bentuk baku${suggestion ? `: dibaca ${suggestion}` : ""}`,
    en: ({ hidden, suggestion }) => hidden ? `${named(hidden, "en") || "hidden characters"} cleaned away` : `the writing was brought into the usual form${suggestion ? `: read as ${suggestion}` : ""}`
  },
  expected: {
    id: "teks tanpa spasi berlebih, dalam bentuk baku",
    en: "text without needless spaces, in the usual form"
  },
  mend: { id: "tidak perlu tindakan", en: "nothing needs to be done" },
  examples: {
    passes: [{}, { sex: "l" }, { rt: "000" }, { name: "Zoé Siti" }],
    breaks: [
      { nik: "5201010507859001 " },
      { nik: "５２０１０１０５０７８５９００１" },
      { nik: "52010105​07859001" },
      { name: " Budi  Santoso " },
      { sex: " l " },
      { birthDate: "5-7-1985" },
      { birthDate: "5-07-1985" },
      { birthDate: "05-7-1985" },
      { birthDate: "1985-07-05" },
      { rt: "1" },
      { rw: "02" }
    ]
  },
  cells: (facts2) => facts2.cleaned | tidied(facts2),
  check: (facts2, _context, column) => ({
    found: facts2.found(column),
    hidden: facts2.cleaned >> column & 1 ? hiddenIn(facts2.row.texts[column] ?? "") || Hidden.control : 0,
    suggestion: readAs(facts2, column)
  })
});

// src/row/cell-formula.ts
var cellFormula = defineCellRule({
  code: "R102",
  slug: "CELL_FORMULA",
  severity: "REJECT_ROW",
  title: { id: "Sel berisi rumus", en: "Cell holds a formula" },
  why: {
    id: "Hasil rumus dapat berubah setelah berkas dikirim; yang dinilai harus sama dengan yang diketik.",
    en: "The result of a formula may change after the file was sent; what is judged must be what was typed."
  },
  source: {
    id: "KPU NTB, 6 Nov 2017: dukungan harus berformat teks",
    en: "KPU NTB, 6 Nov 2017: support must be in text format"
  },
  message: { id: () => "sel berisi rumus", en: () => "the cell holds a formula" },
  expected: { id: "teks yang diketik", en: "text that was typed" },
  mend: {
    id: "salin sel itu, lalu tempel sebagai nilai (Paste Special, Values) ke sel berformat Teks",
    en: "copy the cell and paste it as a value (Paste Special, Values) into a cell in Text format"
  },
  examples: {
    passes: [{}],
    breaks: [
      { name: { kind: CellKind.formula, text: "Budi Santoso" } },
      { villageCode: { kind: CellKind.formula, text: "" } }
    ]
  },
  cells: ({ formula }) => formula,
  check: (facts2, _context, column) => ({ found: facts2.found(column) })
});

// src/row/cell-injection.ts
var cellInjection = defineCellRule({
  code: "R107",
  slug: "CELL_INJECTION",
  severity: "WARN",
  settable: true,
  title: { id: "Diawali tanda rumus", en: "Begins like a formula" },
  why: {
    id: "Teks yang diawali =, +, - atau @ dapat dijalankan sebagai rumus saat hasil dibuka di Excel.",
    en: "Text that begins with =, +, - or @ may be run as a formula when results are opened in a spreadsheet."
  },
  source: { id: "praktik (rumus yang disisipkan ke lembar kerja)", en: "practice (spreadsheet formula injection)" },
  message: {
    id: ({ first }) => `isi diawali "${first}"; disimpan sebagai teks biasa dan diamankan saat ekspor`,
    en: ({ first }) => `the content begins with "${first}"; it is kept as plain text and made safe on export`
  },
  expected: { id: "teks yang tidak diawali =, +, - atau @", en: "text that does not begin with =, +, - or @" },
  mend: { id: "hapus tanda itu bila tidak diperlukan", en: "remove the sign if it is not needed" },
  examples: {
    passes: [{}, { note: "-" }, { note: "A=B" }],
    breaks: [{ note: "=1+1" }, { name: "@Budi" }, { note: "+62812" }, { address: "-Gerung" }]
  },
  cells: ({ dangerous }) => dangerous,
  check: (facts2, _context, column) => ({
    found: facts2.found(column),
    first: facts2.values[column].charAt(0)
  })
});

// src/reading/suggest-date.ts
var months = {
  ...{ jan: 1, peb: 2, feb: 2, mar: 3, apr: 4, mei: 5, may: 5, jun: 6, jul: 7 },
  ...{ agu: 8, ags: 8, agt: 8, aug: 8, sep: 9, okt: 10, oct: 10, nop: 11, nov: 11, des: 12, dec: 12 }
};
function suggestDate(text) {
  if (text.length > 40) return void 0;
  const parts = text.toLowerCase().match(/\d+|[a-z]+/g) ?? [];
  const [day, month, year] = parts.length === 1 ? whole(parts[0]) : parts.slice(parts.length === 4 ? 1 : 0).map(number);
  if (day === void 0 || month === void 0 || year === void 0) return void 0;
  const [d, y] = day > 31 ? [year, day] : [day, year];
  const full = y < 100 ? 1900 + y : y;
  return full >= 1850 && full <= 2100 && isDay(full, month, d) ? asWritten(dayNumber(full, month, d)) : void 0;
}
var number = (part) => /^\d/.test(part) ? Number(part) : months[part.slice(0, 3)] ?? 0;
function whole(digits) {
  if (/^\d{8}$/.test(digits)) return [Number(digits.slice(0, 2)), Number(digits.slice(2, 4)), Number(digits.slice(4))];
  const day = /^\d{5}$/.test(digits) ? dayFromSerial(Number(digits)) : void 0;
  return day === void 0 ? [] : [day % 100, Math.floor(day / 100) % 100, Math.floor(day / 1e4)];
}

// src/reading/village.ts
var VillageState = { none: 0, wrongForm: 1, statistics: 2, outside: 3, unknown: 4, read: 5 };
var VillageReading = class {
  constructor() {
    this.state = VillageState.none;
    this.flat = "";
    this.name = "";
    /** in a template issued to the pair, or nothing was ever issued */
    this.issued = true;
    this.text = "";
    this.remembered = VillageState.none;
  }
  forget() {
    this.state = VillageState.none;
  }
  /** Another context: what is remembered of the last code may be wrong now. */
  reset() {
    this.text = "";
    this.remembered = VillageState.none;
    this.forget();
  }
  /** Sheets are filled village by village, so the last code's answer is kept; the answer is the same with or without. */
  read(text, context, regionPrefix) {
    if (text !== this.text) {
      this.text = text;
      this.remembered = this.look(text, context, regionPrefix);
    }
    this.state = this.remembered;
  }
  look(text, { region, issuedVillages }, regionPrefix) {
    this.flat = flatCode(text);
    this.name = "";
    if (this.flat === "") return VillageState.wrongForm;
    if (!isVillage(this.flat))
      return text.length === 10 && this.flat[6] === "0" ? VillageState.statistics : VillageState.wrongForm;
    this.issued = issuedVillages === void 0 || issuedVillages.has(this.flat);
    if (!this.flat.startsWith(regionPrefix)) return VillageState.outside;
    const name4 = region.villageName(this.flat);
    if (name4 === void 0) return VillageState.unknown;
    this.name = name4;
    return VillageState.read;
  }
};
function flatCode(text) {
  const dotted = text.length === 13;
  if (!dotted && text.length !== 10) return "";
  for (let at2 = 0; at2 < text.length; at2++) {
    const isDot = dotted && (at2 === 2 || at2 === 5 || at2 === 8);
    if (isDot ? text.charCodeAt(at2) !== 46 : !isDigit(text.charCodeAt(at2))) return "";
  }
  return dotted ? text.slice(0, 2) + text.slice(3, 5) + text.slice(6, 8) + text.slice(9) : text;
}
function isVillage(flat) {
  const regency = twoDigits(flat, 2);
  const kind = flat.charCodeAt(6) - 48;
  return flat[0] !== "0" && regency !== 0 && regency !== 70 && twoDigits(flat, 4) !== 0 && kind >= 1 && kind <= 3;
}
var dottedCode = (flat) => [flat.slice(0, 2), flat.slice(2, 4), flat.slice(4, 6), flat.slice(6)].filter((part) => part !== "").join(".");
var plainVillageName = (name4) => name4.toUpperCase().replace(/^(DESA ADAT|DESA|KELURAHAN|KEL\.?|DS\.?|NAGARI|GAMPONG|KAMPUNG)\s+/, "").replace(/[^\p{L}\p{N}]/gu, "");

// src/reading/cell-suggestion.ts
var offer = (suggestion = "") => ({ suggestion, agrees: 0, swapped: 0 });
function suggestContent(facts2, column) {
  const text = facts2.found(column);
  if (column === at.birthDate) return suggestBirthDate(facts2, text);
  if (column === at.villageCode) return offer(isDigits(text, 10) && flatCode(text) ? dottedCode(text) : "");
  if ((column === at.rt || column === at.rw) && isDigits(text, 3)) return offer(text.padStart(3, "0"));
  return offer();
}
function suggestBirthDate({ nik, row }, text) {
  const day = isDigits(text, 5) ? dayFromSerial(Number(text), row.is1904) : void 0;
  if (day === void 0) return offer(suggestDate(text));
  const isInNik = (month, dayOfMonth) => nik.comparable && nik.month === month && nik.day === dayOfMonth && nik.year === yearOf(day) % 100;
  if (isInNik(monthOf(day), dayOf(day))) return { suggestion: asWritten(day), agrees: 1, swapped: 0 };
  const other2 = exchanged(day);
  return other2 !== void 0 && isInNik(monthOf(other2), dayOf(other2)) ? { suggestion: asWritten(other2), agrees: 1, swapped: 1 } : offer(asWritten(day));
}

// src/row/cell-not-text.ts
var kindNames = {
  [CellKind.number]: { id: "angka", en: "a number" },
  [CellKind.date]: { id: "tanggal", en: "a date" },
  [CellKind.boolean]: { id: "benar/salah", en: "true/false" },
  [CellKind.error]: { id: "galat", en: "an error" }
};
var name = (kind, language) => kindNames[Number(kind)]?.[language] ?? "";
var cellNotText = defineCellRule({
  code: "R101",
  slug: "CELL_NOT_TEXT",
  severity: "REJECT_ROW",
  title: { id: "Sel bukan teks", en: "Cell is not text" },
  why: {
    id: "Excel mengubah angka yang diketik di sel bukan teks: angka ke-16 NIK menjadi 0, nol di depan hilang, tanggal bertukar.",
    en: "A spreadsheet changes what is typed into a cell that is not text: digit 16 of a NIK becomes 0, leading zeros go, dates flip."
  },
  source: {
    id: "KPU NTB, 6 Nov 2017: dukungan harus berformat teks",
    en: "KPU NTB, 6 Nov 2017: support must be in text format"
  },
  message: {
    id: ({ kind, format }) => `sel berisi ${name(kind, "id")}${format ? ` (format ${format})` : ""}, bukan teks`,
    en: ({ kind, format }) => `the cell holds ${name(kind, "en")}${format ? ` (format ${format})` : ""}, not text`
  },
  expected: {
    id: ({ suggestion, agrees, swapped }) => `sel berformat Teks${suggestion ? `, isinya ${agrees ? "" : "mungkin "}${suggestion}` : ""}${swapped ? " (menurut NIK hari dan bulan tertukar)" : agrees ? " (sama dengan NIK)" : ""}`,
    en: ({ suggestion, agrees, swapped }) => `a cell in Text format${suggestion ? `, ${agrees ? "" : "probably "}holding ${suggestion}` : ""}${swapped ? " (by the NIK, day and month were swapped)" : agrees ? " (the NIK says the same)" : ""}`
  },
  mend: {
    id: ({ column }) => column === at.nik ? "ubah format sel menjadi Teks, lalu ketik ulang NIK dari KTP-el; angka terakhirnya tidak dapat dipulihkan dari berkas ini" : "ubah format sel menjadi Teks, lalu ketik ulang isinya",
    en: ({ column }) => column === at.nik ? "set the cell to Text, then type the NIK again from the KTP-el; its last digit cannot be recovered from this file" : "set the cell to Text, then type its content again"
  },
  examples: {
    passes: [{}, { note: "12" }],
    breaks: [
      { nik: { kind: CellKind.number, text: "5201010507859000" } },
      { birthDate: { kind: CellKind.date, text: "31233" } },
      { villageCode: { kind: CellKind.number, text: "5201012002" } },
      { note: { kind: CellKind.boolean, text: "1" } },
      { occupation: { kind: CellKind.error, text: "#N/A" } }
    ]
  },
  cells: ({ notText }, { settings }) => settings.rowNoMayBeNumber ? notText & ~only(at.rowNo) : notText,
  check: (facts2, _context, column) => ({
    found: facts2.found(column),
    kind: facts2.row.kinds[column] ?? CellKind.blank,
    format: facts2.row.format?.(column) ?? "",
    column,
    ...suggestContent(facts2, column)
  })
});

// src/row/cell-required.ts
var cellRequired = defineCellRule({
  code: "R103",
  slug: "CELL_REQUIRED",
  severity: "REJECT_ROW",
  title: { id: "Kolom wajib kosong", en: "Required cell is empty" },
  why: {
    id: "Dukungan yang datanya tidak lengkap tidak dapat diverifikasi.",
    en: "Support with incomplete data cannot be verified."
  },
  source: {
    id: "PKPU 1/2020 pasal 18(2)a dan d; praktik di Banyuwangi 2020",
    en: "PKPU 1/2020 article 18(2)a and d; practice in Banyuwangi 2020"
  },
  message: { id: () => "kolom ini kosong", en: () => "this cell is empty" },
  expected: { id: "kolom terisi sesuai KTP-el", en: "a cell filled as on the KTP-el" },
  mend: { id: "isi sesuai KTP-el, sebagai teks", en: "fill it from the KTP-el, as text" },
  examples: {
    passes: [{}, { rowNo: "", villageName: "", note: "" }, { rt: "000", rw: "000" }],
    breaks: [{ nik: "" }, { name: "   " }, { villageCode: "" }, { occupation: " " }, { rt: "" }]
  },
  cells: ({ missing }) => missing,
  check: () => ({ found: "" })
});

// src/reading/max-length.ts
var maxLength = Array.from({ length: columnCount }, (_, column) => {
  if (column === at.address) return 300;
  if (column === at.note) return 500;
  const prose3 = column === at.villageName || column === at.name || column === at.birthPlace || column === at.occupation;
  return prose3 ? 100 : 60;
});

// src/row/cell-too-long.ts
var cellTooLong = defineCellRule({
  code: "R106",
  slug: "CELL_TOO_LONG",
  severity: "REJECT_ROW",
  title: { id: "Isi terlalu panjang", en: "Content too long" },
  why: {
    id: "Isi sepanjang itu biasanya beberapa sel yang tergabung karena salah tempel.",
    en: "So long a content is usually several cells run together by a paste gone wrong."
  },
  source: { id: "praktik", en: "practice" },
  message: {
    id: ({ length, most }) => `isi ${length} karakter, melebihi ${most} karakter`,
    en: ({ length, most }) => `the content has ${length} characters, more than ${most}`
  },
  expected: { id: ({ most }) => `paling banyak ${most} karakter`, en: ({ most }) => `at most ${most} characters` },
  mend: {
    id: "periksa apakah beberapa isi tergabung, lalu persingkat",
    en: "see whether several contents ran together, then shorten it"
  },
  examples: {
    passes: [{}, { name: "a".repeat(100) }],
    breaks: [
      { name: "a".repeat(101) },
      { nik: "5".repeat(61) },
      { address: "x".repeat(5e4) },
      { note: { kind: CellKind.text, text: "x".repeat(501) } }
    ]
  },
  // A cell that is no text is refused as R101 or R102; its length is the file's business then.
  cells: ({ tooLong, notText, formula }) => tooLong & ~notText & ~formula,
  check: (facts2, _context, column) => {
    const found = facts2.found(column);
    return { found, length: found.length, most: maxLength[column] ?? 0 };
  }
});

// src/row/cell-wrong-content.ts
var names2 = {
  nik: { id: "NIK", en: "a NIK" },
  date: { id: "tanggal", en: "a date" },
  village: { id: "kode kelurahan/desa", en: "a village code" },
  sex: { id: "jenis kelamin", en: "a sex" },
  marital: { id: "status perkawinan", en: "a marital status" },
  words: { id: "nama atau kata", en: "a name or words" },
  number: { id: "angka", en: "a number" }
};
var name2 = (kind, language) => names2[kind][language];
var cellWrongContent = defineCellRule({
  code: "R104",
  slug: "CELL_WRONG_CONTENT",
  severity: "REJECT_ROW",
  title: { id: "Isi tidak sesuai judul kolom", en: "Content does not match the title" },
  why: {
    id: "Isi yang berada di bawah judul yang salah tidak dapat dinilai maupun dihitung.",
    en: "Content under the wrong title can be neither judged nor counted."
  },
  source: {
    id: "KPU NTB, 6 Nov 2017: isian harus sesuai judul kolom",
    en: "KPU NTB, 6 Nov 2017: contents must match the column title"
  },
  message: {
    id: ({ kind }) => `isi kolom tidak sesuai judulnya; tampak seperti ${name2(kind, "id")}`,
    en: ({ kind }) => `the content does not match the title of the column; it looks like ${name2(kind, "en")}`
  },
  expected: { id: "isi yang sesuai judul kolom", en: "content that matches the title of the column" },
  mend: {
    id: "periksa apakah isi tertukar dengan kolom lain, lalu isi kolom ini sesuai judulnya",
    en: "see whether it changed places with another column, then fill this one as its title says"
  },
  examples: {
    passes: [
      {},
      { note: "5201010507859001" },
      { address: "17 Agustus No. 3" },
      { nik: "520101050785900" },
      { sex: "X" }
    ],
    breaks: [
      { name: "5201010507859001" },
      { birthPlace: "05-07-1985" },
      { nik: "Budi Santoso" },
      { sex: "BELUM KAWIN" },
      { maritalStatus: "Perempuan" },
      { rt: "Dusun Gerung" },
      { rw: "Dusun Gerung" },
      { villageCode: "Kebon Ayu" },
      { occupation: "002" },
      { address: "52.01.01.2002" },
      { birthDate: "Gerung" },
      { birthPlace: "L" }
    ]
  },
  cells: ({ mislaid }) => mislaid,
  check: (facts2, _context, column) => ({ found: facts2.found(column), kind: facts2.mislaidKinds[column] ?? "words" })
});

// src/row/dob-format.ts
var dobFormat = defineRowRule({
  code: "R140",
  slug: "DOB_FORMAT",
  severity: "REJECT_ROW",
  column: "birthDate",
  title: { id: "Bentuk tanggal lahir salah", en: "Birth date malformed" },
  why: {
    id: "Tanggal dalam bentuk lain dapat dibaca dua cara; tahun dua angka tidak menyebut abadnya.",
    en: "A date in another form may be read in two ways; a year of two digits does not name its century."
  },
  source: {
    id: "praktik sistem daftar pemilih KPU (DD|MM|YYYY)",
    en: "practice of KPU’s voter list system (DD|MM|YYYY)"
  },
  message: {
    id: ({ suggestion }) => `tanggal lahir harus DD-MM-YYYY${suggestion ? `. Maksud Anda ${suggestion}?` : ""}`,
    en: ({ suggestion }) => `a birth date is written DD-MM-YYYY${suggestion ? `. Did you mean ${suggestion}?` : ""}`
  },
  expected: { id: "DD-MM-YYYY sebagai teks, misalnya 05-07-1985", en: "DD-MM-YYYY as text, as in 05-07-1985" },
  mend: {
    id: "tulis tanggal lahir sesuai KTP-el dalam bentuk itu",
    en: "write the birth date as on the KTP-el, in that form"
  },
  examples: {
    passes: [
      {},
      { birthDate: "05|07|1985" },
      { birthDate: "05/07/1985" },
      { birthDate: "5-7-1985" },
      { birthDate: "1985-07-05" },
      { birthDate: "31-02-1980" }
    ],
    breaks: [
      ...[
        { birthDate: "07-05-85" },
        { birthDate: "05 Juli 1985" },
        { birthDate: "05.07.1985" },
        { birthDate: "05-07/1985" }
      ],
      ...[
        { birthDate: "05071985" },
        { birthDate: "0507-1985" },
        { birthDate: "1985-07-005" },
        { birthDate: "05-07-" },
        { birthDate: "5-071-1985" }
      ]
    ]
  },
  check: ({ birth, values }) => {
    if (birth.state !== DateState.wrongForm) return false;
    const found = values[at.birthDate] ?? "";
    return { found, suggestion: suggestDate(found) ?? "" };
  }
});

// src/row/dob-future.ts
var dobFuture = defineRowRule({
  code: "R142",
  slug: "DOB_FUTURE",
  severity: "REJECT_ROW",
  column: "birthDate",
  title: { id: "Tanggal lahir di masa depan", en: "Birth date in the future" },
  why: {
    id: "Tidak seorang pun menandatangani sebelum lahir; biasanya tahunnya salah ketik.",
    en: "Nobody signs before being born; the year is usually mistyped."
  },
  source: { id: "praktik", en: "practice" },
  message: {
    id: ({ received }) => `tanggal lahir setelah hari berkas diterima (${received})`,
    en: ({ received }) => `the birth date is after the day the file was received (${received})`
  },
  expected: { id: "tanggal lahir sesuai KTP-el", en: "the birth date on the KTP-el" },
  mend: { id: "perbaiki tahunnya", en: "correct the year" },
  examples: {
    passes: [{}, { birthDate: "24-11-2017" }],
    breaks: [
      { birthDate: "25-11-2017", nik: "5201012511179001" },
      { birthDate: "01-01-2999", nik: "5201010101999001" }
    ]
  },
  check: ({ birth, dayReceived, values }) => birth.state === DateState.read && birth.day > dayReceived && { found: values[at.birthDate] ?? "", received: asWritten(dayReceived) }
});

// src/row/dob-impossible.ts
function writtenExchanged(day) {
  const other2 = exchanged(day);
  return other2 === void 0 ? "" : asWritten(other2);
}
var dobImpossible = defineRowRule({
  code: "R141",
  slug: "DOB_IMPOSSIBLE",
  severity: "REJECT_ROW",
  column: "birthDate",
  title: { id: "Tanggal lahir tidak ada", en: "Birth date does not exist" },
  why: {
    id: "Tanggal yang tidak ada dalam kalender adalah salah ketik, sering hari dan bulan yang tertukar.",
    en: "A day the calendar does not have is a slip, often day and month swapped."
  },
  source: { id: "praktik", en: "practice" },
  message: {
    id: ({ suggestion }) => `tanggal lahir tidak ada dalam kalender${suggestion ? `; hari dan bulan tertukar? Maksud Anda ${suggestion}?` : ""}`,
    en: ({ suggestion }) => `the birth date is not in the calendar${suggestion ? `; day and month swapped? Did you mean ${suggestion}?` : ""}`
  },
  expected: { id: "tanggal yang ada, DD-MM-YYYY", en: "a day that exists, DD-MM-YYYY" },
  mend: { id: "cocokkan tanggal lahir dengan KTP-el", en: "compare the birth date with the KTP-el" },
  examples: {
    passes: [{}, { birthDate: "29-02-2000", nik: "5271012902009003" }],
    breaks: [
      { birthDate: "31-02-1980" },
      { birthDate: "29-02-1900" },
      { birthDate: "05-13-1985" },
      { birthDate: "00-01-1985" },
      { birthDate: "01-01-0000" }
    ]
  },
  check: ({ birth, values }) => birth.state === DateState.impossible && {
    found: values[at.birthDate] ?? "",
    suggestion: writtenExchanged(birth.day)
  }
});

// src/row/dob-too-old.ts
var zeroDay = 19000101;
var dobTooOld = defineRowRule({
  code: "R143",
  slug: "DOB_TOO_OLD",
  severity: "REVIEW",
  settable: true,
  column: "birthDate",
  title: { id: "Usia tidak lazim", en: "Unusual age" },
  why: {
    id: "Usia setinggi itu hampir selalu salah ketik; 01-01-1900 adalah tanggal kosong Excel.",
    en: "Such an age is nearly always a slip; 01-01-1900 is a spreadsheet’s empty date."
  },
  source: { id: "praktik", en: "practice" },
  message: {
    id: ({ age, most }) => Number(age) > Number(most) ? `usia lebih dari ${most} tahun` : "01-01-1900 biasanya tanggal kosong Excel",
    en: ({ age, most }) => Number(age) > Number(most) ? `older than ${most} years` : "01-01-1900 is usually a spreadsheet’s empty date"
  },
  expected: { id: "tanggal lahir sesuai KTP-el", en: "the birth date on the KTP-el" },
  mend: { id: "periksa tahun lahir pada KTP-el", en: "check the year of birth on the KTP-el" },
  examples: {
    passes: [{}, { birthDate: "31-02-0985" }, { birthDate: "27-06-1898" }, { birthDate: "02-01-1900" }],
    breaks: [
      { birthDate: "27-06-1897", nik: "5201012706979001" },
      { birthDate: "05-07-0985" },
      { birthDate: "01-01-1900", nik: "5201010101009001" }
    ]
  },
  check: ({ birth, votingDay, values }, { settings: { maxAge } }) => {
    if (birth.state !== DateState.read) return false;
    const age = ageOn(birth.day, votingDay);
    return (age > maxAge || birth.day === zeroDay) && { found: values[at.birthDate] ?? "", age, most: maxAge };
  }
});

// src/reading/codes.ts
var letters = (text) => text.toUpperCase().replace(/[^A-Z]/g, "");
function letterCode(codes, words2) {
  return {
    letter: (text) => {
      if (text.length !== 1) return "";
      if (codes.includes(text)) return text;
      const upper = text.toUpperCase();
      return codes.includes(upper) ? upper : "";
    },
    meant: (text) => text.length > 40 ? void 0 : words2[letters(text)]
  };
}
var male = { LAKILAKI: "L", LAKI: "L", LK: "L", PRIA: "L" };
var female = { PEREMPUAN: "P", PR: "P", PRP: "P", WANITA: "P" };
var sexCode = letterCode("LP", { ...male, ...female });
var maritalCode = letterCode("BSP", {
  ...{ BELUM: "B", BELUMKAWIN: "B", BELUMMENIKAH: "B", LAJANG: "B" },
  ...{
    SUDAH: "S",
    KAWIN: "S",
    SUDAHKAWIN: "S",
    MENIKAH: "S",
    SUDAHMENIKAH: "S",
    KAWINTERCATAT: "S",
    KAWINBELUMTERCATAT: "S"
  },
  ...{ PERNAH: "P", PERNAHKAWIN: "P", CERAI: "P", CERAIMATI: "P", CERAIHIDUP: "P", JANDA: "P", DUDA: "P" }
});

// src/row/marital-code.ts
var maritalCode2 = defineRowRule({
  code: "R151",
  slug: "MARITAL_CODE",
  severity: "REJECT_ROW",
  column: "maritalStatus",
  title: { id: "Kode status perkawinan salah", en: "Marital status code wrong" },
  why: {
    id: "Status menentukan hak pilih yang belum 17 tahun.",
    en: "The status decides whether somebody under 17 may vote."
  },
  source: {
    id: "formulir B.1.1-KWK; praktik sistem daftar pemilih KPU",
    en: "form B.1.1-KWK; practice of KPU’s voter list system"
  },
  message: {
    id: ({ suggestion }) => `status perkawinan harus B, S atau P${suggestion ? `. Maksud Anda ${suggestion}?` : ""}`,
    en: ({ suggestion }) => `marital status must be B, S or P${suggestion ? `. Did you mean ${suggestion}?` : ""}`
  },
  expected: { id: "B (belum), S (sudah) atau P (pernah)", en: "B (never), S (married) or P (was married)" },
  mend: { id: "tulis satu huruf: B, S atau P", en: "write one letter: B, S or P" },
  examples: {
    passes: [{}, { maritalStatus: "b" }, { maritalStatus: "P" }],
    breaks: [
      { maritalStatus: "Kawin" },
      { maritalStatus: "Belum Kawin" },
      { maritalStatus: "Cerai Mati" },
      { maritalStatus: "L" },
      { maritalStatus: "2" }
    ]
  },
  check: (facts2) => {
    if (facts2.marital !== "" || !facts2.isReadable(at.maritalStatus)) return false;
    const found = facts2.values[at.maritalStatus] ?? "";
    return { found, suggestion: maritalCode.meant(found) ?? "" };
  }
});

// src/reading/person-name.ts
var before = /* @__PURE__ */ new Set([
  "H",
  "HJ",
  "DR",
  "DRS",
  "DRA",
  "DRG",
  "DRH",
  "IR",
  "PROF",
  "KH",
  "TGH",
  "UST",
  "USTADZ",
  "SDR",
  "SDRI",
  "BPK",
  "IBU"
]);
var after = new Set(
  "SPD SPDI SH SHI SE SEI SEK ST SSOS SSOSI SKOM SAG SIP SIKOM SKEP SKM SSI SSN STP SPT SPI SHUT SPSI SFARM SGZ SKED SP SS STR SAB SAP SSTP MPD MPDI MM MH MSI MSC MBA MA MAG MHUM MKOM MT MAP MKES MKN MKEP MP MPH MHI ME MEI MSOS AMD AMDKEB AMDKEP AMA AMAPD AKP PHD LC NERS NS APT BA BSC DIPL".split(" ")
);
var bare = (word) => word.replace(/[^\p{L}]/gu, "").toUpperCase();
function comparableName(name4) {
  const upper = name4.toUpperCase();
  if (isPlain(upper) && !beginsWithTitle(upper)) return upper;
  return thoroughly(upper);
}
function hasTitle(name4) {
  if (!name4.includes(",") && !name4.includes(".") && !beginsWithTitle(name4)) return false;
  return withoutTitles(name4) !== void 0;
}
function beginsWithTitle(name4) {
  const space = name4.indexOf(" ");
  return space > 0 && space <= 7 && before.has(name4.slice(0, space).toUpperCase());
}
function isPlain(upper) {
  for (let at2 = 0; at2 < upper.length; at2++) {
    const code2 = upper.charCodeAt(at2);
    if (code2 !== 32 && (code2 < 65 || code2 > 90)) return false;
  }
  return true;
}
function thoroughly(upper) {
  const letters2 = (withoutTitles(upper) ?? upper).replace(/['’`]/g, "").replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  return letters2 === "" ? upper : letters2;
}
function withoutTitles(name4) {
  const [main = "", ...rest] = name4.split(",");
  const words2 = main.split(" ").filter((word) => word !== "");
  const count = words2.length;
  while (words2.length > 1 && before.has(bare(words2[0]))) words2.shift();
  while (words2.length > 1 && words2.at(-1).includes(".") && after.has(bare(words2.at(-1))))
    words2.pop();
  const kept = rest.filter(
    (part) => !part.split(" ").every((word) => word === "" || after.has(bare(word)) || before.has(bare(word)))
  );
  if (words2.length === count && kept.length === rest.length) return void 0;
  return [words2.join(" "), ...kept].join(" ");
}
function lettersOf(name4) {
  let letters2 = 0;
  for (let at2 = 0; at2 < name4.length; at2++) {
    const code2 = name4.charCodeAt(at2);
    if (code2 >= 48 && code2 <= 57) return -1;
    if (letters2 < 2 && (code2 >= 65 && code2 <= 90 || code2 >= 97 && code2 <= 122 || code2 > 126 && /\p{L}/u.test(name4[at2])))
      letters2++;
  }
  return letters2;
}

// src/row/name-invalid.ts
var nameInvalid = defineRowRule({
  code: "R130",
  slug: "NAME_INVALID",
  severity: "REJECT_ROW",
  column: "name",
  title: { id: "Nama tidak wajar", en: "Implausible name" },
  why: {
    id: "Petugas mencari orangnya dengan nama ini; angka atau satu huruf bukan nama pada KTP-el.",
    en: "Visitors look for the person by this name; digits or a single letter are no name on a KTP-el."
  },
  source: { id: "praktik; PKPU 1/2020 pasal 18(2)a", en: "practice; PKPU 1/2020 article 18(2)a" },
  message: {
    id: ({ digits }) => digits ? "nama berisi angka" : "nama kurang dari dua huruf",
    en: ({ digits }) => digits ? "the name holds digits" : "the name has fewer than two letters"
  },
  expected: { id: "nama lengkap sesuai KTP-el", en: "the full name as on the KTP-el" },
  mend: { id: "tulis nama sesuai KTP-el", en: "write the name as on the KTP-el" },
  examples: {
    passes: [
      {},
      { name: "Lalu Ma'ruf" },
      { name: "Zoé" },
      { name: "Aa" },
      { name: { kind: CellKind.number, text: "1" } }
    ],
    breaks: [{ name: "A" }, { name: "Bud1" }, { name: ".-" }, { name: "12345" }]
  },
  check: (facts2) => {
    if (!facts2.isReadable(at.name)) return false;
    const found = facts2.values[at.name] ?? "";
    const letters2 = lettersOf(found);
    return letters2 < 2 && { found, digits: letters2 < 0 ? 1 : 0 };
  }
});

// src/row/name-title.ts
var nameTitle = defineRowRule({
  code: "R131",
  slug: "NAME_TITLE",
  severity: "INFO",
  settable: true,
  column: "name",
  title: { id: "Gelar dalam nama", en: "Title in the name" },
  why: {
    id: "Orang yang sama sering tertulis dengan dan tanpa gelar; pembandingan ganda mengabaikannya.",
    en: "The same person is often written with and without titles; comparisons ignore them."
  },
  source: { id: "praktik", en: "practice" },
  message: {
    id: () => "gelar dalam nama diabaikan saat pembandingan",
    en: () => "titles in the name are ignored in comparisons"
  },
  expected: { id: "nama sesuai KTP-el; gelar boleh ada", en: "the name as on the KTP-el; titles are allowed" },
  mend: { id: "tidak perlu tindakan", en: "nothing needs to be done" },
  examples: {
    passes: [{}, { name: "Hj" }, { name: "M. Saleh" }, { name: "Siti Ma" }],
    breaks: [
      { name: "H. Ahmad" },
      { name: "Hj Siti Aminah" },
      { name: "Ahmad, S.Pd." },
      { name: "Dr. Ir. Ahmad M.Si." }
    ]
  },
  check: (facts2) => {
    const name4 = facts2.values[at.name] ?? "";
    return facts2.isReadable(at.name) && hasTitle(name4) && { found: name4 };
  }
});

// src/reading/nik.ts
var NikState = { none: 0, scientific: 1, notDigits: 2, wrongLength: 3, placeholder: 4, read: 5 };
var NikReading = class {
  constructor() {
    this.state = NikState.none;
    this.text = "";
    this.day = 0;
    this.month = 0;
    /** two digits; the century is not in the NIK */
    this.year = 0;
    this.female = false;
    /** the day exists in at least one century: 29-02-00 in 2000 only, 29-02-01 never */
    this.dayPossible = false;
    this.sequenceZero = false;
  }
  forget() {
    this.state = NikState.none;
    this.text = "";
  }
  read(text) {
    this.text = text;
    this.state = stateOf(text);
    if (this.state !== NikState.read) return;
    const day = twoDigits(text, 6);
    this.female = day > 40;
    this.day = this.female ? day - 40 : day;
    this.month = twoDigits(text, 8);
    this.year = twoDigits(text, 10);
    this.dayPossible = this.month >= 1 && this.month <= 12 && this.day >= 1 && this.day <= daysInMonth(1600 + this.year, this.month);
    this.sequenceZero = text.endsWith("0000");
  }
  /** Read, and with a birth day worth comparing. */
  get comparable() {
    return this.state === NikState.read && this.dayPossible;
  }
};
function stateOf(text) {
  if (!isDigits(text, text.length)) return isScientific(text) ? NikState.scientific : NikState.notDigits;
  if (text.length !== 16) return NikState.wrongLength;
  return isPlaceholder(text) ? NikState.placeholder : NikState.read;
}
function isPlaceholder(text) {
  if (text === "1234567890123456" || text === "0123456789012345") return true;
  const first = text.charCodeAt(0);
  for (let at2 = 1; at2 < 16; at2++) if (text.charCodeAt(at2) !== first) return false;
  return true;
}
function isScientific(text) {
  const exponent = text.search(/e/i);
  if (exponent < 1 || text.length > 30) return false;
  for (let at2 = 0; at2 < exponent; at2++) {
    const code2 = text.charCodeAt(at2);
    if (!isDigit(code2) && code2 !== 46 && code2 !== 44) return false;
  }
  const sign = text[exponent + 1];
  return isDigits(text.slice(exponent + (sign === "+" || sign === "-" ? 2 : 1)), 3);
}

// src/row/nik-date-impossible.ts
var nikDateImpossible = defineRowRule({
  code: "R123",
  slug: "NIK_DATE_IMPOSSIBLE",
  severity: "REJECT_ROW",
  settable: true,
  column: "nik",
  title: { id: "Tanggal dalam NIK tidak mungkin", en: "Impossible date in the NIK" },
  why: {
    id: "Angka 7-12 NIK adalah tanggal lahir (perempuan: tanggal + 40); tanggal yang tidak ada berarti salah ketik.",
    en: "Digits 7-12 of a NIK are the birth date (women: day + 40); a day that does not exist is a slip."
  },
  source: { id: "PP 37/2007 pasal 37", en: "PP 37/2007 article 37" },
  message: {
    id: ({ digits }) => `angka 7-12 NIK (${digits}) bukan tanggal lahir yang mungkin`,
    en: ({ digits }) => `digits 7-12 of the NIK (${digits}) are not a possible birth date`
  },
  expected: {
    id: "DDMMYY yang ada dalam kalender; DD 01-31 untuk laki-laki, 41-71 untuk perempuan",
    en: "a DDMMYY of the calendar; DD 01-31 for men, 41-71 for women"
  },
  mend: { id: "cocokkan NIK dengan KTP-el, angka demi angka", en: "compare the NIK with the KTP-el, digit by digit" },
  examples: {
    passes: [{}, { nik: "5271012902009003", birthDate: "29-02-2000" }, { nik: "0000000000000000" }],
    breaks: [
      ...[{ nik: "5201012902019005" }, { nik: "5201013104859006" }, { nik: "5201017201909008" }],
      ...[{ nik: "5201013201909009" }, { nik: "5201010001909010" }, { nik: "5201010113909011" }]
    ]
  },
  check: ({ nik }) => nik.state === NikState.read && !nik.dayPossible && { found: nik.text, digits: nik.text.slice(6, 12) }
});

// src/row/nik-dob-mismatch.ts
var nikDobMismatch = defineRowRule({
  code: "R126",
  slug: "NIK_DOB_MISMATCH",
  severity: "REVIEW",
  settable: true,
  column: "birthDate",
  title: { id: "Tanggal lahir berbeda dari NIK", en: "Birth date differs from the NIK" },
  why: {
    id: "Biasanya salah ketik; dapat juga karena tanggal lahir dikoreksi, sedangkan NIK tidak berubah.",
    en: "Usually a slip; it may also be a birth date corrected later, for the NIK does not change then."
  },
  source: { id: "PP 37/2007 pasal 37; UU 24/2013", en: "PP 37/2007 article 37; Law 24/2013" },
  message: {
    id: ({ inNik, swapped }) => `tanggal lahir berbeda dari NIK (${inNik})${swapped ? "; hari dan bulan tertukar?" : ""}`,
    en: ({ inNik, swapped }) => `the birth date differs from the NIK (${inNik})${swapped ? "; day and month swapped?" : ""}`
  },
  expected: { id: ({ inNik }) => `tanggal menurut NIK: ${inNik}`, en: ({ inNik }) => `the date in the NIK: ${inNik}` },
  mend: { id: "periksa tanggal lahir dan NIK pada KTP-el", en: "check birth date and NIK on the KTP-el" },
  examples: {
    passes: [{}, { nik: "5201014507859002", sex: "P" }, { birthDate: "05-07-2085" }, { nik: "5201013104859006" }],
    breaks: [{ birthDate: "07-05-1985" }, { birthDate: "05-07-1986" }, { birthDate: "07-06-1985" }]
  },
  check: ({ nik, birth, values }) => {
    if (!nik.comparable || birth.state !== DateState.read) return false;
    const day = dayOf(birth.day);
    const month = monthOf(birth.day);
    if (day === nik.day && month === nik.month && yearOf(birth.day) % 100 === nik.year) return false;
    const digits = [nik.day, nik.month, nik.year].map((number2) => String(number2).padStart(2, "0"));
    return {
      found: values[at.birthDate] ?? "",
      inNik: digits.join("-"),
      swapped: day === nik.month && month === nik.day ? 1 : 0
    };
  }
});

// src/row/nik-elsewhere.ts
var nikElsewhere = defineRowRule({
  code: "R129",
  slug: "NIK_ELSEWHERE",
  severity: "INFO",
  settable: true,
  column: "nik",
  title: { id: "NIK diterbitkan di wilayah lain", en: "NIK issued elsewhere" },
  why: {
    id: "NIK berlaku seumur hidup dan tidak berubah saat pindah.",
    en: "A NIK is for life and does not change when its holder moves."
  },
  source: { id: "UU 23/2006; PP 37/2007 pasal 37", en: "Law 23/2006; PP 37/2007 article 37" },
  message: {
    id: ({ region }) => `NIK diterbitkan di wilayah lain (${region}); wajar bagi warga yang pindah`,
    en: ({ region }) => `the NIK was issued elsewhere (${region}); normal after moving`
  },
  expected: { id: "tidak ada yang salah; ini keterangan", en: "nothing is wrong; this is information" },
  mend: { id: "tidak perlu tindakan", en: "nothing needs to be done" },
  examples: {
    passes: [{}, { nik: "317101" }, { nik: "5201990507859001" }, { nik: "9901010507859001" }, { villageCode: "" }],
    breaks: [{ nik: "3171010507859001" }, { nik: "5272010507859001" }]
  },
  check: ({ nik, village }, { region }) => {
    if (nik.state !== NikState.read || village.state !== VillageState.read || nik.text.startsWith(village.flat.slice(0, 4)))
      return false;
    const province = nik.text.slice(0, 2);
    if (!region.provinceKnown(province)) return false;
    const regency = nik.text.slice(0, 4);
    return { found: nik.text, region: region.areaName?.(regency) ?? region.areaName?.(province) ?? regency };
  }
});

// src/row/nik-length.ts
var nikLength = defineRowRule({
  code: "R120",
  slug: "NIK_LENGTH",
  severity: "REJECT_ROW",
  column: "nik",
  title: { id: "NIK bukan 16 angka", en: "NIK is not 16 digits" },
  why: {
    id: "NIK selalu 16 angka; satu angka terlewat menunjuk orang lain atau tidak seorang pun.",
    en: "A NIK has 16 digits; with one missing it names somebody else or nobody."
  },
  source: { id: "PP 40/2019 pasal 30", en: "PP 40/2019 article 30" },
  message: {
    id: ({ length }) => `NIK harus 16 angka, terbaca ${length} angka`,
    en: ({ length }) => `a NIK has 16 digits, this one has ${length}`
  },
  expected: { id: "16 angka", en: "16 digits" },
  mend: {
    id: ({ length }) => `salin lagi NIK dari KTP-el, sebagai teks${Number(length) < 16 ? "; angka yang hilang tidak dapat ditebak" : ""}`,
    en: ({ length }) => `copy the NIK again from the KTP-el, as text${Number(length) < 16 ? "; the digits missing cannot be guessed" : ""}`
  },
  examples: {
    passes: [{}, { nik: "520101050785900X" }],
    breaks: [{ nik: "520101050785900" }, { nik: "52010105078590011" }, { nik: "5" }]
  },
  check: ({ nik }) => nik.state === NikState.wrongLength && { found: nik.text, length: nik.text.length }
});

// src/row/nik-not-digits.ts
function withoutMarks(text) {
  const digits = text.replace(/[ .,'’`"_-]/g, "");
  return isDigits(digits, 16) && digits.length === 16 ? digits : "";
}
function firstLetter(text) {
  const place = text.search(/\p{L}/u);
  return { letter: place < 0 ? "" : String.fromCodePoint(text.codePointAt(place)), place: place + 1 };
}
var nikNotDigits = defineRowRule({
  code: "R121",
  slug: "NIK_NOT_DIGITS",
  severity: "REJECT_ROW",
  column: "nik",
  title: { id: "NIK berisi bukan angka", en: "NIK holds other than digits" },
  why: {
    id: "Huruf O untuk 0 dan huruf l untuk 1 adalah salah ketik yang sering.",
    en: "O for 0 and l for 1 are frequent slips."
  },
  source: { id: "PP 40/2019 pasal 30", en: "PP 40/2019 article 30" },
  message: {
    id: ({ suggestion, letter, place }) => `NIK hanya boleh berisi angka${suggestion ? `. Maksud Anda ${suggestion}?` : letter ? `; huruf ${letter} pada tempat ke-${place}` : ""}`,
    en: ({ suggestion, letter, place }) => `a NIK holds digits only${suggestion ? `. Did you mean ${suggestion}?` : letter ? `; the letter ${letter} in place ${place}` : ""}`
  },
  expected: { id: "16 angka tanpa spasi, titik atau huruf", en: "16 digits without spaces, dots or letters" },
  mend: {
    id: "hapus tanda selain angka; periksa huruf O dan l",
    en: "remove what is no digit; look for the letters O and l"
  },
  examples: {
    passes: [{}, { nik: "5.20101E+15" }, { nik: "５２０１０１０５０７８５９００１" }],
    breaks: [
      { nik: "520101050785900X" },
      { nik: "5201 0105 0785 9001" },
      { nik: "52O1010507859001" },
      { nik: "O201010507859001" },
      { nik: "'5201010507859001" }
    ]
  },
  check: ({ nik: { state, text } }) => state === NikState.notDigits && { found: text, suggestion: withoutMarks(text), ...firstLetter(text) }
});

// src/row/nik-placeholder.ts
var nikPlaceholder = defineRowRule({
  code: "R125",
  slug: "NIK_PLACEHOLDER",
  severity: "REJECT_ROW",
  column: "nik",
  title: { id: "NIK isian contoh", en: "NIK is a placeholder" },
  why: {
    id: "Angka yang sama berulang atau berurutan dipakai untuk mengisi kolom, bukan NIK seseorang.",
    en: "The same digit again and again, or digits in order, fill a column; they are nobody’s NIK."
  },
  source: { id: "praktik", en: "practice" },
  message: { id: () => "NIK tampak sebagai isian contoh", en: () => "the NIK looks like a placeholder" },
  expected: { id: "NIK pada KTP-el pendukung", en: "the NIK on the supporter’s KTP-el" },
  mend: { id: "isi NIK dari KTP-el atau hapus barisnya", en: "fill in the NIK from the KTP-el, or remove the row" },
  examples: {
    passes: [{}],
    breaks: [{ nik: "0000000000000000" }, { nik: "1111111111111111" }, { nik: "1234567890123456" }]
  },
  check: ({ nik }) => nik.state === NikState.placeholder && { found: nik.text }
});

// src/row/nik-province-unknown.ts
var nikProvinceUnknown = defineRowRule({
  code: "R128",
  slug: "NIK_PROVINCE_UNKNOWN",
  severity: "REVIEW",
  settable: true,
  column: "nik",
  title: { id: "Provinsi dalam NIK tidak dikenal", en: "Province in the NIK unknown" },
  why: {
    id: "Dua angka awal NIK adalah provinsi tempat NIK pertama diterbitkan.",
    en: "A NIK begins with the province where it was first issued."
  },
  source: { id: "PP 37/2007 pasal 37", en: "PP 37/2007 article 37" },
  message: {
    id: ({ province }) => `dua angka awal NIK (${province}) bukan kode provinsi yang dikenal`,
    en: ({ province }) => `the NIK begins with ${province}, which is no province known`
  },
  expected: { id: "kode provinsi, misalnya 52", en: "the code of a province, as 52" },
  mend: { id: "cocokkan dua angka awal NIK dengan KTP-el", en: "compare the first two digits with the KTP-el" },
  examples: {
    passes: [{}, { nik: "990101" }, { nik: "3171010507859001" }],
    breaks: [{ nik: "9901010507859001" }, { nik: "0001010507859001" }]
  },
  check: ({ nik }, { region }) => {
    if (nik.state !== NikState.read) return false;
    const province = nik.text.slice(0, 2);
    return !region.provinceKnown(province) && { found: nik.text, province };
  }
});

// src/row/nik-scientific.ts
var nikScientific = defineRowRule({
  code: "R122",
  slug: "NIK_SCIENTIFIC",
  severity: "REJECT_ROW",
  column: "nik",
  title: { id: "NIK tertulis ilmiah", en: "NIK in scientific notation" },
  why: {
    id: "Excel menulis angka panjang sebagai 5,20101E+15; angka yang hilang tidak dapat dipulihkan.",
    en: "A spreadsheet writes a long number as 5.20101E+15; the digits lost cannot be recovered."
  },
  source: { id: "praktik: lembar kerja menyimpan 15 angka", en: "practice: spreadsheets keep 15 significant digits" },
  message: {
    id: ({ kept }) => `NIK tertulis dalam bentuk ilmiah: hanya ${kept} angka pertamanya yang tersisa`,
    en: ({ kept }) => `the NIK is written in scientific notation: only its first ${kept} digits are left`
  },
  expected: { id: "16 angka sebagai teks", en: "16 digits as text" },
  mend: {
    id: "ubah format sel menjadi Teks, lalu ketik ulang NIK dari KTP-el",
    en: "set the cell to Text, then type the NIK again from the KTP-el"
  },
  examples: {
    passes: [{}, { nik: "520101050785900E" }],
    breaks: [{ nik: "5.20101E+15" }, { nik: "5,20101E+15" }, { nik: "5e15" }]
  },
  check: ({ nik: { state, text } }) => state === NikState.scientific && { found: text, kept: text.split(/e/i, 1).join("").replace(/[.,]/g, "").length }
});

// src/row/nik-sequence-zero.ts
var nikSequenceZero = defineRowRule({
  code: "R124",
  slug: "NIK_SEQUENCE_ZERO",
  severity: "REJECT_ROW",
  settable: true,
  column: "nik",
  title: { id: "Nomor urut NIK 0000", en: "NIK sequence 0000" },
  why: {
    id: "Nomor urut NIK mulai dari 0001; 0000 biasanya angka yang hilang.",
    en: "Sequences begin with 0001; 0000 is usually digits lost."
  },
  source: { id: "PP 37/2007 pasal 37", en: "PP 37/2007 article 37" },
  message: {
    id: () => "nomor urut NIK (empat angka terakhir) 0000 tidak sah",
    en: () => "the sequence of the NIK (its last four digits) cannot be 0000"
  },
  expected: { id: "empat angka terakhir 0001 atau lebih", en: "last four digits of 0001 or more" },
  mend: { id: "salin lagi NIK dari KTP-el, sebagai teks", en: "copy the NIK again from the KTP-el, as text" },
  examples: { passes: [{}, { nik: "0000000000000000" }], breaks: [{ nik: "5201010507850000" }] },
  check: ({ nik }) => nik.state === NikState.read && nik.sequenceZero && { found: nik.text }
});

// src/row/nik-sex-mismatch.ts
var nikSexMismatch = defineRowRule({
  code: "R127",
  slug: "NIK_SEX_MISMATCH",
  severity: "REVIEW",
  settable: true,
  column: "sex",
  title: { id: "Jenis kelamin berbeda dari NIK", en: "Sex differs from the NIK" },
  why: {
    id: "Pada NIK perempuan tanggal lahir ditambah 40; perbedaan biasanya salah ketik.",
    en: "In a woman’s NIK the day of birth is raised by 40; a difference is usually a slip."
  },
  source: { id: "PP 37/2007 pasal 37", en: "PP 37/2007 article 37" },
  message: {
    id: ({ inNik }) => `jenis kelamin berbeda dari NIK (${inNik})`,
    en: ({ inNik }) => `the sex differs from the NIK (${inNik})`
  },
  expected: { id: ({ inNik }) => `${inNik}`, en: ({ inNik }) => `${inNik}` },
  mend: { id: "periksa jenis kelamin dan NIK pada KTP-el", en: "check sex and NIK on the KTP-el" },
  examples: {
    passes: [{}, { nik: "5201014507859002", sex: "P" }, { sex: "X" }],
    breaks: [{ sex: "P" }, { nik: "5201014507859002", sex: "L" }]
  },
  check: ({ nik, sex }) => {
    if (sex === "" || !nik.comparable) return false;
    const inNik = nik.female ? "P" : "L";
    return sex !== inNik && { found: sex, inNik };
  }
});

// src/row/occupation-barred.ts
var names3 = {
  asn: { id: "ASN/PNS", en: "civil servants" },
  tni: { id: "TNI", en: "armed forces" },
  polri: { id: "Polri", en: "police" },
  organiser: { id: "penyelenggara pemilu", en: "election organisers" },
  "village-head": { id: "kepala desa", en: "village heads" },
  "village-official": { id: "perangkat desa", en: "village officials" }
};
var name3 = (group, language) => names3[group][language];
var occupationBarred = defineRowRule({
  code: "R154",
  slug: "OCCUPATION_BARRED",
  severity: "REVIEW",
  settable: true,
  column: "occupation",
  title: { id: "Pekerjaan yang dilarang mendukung", en: "Occupation barred from supporting" },
  why: {
    id: "TNI, Polri, ASN, penyelenggara pemilu, kepala desa dan perangkat desa dilarang mendukung.",
    en: "Armed forces, police, civil servants, election organisers, village heads and officials may not support."
  },
  source: { id: "PKPU 1/2020 pasal 18(2)g; surat KPU 959/2024", en: "PKPU 1/2020 article 18(2)g; KPU letter 959/2024" },
  message: {
    id: ({ group }) => `pekerjaan termasuk yang dilarang mendukung (${name3(group, "id")})`,
    en: ({ group }) => `the occupation is barred from supporting (${name3(group, "en")})`
  },
  expected: { id: "pekerjaan yang tidak dilarang", en: "an occupation that is not barred" },
  mend: {
    id: "lampirkan surat keterangan bila sudah tidak bekerja di sana; bila masih, hapus barisnya",
    en: "attach a statement if no longer employed there; if still so, remove the row"
  },
  examples: {
    passes: [
      ...[
        {},
        { occupation: "PENSIUNAN" },
        { occupation: "PENSIUNAN TNI" },
        { occupation: "PURNAWIRAWAN" },
        { occupation: "KARYAWAN BUMN" }
      ],
      ...[{ occupation: "GURU" }, { occupation: "ANGGOTA DPRD" }, { occupation: "PPSU" }]
    ],
    breaks: [
      ...[
        { occupation: "PNS" },
        { occupation: "Pegawai Negeri Sipil" },
        { occupation: "TNI" },
        { occupation: "TENTARA NASIONAL INDONESIA" }
      ],
      ...[
        { occupation: "POLRI" },
        { occupation: "KEPOLISIAN RI (POLRI)" },
        { occupation: "KEPALA DESA" },
        { occupation: "PERANGKAT DESA" }
      ],
      ...[{ occupation: "Guru (PNS)" }, { occupation: "anggota kpps" }]
    ]
  },
  check: (facts2) => {
    const group = facts2.occupation?.barred;
    return group && { found: facts2.values[at.occupation] ?? "", group };
  }
});

// src/row/occupation-unknown.ts
var occupationUnknown = defineRowRule({
  code: "R155",
  slug: "OCCUPATION_UNKNOWN",
  severity: "INFO",
  settable: true,
  column: "occupation",
  title: { id: "Pekerjaan tidak ada dalam daftar", en: "Occupation not in the list" },
  why: {
    id: "Nama pekerjaan sesuai KTP-el memudahkan pemeriksaan; nama lain tidak salah.",
    en: "Names as on the KTP-el are easier to check; another name is no fault."
  },
  source: { id: "daftar pekerjaan pada KTP-el", en: "list of occupations on the KTP-el" },
  message: {
    id: () => "pekerjaan tidak ada dalam daftar KTP-el",
    en: () => "the occupation is not in the list of the KTP-el"
  },
  expected: { id: "pekerjaan seperti tertulis pada KTP-el", en: "the occupation as written on the KTP-el" },
  mend: {
    id: "tidak perlu tindakan; periksa ejaannya bila sempat",
    en: "nothing needs to be done; check the spelling when there is time"
  },
  examples: {
    passes: [{}, { occupation: "petani" }, { occupation: "Wiraswasta" }, { occupation: "PNS" }, { occupation: "" }],
    breaks: [{ occupation: "Penjual bakso" }]
  },
  check: ({ occupation, values }) => occupation && !occupation.listed && !occupation.barred && { found: values[at.occupation] ?? "" }
});

// src/column.ts
var columns = [
  { key: "rowNo", title: "NO", letter: "A", required: false },
  { key: "villageCode", title: "KODE KELURAHAN/DESA", letter: "B", required: true },
  { key: "villageName", title: "NAMA KELURAHAN/DESA", letter: "C", required: false },
  { key: "nik", title: "NIK", letter: "D", required: true },
  { key: "name", title: "NAMA", letter: "E", required: true },
  { key: "birthPlace", title: "TEMPAT LAHIR", letter: "F", required: true },
  { key: "birthDate", title: "TANGGAL LAHIR", letter: "G", required: true },
  { key: "sex", title: "JENIS KELAMIN", letter: "H", required: true },
  { key: "maritalStatus", title: "STATUS PERKAWINAN", letter: "I", required: true },
  { key: "address", title: "ALAMAT", letter: "J", required: true },
  { key: "rt", title: "RT", letter: "K", required: true },
  { key: "rw", title: "RW", letter: "L", required: true },
  { key: "occupation", title: "PEKERJAAN", letter: "M", required: true },
  { key: "note", title: "KETERANGAN", letter: "N", required: false }
];

// src/row/row-shifted.ts
var titleAt = (column) => columns[column]?.title ?? "";
var rowShifted = defineRowRule({
  code: "R100",
  slug: "ROW_SHIFTED",
  severity: "REJECT_ROW",
  column: void 0,
  title: { id: "Isi baris tergeser", en: "Row contents shifted" },
  why: {
    id: "Satu sel yang dihapus atau disisipkan memindahkan semua isi di kanannya ke judul yang salah.",
    en: "One cell deleted or inserted moves everything right of it under the wrong titles."
  },
  source: {
    id: "KPU NTB, 6 Nov 2017: menggeser kolom saja dapat berakibat ditolak",
    en: "KPU NTB, 6 Nov 2017: shifting a column is enough to be refused"
  },
  message: {
    id: ({ title, by, right }) => `isi baris tergeser ${by} kolom ke ${right ? "kanan" : "kiri"} mulai kolom ${title}`,
    en: ({ title, by, right }) => `the contents of the row are shifted ${by} column(s) to the ${right ? "right" : "left"} from column ${title} on`
  },
  expected: { id: "setiap isi berada di bawah judul kolomnya", en: "every content under the title of its own column" },
  mend: {
    id: ({ title, by, right }) => `geser kembali isi mulai kolom ${title} sebanyak ${by} kolom ke ${right ? "kiri" : "kanan"}`,
    en: ({ title, by, right }) => `move the contents from column ${title} on back by ${by} column(s) to the ${right ? "left" : "right"}`
  },
  examples: {
    passes: [{}, { sex: "P", maritalStatus: "L" }, { nik: "Budi", birthDate: "Gerung" }],
    breaks: [
      {
        ...{
          nik: "",
          name: "5201010507859001",
          birthPlace: "Budi Santoso",
          birthDate: "Gerung",
          sex: "05-07-1985",
          maritalStatus: "L"
        },
        ...{ address: "S", rt: "Dusun Gerung Selatan", rw: "001", occupation: "002", note: "PETANI/PEKEBUN" }
      },
      {
        ...{
          nik: "Budi Santoso",
          name: "Gerung",
          birthPlace: "05-07-1985",
          birthDate: "L",
          sex: "S",
          maritalStatus: "Dusun Gerung Selatan"
        },
        ...{ address: "001", rt: "002", rw: "PETANI/PEKEBUN", occupation: "" }
      }
    ]
  },
  check: ({ shift, values }) => shift && {
    found: values[shift.from] ?? "",
    from: shift.from,
    title: titleAt(shift.from),
    by: Math.abs(shift.by),
    right: shift.by > 0 ? 1 : 0
  }
});

// src/row/rt-rw-format.ts
var isWrong = (facts2, column) => facts2.isReadable(column) && !isDigits(facts2.values[column], 3);
function onlyNumber(text) {
  const number2 = /^(?:R[TW])?[ .:]*0*(\d{1,3})$/i.exec(text)?.[1];
  return number2 === void 0 ? "" : number2.padStart(3, "0");
}
var rtRwFormat = defineCellRule({
  code: "R152",
  slug: "RT_RW_FORMAT",
  severity: "REJECT_ROW",
  title: { id: "Bentuk RT/RW salah", en: "RT/RW malformed" },
  why: { id: "Petugas mengurutkan kunjungan menurut RT dan RW.", en: "Visits are sorted by RT and RW." },
  source: { id: "formulir B.1.1-KWK", en: "form B.1.1-KWK" },
  message: {
    id: ({ suggestion }) => `RT/RW harus 1-3 angka${suggestion ? `. Maksud Anda ${suggestion}?` : ""}`,
    en: ({ suggestion }) => `RT and RW have 1-3 digits${suggestion ? `. Did you mean ${suggestion}?` : ""}`
  },
  expected: { id: "1-3 angka, misalnya 001; 000 bila tidak ada", en: "1-3 digits, as 001; 000 where there is none" },
  mend: { id: "tulis angkanya saja, sebagai teks", en: "write the digits only, as text" },
  examples: {
    passes: [{}, { rt: "1" }, { rw: "000" }],
    breaks: [{ rt: "RT 01" }, { rw: "0001" }, { rt: "01/02" }, { rw: "-" }]
  },
  cells: (facts2) => (isWrong(facts2, at.rt) ? only(at.rt) : 0) | (isWrong(facts2, at.rw) ? only(at.rw) : 0),
  check: (facts2, _context, column) => ({ found: facts2.found(column), suggestion: onlyNumber(facts2.found(column)) })
});

// src/row/sex-code.ts
var sexCode2 = defineRowRule({
  code: "R150",
  slug: "SEX_CODE",
  severity: "REJECT_ROW",
  column: "sex",
  title: { id: "Kode jenis kelamin salah", en: "Sex code wrong" },
  why: {
    id: "Satu huruf tidak dapat disalahartikan; W, M, F atau 1 dapat.",
    en: "One agreed letter cannot be misread; W, M, F or 1 can."
  },
  source: { id: "praktik sistem daftar pemilih KPU", en: "practice of KPU’s voter list system" },
  message: {
    id: ({ suggestion }) => `jenis kelamin harus L atau P${suggestion ? `. Maksud Anda ${suggestion}?` : ""}`,
    en: ({ suggestion }) => `sex must be L or P${suggestion ? `. Did you mean ${suggestion}?` : ""}`
  },
  expected: { id: "L (laki-laki) atau P (perempuan)", en: "L (male) or P (female)" },
  mend: { id: "tulis satu huruf: L atau P", en: "write one letter: L or P" },
  examples: {
    passes: [{}, { sex: "l" }, { sex: " p " }],
    breaks: [{ sex: "Laki-laki" }, { sex: "PR" }, { sex: "W" }, { sex: "M" }, { sex: "F" }, { sex: "1" }, { sex: "S" }]
  },
  check: (facts2) => {
    if (facts2.sex !== "" || !facts2.isReadable(at.sex)) return false;
    const found = facts2.values[at.sex] ?? "";
    return { found, suggestion: sexCode.meant(found) ?? "" };
  }
});

// src/reading/age.ts
var isUnderage = ({ birth, votingDay, dayReceived }, minAge) => birth.state === DateState.read && birth.day <= dayReceived && ageOn(birth.day, votingDay) < minAge;

// src/row/underage-married.ts
var underageMarried = defineRowRule({
  code: "R145",
  slug: "UNDERAGE_MARRIED",
  severity: "REVIEW",
  settable: true,
  column: "birthDate",
  title: { id: "Di bawah umur tetapi kawin", en: "Under age but married" },
  why: {
    id: "Yang sudah atau pernah kawin mempunyai hak pilih sebelum 17 tahun, dengan bukti.",
    en: "Whoever is or was married may vote before 17, with proof."
  },
  source: { id: "PKPU 1/2020 pasal 18(2)f; surat KPU 959/2024", en: "PKPU 1/2020 article 18(2)f; KPU letter 959/2024" },
  message: {
    id: ({ minAge, votingDay }) => `belum ${minAge} tahun pada hari pemungutan suara (${votingDay}) tetapi sudah atau pernah kawin`,
    en: ({ minAge, votingDay }) => `under ${minAge} on voting day (${votingDay}) but (ever) married`
  },
  expected: { id: "bukti perkawinan", en: "proof of marriage" },
  mend: {
    id: "lampirkan bukti perkawinan; periksa tahun lahir pada KTP-el",
    en: "attach proof of marriage; check the year of birth on the KTP-el"
  },
  examples: {
    passes: [{}, { birthDate: "28-06-2001", maritalStatus: "B" }, { birthDate: "27-06-2001", maritalStatus: "S" }],
    breaks: [
      { birthDate: "28-06-2001", nik: "5201012806019001", maritalStatus: "S" },
      { birthDate: "28-06-2001", nik: "5201012806019001", maritalStatus: "P" }
    ]
  },
  check: (facts2, { settings: { minAge } }) => (facts2.marital === "S" || facts2.marital === "P") && isUnderage(facts2, minAge) && {
    found: facts2.values[at.birthDate] ?? "",
    minAge,
    votingDay: asWritten(facts2.votingDay)
  }
});

// src/row/underage-unmarried.ts
var underageUnmarried = defineRowRule({
  code: "R144",
  slug: "UNDERAGE_UNMARRIED",
  severity: "REJECT_ROW",
  settable: true,
  column: "birthDate",
  title: { id: "Di bawah umur dan belum kawin", en: "Under age and not married" },
  why: { id: "Pendukung harus mempunyai hak pilih.", en: "A supporter must have the right to vote." },
  source: { id: "PKPU 1/2020 pasal 18(2)f", en: "PKPU 1/2020 article 18(2)f" },
  message: {
    id: ({ minAge, votingDay }) => `belum ${minAge} tahun pada hari pemungutan suara (${votingDay}) dan belum kawin`,
    en: ({ minAge, votingDay }) => `under ${minAge} on voting day (${votingDay}) and never married`
  },
  expected: {
    id: ({ minAge }) => `berusia ${minAge} tahun pada hari pemungutan suara, atau sudah/pernah kawin`,
    en: ({ minAge }) => `${minAge} years on voting day, or (ever) married`
  },
  mend: {
    id: "periksa tahun lahir dan status perkawinan pada KTP-el; bila benar, hapus barisnya",
    en: "check year of birth and marital status on the KTP-el; if they are right, remove the row"
  },
  examples: {
    passes: [
      { birthDate: "27-06-2001", maritalStatus: "B" },
      { birthDate: "28-06-2001", maritalStatus: "S" },
      { birthDate: "28-06-2001", maritalStatus: "X" }
    ],
    breaks: [{ birthDate: "28-06-2001", nik: "5201012806019001", maritalStatus: "B" }]
  },
  check: (facts2, { settings: { minAge } }) => facts2.marital === "B" && isUnderage(facts2, minAge) && {
    found: facts2.values[at.birthDate] ?? "",
    minAge,
    votingDay: asWritten(facts2.votingDay)
  }
});

// src/row/village-code-bps.ts
var villageCodeBps = defineRowRule({
  code: "R115",
  slug: "VILLAGE_CODE_BPS",
  severity: "REJECT_ROW",
  column: "villageCode",
  title: { id: "Kode BPS", en: "Code of the statistics office" },
  why: {
    id: "Kode BPS juga 10 angka, tetapi menunjuk desa yang lain.",
    en: "Codes of the statistics office (BPS) have ten digits too, but mean other villages."
  },
  source: {
    id: "praktik; kode BPS terbagi 2+2+3+3, jadi angka ke-7 biasanya 0",
    en: "practice; BPS codes split 2+2+3+3, so digit 7 is usually 0"
  },
  message: {
    id: () => "kode tampak sebagai kode BPS, bukan kode Kemendagri",
    en: () => "the code looks like one of BPS, not of Kemendagri"
  },
  expected: { id: "kode Kemendagri, misalnya 52.01.01.2002", en: "a Kemendagri code, as in 52.01.01.2002" },
  mend: { id: "salin kode dari templat Anda", en: "copy the code from your template" },
  examples: { passes: [{}, { villageCode: "52.01.01.0002" }], breaks: [{ villageCode: "5201030002" }] },
  check: ({ village, values }) => village.state === VillageState.statistics && { found: values[at.villageCode] ?? "" }
});

// src/row/village-code-changed.ts
var villageCodeChanged = defineRowRule({
  code: "R110",
  slug: "VILLAGE_CODE_CHANGED",
  severity: "REJECT_ROW",
  column: "villageCode",
  title: { id: "Kode kelurahan/desa diubah", en: "Village code changed" },
  why: {
    id: "Kode sudah terisi pada templat; kode yang lain berarti kodenya diubah atau baris berasal dari berkas lain.",
    en: "The template came with its codes; another code means it was changed, or the row comes from another file."
  },
  source: {
    id: "KPU NTB, 6 Nov 2017; KPU Garut, 2 Nov 2017: kode desa yang diubah tidak terbaca",
    en: "KPU NTB, 6 Nov 2017; KPU Garut, 2 Nov 2017: changed village codes are not read"
  },
  message: {
    id: ({ code: code2 }) => `kode kelurahan/desa ${code2} tidak ada dalam templat yang Anda unduh`,
    en: ({ code: code2 }) => `village code ${code2} is not in the template you downloaded`
  },
  expected: {
    id: "kode Kemendagri yang sudah terisi pada templat Anda",
    en: "a Kemendagri code as it came in your template"
  },
  mend: {
    id: "kembalikan kode sesuai templat; jangan mengubah kode Kemendagri. Bila desanya memang lain, unduh templat untuk desa itu",
    en: "put back the code of the template; do not alter Kemendagri codes. If it is another village, download a template for it"
  },
  examples: {
    passes: [{}, { villageCode: "5201012002" }],
    breaks: [
      { villageCode: "52.01.01.2003", villageName: "Gapuk" },
      { villageCode: "5201012003", villageName: "" }
    ]
  },
  check: ({ village }) => village.state >= VillageState.outside && !village.issued && { found: dottedCode(village.flat), code: dottedCode(village.flat) }
});

// src/row/village-code-format.ts
var villageCodeFormat = defineRowRule({
  code: "R111",
  slug: "VILLAGE_CODE_FORMAT",
  severity: "REJECT_ROW",
  column: "villageCode",
  title: { id: "Bentuk kode kelurahan/desa salah", en: "Village code malformed" },
  why: {
    id: "Tanpa kode yang benar, dukungan tidak dapat dihitung pada kabupaten/kota mana pun.",
    en: "Without a right code the support cannot be counted in any regency."
  },
  source: { id: "Permendagri 137/2017 pasal 4", en: "Permendagri 137/2017 article 4" },
  message: {
    id: () => "bentuk kode kelurahan/desa salah",
    en: () => "the village code is malformed"
  },
  expected: {
    id: "PP.KK.CC.DDDD, misalnya 52.01.01.2002; bagian keempat diawali 1 (kelurahan), 2 (desa) atau 3 (desa adat)",
    en: "PP.KK.CC.DDDD, as in 52.01.01.2002; the fourth part begins with 1 (kelurahan), 2 (desa) or 3 (desa adat)"
  },
  mend: { id: "salin kode dari templat Anda sebagai teks", en: "copy the code from your template, as text" },
  examples: {
    passes: [{}, { villageCode: "5201012002" }, { villageCode: "5201010002" }],
    breaks: [
      ...[
        { villageCode: "52.01.01.4002" },
        { villageCode: "52.01.012002" },
        { villageCode: "52.01" },
        { villageCode: "52.70.01.2002" }
      ],
      ...[{ villageCode: "52.01.00.2002" }, { villageCode: "52-01-01-2002" }, { villageCode: "52.01.01.0002" }]
    ]
  },
  check: ({ village, values }) => village.state === VillageState.wrongForm && { found: values[at.villageCode] ?? "" }
});

// src/nearest.ts
function nearestVillages(region, name4, flatCode2) {
  if (name4 === "") return "";
  const found = region.nearestVillages?.(name4, flatCode2) ?? [];
  return found.map(({ code: code2, name: of }) => `${code2} ${of}`).join(", ");
}

// src/row/village-code-unknown.ts
var villageCodeUnknown = defineRowRule({
  code: "R112",
  slug: "VILLAGE_CODE_UNKNOWN",
  severity: "REJECT_ROW",
  column: "villageCode",
  title: { id: "Kode kelurahan/desa tidak dikenal", en: "Village code unknown" },
  why: {
    id: "Daftar wilayah berubah dari tahun ke tahun; setiap pemilihan memakai satu edisi.",
    en: "The registry of regions changes over the years; an election uses one edition of it."
  },
  source: {
    id: "daftar wilayah Kemendagri menurut edisi yang ditetapkan untuk pemilihan",
    en: "Kemendagri registry of the edition the election has pinned"
  },
  message: {
    id: ({ code: code2, edition, otherEdition, district }) => `kode ${code2} tidak dikenal pada edisi wilayah ${edition}${otherEdition ? `; kode ini ada pada edisi ${otherEdition}` : ""}${district ? `; kecamatannya (${district}) dikenal` : ""}`,
    en: ({ code: code2, edition, otherEdition, district }) => `code ${code2} is unknown in region edition ${edition}${otherEdition ? `; it exists in edition ${otherEdition}` : ""}${district ? `; its district (${district}) is known` : ""}`
  },
  expected: {
    id: ({ edition }) => `kode yang ada pada edisi ${edition}`,
    en: ({ edition }) => `a code of edition ${edition}`
  },
  mend: {
    id: ({ nearest }) => `salin kode dari templat Anda${nearest ? `; menurut namanya mungkin ${nearest}` : ""}`,
    en: ({ nearest }) => `copy the code from your template${nearest ? `; by its name it may be ${nearest}` : ""}`
  },
  examples: {
    passes: [{}, { villageCode: "53.01.01.2002" }],
    breaks: [{ villageCode: "52.01.01.2998" }, { villageCode: "5201012998" }, { villageCode: "52.99.01.2001" }]
  },
  check: ({ village, values }, { region }) => {
    if (village.state !== VillageState.unknown) return false;
    const code2 = dottedCode(village.flat);
    return {
      found: code2,
      code: code2,
      edition: region.edition,
      otherEdition: region.otherEdition?.(village.flat) ?? "",
      district: region.areaName?.(village.flat.slice(0, 6)) ?? "",
      nearest: nearestVillages(region, values[at.villageName] ?? "", village.flat)
    };
  }
});

// src/row/village-name-mismatch.ts
var villageNameMismatch = defineRowRule({
  code: "R114",
  slug: "VILLAGE_NAME_MISMATCH",
  severity: "REVIEW",
  settable: true,
  column: "villageName",
  title: { id: "Nama tidak cocok dengan kode", en: "Name does not match the code" },
  why: {
    id: "Kode yang menentukan, tetapi nama yang lain dapat berarti kodenya tertukar.",
    en: "The code decides, but another name may mean that the code was mixed up."
  },
  source: { id: "praktik", en: "practice" },
  message: {
    id: ({ code: code2, name: name4 }) => `nama kelurahan/desa tidak cocok dengan kode ${code2} (${name4})`,
    en: ({ code: code2, name: name4 }) => `the village name does not match code ${code2} (${name4})`
  },
  expected: { id: ({ name: name4 }) => `${name4}`, en: ({ name: name4 }) => `${name4}` },
  mend: {
    id: ({ nearest }) => `periksa mana yang benar, kode atau nama; sesuaikan dengan KTP-el${nearest ? `. Nama itu mungkin ${nearest}` : ""}`,
    en: ({ nearest }) => `see which is right, code or name; follow the KTP-el${nearest ? `. That name may be ${nearest}` : ""}`
  },
  examples: {
    passes: [
      {},
      { villageName: "KEBON AYU" },
      { villageName: "Desa Kebon-Ayu" },
      { villageName: "" },
      { villageCode: "52.01.01.2999", villageName: "Gapuk" }
    ],
    breaks: [{ villageName: "Gapuk" }]
  },
  check: (facts2, { region }) => {
    const { village } = facts2;
    const found = facts2.values[at.villageName] ?? "";
    if (village.state !== VillageState.read || found === village.name || !facts2.isReadable(at.villageName))
      return false;
    return plainVillageName(found) !== plainVillageName(village.name) && {
      found,
      name: village.name,
      code: dottedCode(village.flat),
      nearest: nearestVillages(region, found, village.flat)
    };
  }
});

// src/row/village-outside-region.ts
var villageOutsideRegion = defineRowRule({
  code: "R113",
  slug: "VILLAGE_OUTSIDE_REGION",
  severity: "REJECT_ROW",
  column: "villageCode",
  title: { id: "Di luar daerah pemilihan", en: "Outside the region" },
  why: {
    id: "Pendukung harus berdomisili di daerah pemilihan. Nama mudah menipu: Kota Bima bukan bagian Kabupaten Bima.",
    en: "A supporter lives in the region of the election. Names mislead: the city of Bima is no part of the regency of Bima."
  },
  source: { id: "PKPU 1/2020 pasal 18(2)c dan 18(4)", en: "PKPU 1/2020 article 18(2)c and 18(4)" },
  message: {
    id: ({ code: code2, region }) => `kode ${code2} di luar daerah pemilihan ${region}`,
    en: ({ code: code2, region }) => `code ${code2} is outside ${region}, the region of this election`
  },
  expected: {
    id: ({ prefix }) => `kode yang diawali ${prefix}`,
    en: ({ prefix }) => `a code that begins with ${prefix}`
  },
  mend: {
    id: "periksa kode; pendukung dari daerah lain tidak dapat dihitung, hapus barisnya",
    en: "check the code; a supporter from another region cannot be counted, remove the row"
  },
  examples: {
    passes: [{}, { villageCode: "52.01.01.2999" }],
    breaks: [{ villageCode: "53.01.01.2001" }, { villageCode: "9103013007" }]
  },
  check: ({ village }, { region }) => {
    if (village.state !== VillageState.outside) return false;
    const code2 = dottedCode(village.flat);
    return { found: code2, code: code2, region: region.name, prefix: region.code };
  }
});

// src/upload/dup-external.ts
var dupExternal = defineRule({
  code: "C300",
  slug: "DUP_EXTERNAL",
  severity: "REVIEW",
  title: { id: "NIK juga mendukung pasangan lain", en: "NIK also supports another pair" },
  why: {
    id: "Seseorang hanya boleh mendukung satu pasangan. Yang menentukan ialah pendukung sendiri saat verifikasi faktual; sampai saat itu kedua pasangan tetap menghitungnya.",
    en: "A person may support one pair only. The supporter decides, at factual verification; until then both pairs go on counting the person."
  },
  source: { id: "PKPU 1/2020 pasal 18(2)h; formulir BA.5-KWK", en: "PKPU 1/2020 article 18(2)h; form BA.5-KWK" },
  message: {
    id: () => "NIK ini juga mendukung pasangan lain; ditentukan pendukung saat verifikasi faktual",
    en: () => "this NIK also supports another pair; the supporter decides at factual verification"
  },
  expected: { id: "satu pendukung untuk satu pasangan", en: "one supporter for one pair" },
  mend: {
    id: "tidak perlu tindakan sekarang; siapkan pendukung ini untuk verifikasi faktual",
    en: "nothing needs to be done now; prepare this supporter for factual verification"
  },
  sample: { found: "" }
});

// src/upload/dup-external-person.ts
var dupExternalPerson = defineRule({
  code: "C302",
  slug: "DUP_EXTERNAL_PERSON",
  severity: "REVIEW",
  title: { id: "Identitas serupa pada pasangan lain", en: "Similar identity in another pair" },
  why: {
    id: "Nama, tanggal lahir dan desa yang sama biasanya orang yang sama, meskipun NIK berbeda; petugas mencocokkannya.",
    en: "Same name, birth date and village are usually the same person, though the NIK differs; a verifier compares them."
  },
  source: { id: "praktik", en: "practice" },
  message: {
    id: () => "nama, tanggal lahir dan desa sama dengan pendukung pasangan lain, tetapi NIK berbeda",
    en: () => "name, birth date and village are those of a supporter of another pair, but the NIK differs"
  },
  expected: { id: "satu pendukung untuk satu pasangan", en: "one supporter for one pair" },
  mend: {
    id: "cocokkan NIK baris ini dengan KTP-el; siapkan pendukung ini untuk verifikasi faktual",
    en: "compare the NIK of this row with the KTP-el; prepare this supporter for factual verification"
  },
  sample: { found: "" }
});

// src/total/count-below-minimum.ts
var standing = { minimum: 303331, spreadReached: 6, spread: 6, subregions: 10, level: "regency" };
var countBelowMinimum = defineTotalRule({
  code: "T400",
  slug: "COUNT_BELOW_MINIMUM",
  severity: "RETURN",
  title: { id: "Jumlah di bawah syarat", en: "Number below the minimum" },
  why: {
    id: "Jumlah dukungan minimal adalah persentase dari DPT, dibulatkan ke atas, dan ditetapkan dengan keputusan KPU.",
    en: "The minimum is a share of the voter list, rounded up, and fixed by a decree of the commission."
  },
  source: { id: "UU 10/2016 pasal 41", en: "Law 10/2016 article 41" },
  message: {
    id: ({ counted, lacking, minimum }) => `dukungan ${figure(counted, "id")} kurang ${figure(lacking, "id")} dari minimal ${figure(minimum, "id")}`,
    en: ({ counted, lacking, minimum }) => `${figure(counted, "en")} supporters, ${figure(lacking, "en")} short of the minimum of ${figure(minimum, "en")}`
  },
  expected: {
    id: ({ minimum }) => `paling sedikit ${figure(minimum, "id")} dukungan yang dihitung`,
    en: ({ minimum }) => `at least ${figure(minimum, "en")} supporters that count`
  },
  mend: {
    id: "perbaiki baris yang ditolak, lalu tambah dukungan selama masa penyerahan dibuka",
    en: "mend the rows that were refused, then add supporters while the window is open"
  },
  examples: {
    passes: [{}, { standing: { ...standing, counted: 303331 } }],
    breaks: [{ standing: { ...standing, counted: 303330 } }]
  },
  check: ({ standing: standing4 }) => standing4 && standing4.counted < standing4.minimum && {
    found: String(standing4.counted),
    counted: standing4.counted,
    minimum: standing4.minimum,
    lacking: standing4.minimum - standing4.counted
  }
});

// src/total/count-ok-thin-margin.ts
var standing2 = { minimum: 1e3, spreadReached: 6, spread: 6, subregions: 10, level: "regency" };
var thinPercent = 25;
var countOkThinMargin = defineTotalRule({
  code: "T402",
  slug: "COUNT_OK_THIN_MARGIN",
  severity: "INFO",
  title: { id: "Cukup, tetapi cadangannya tipis", en: "Enough, but with little to spare" },
  why: {
    id: `Verifikasi biasanya mengurangi dukungan: di NTB 2018 sebanyak 19-23 persen. Cadangan di bawah ${thinPercent} persen dapat habis.`,
    en: `Verification usually takes supporters away: 19 to 23 percent in NTB 2018. Less than ${thinPercent} percent to spare may be used up.`
  },
  source: { id: "NTB 2018: 252.818 dari 327.322 baris", en: "NTB 2018: 252,818 of 327,322 rows" },
  message: {
    id: ({ minimum, margin, percent }) => `cukup untuk minimal ${figure(minimum, "id")}; sisa cadangan ${figure(margin, "id")} (${percent}%)`,
    en: ({ minimum, margin, percent }) => `meets the minimum of ${figure(minimum, "en")}; ${figure(margin, "en")} to spare (${percent}%)`
  },
  expected: {
    id: `cadangan paling sedikit ${thinPercent} persen sebelum verifikasi`,
    en: `at least ${thinPercent} percent to spare before verification`
  },
  mend: {
    id: "tidak wajib; tambah dukungan selama masa penyerahan dibuka",
    en: "not a duty; add supporters while the window is open"
  },
  examples: {
    passes: [{}, { standing: { ...standing2, counted: 1250 } }, { standing: { ...standing2, counted: 999 } }],
    breaks: [{ standing: { ...standing2, counted: 1249 } }, { standing: { ...standing2, counted: 1e3 } }]
  },
  check: ({ standing: standing4 }) => {
    if (!standing4 || standing4.counted < standing4.minimum) return false;
    const margin = standing4.counted - standing4.minimum;
    if (margin * 100 >= standing4.minimum * thinPercent) return false;
    const percent = Math.floor(margin * 100 / standing4.minimum);
    return { found: String(standing4.counted), minimum: standing4.minimum, margin, percent };
  }
});

// src/total/repair-below-required.ts
var ntb = { required: 101026, shortfall: 50513, multiplier: 2 };
var because = ({ shortfall, multiplier }, language) => {
  if (shortfall === 0) return { id: "satu di setiap wilayah yang kurang", en: "one in each area lacking" }[language];
  return { id: `${multiplier} x kekurangan`, en: `${multiplier} x shortfall` }[language] + ` ${figure(shortfall, language)}`;
};
var repairBelowRequired = defineTotalRule({
  code: "T406",
  slug: "REPAIR_BELOW_REQUIRED",
  severity: "RETURN",
  title: { id: "Perbaikan di bawah kewajiban", en: "Repair below the duty" },
  why: {
    id: "Setelah verifikasi, kekurangan diperbaiki dengan kelipatan yang ditetapkan untuk siklus pemilihan (2018 dan 2020: dua kali).",
    en: "After verification a shortfall is mended by the multiple the cycle sets (2018 and 2020: twice)."
  },
  source: {
    id: "PKPU 3/2017 dan 15/2017; NTB 2018, Surabaya 2020",
    en: "PKPU 3/2017 and 15/2017; NTB 2018, Surabaya 2020"
  },
  message: {
    id: (params) => `perbaikan ${figure(params.brought, "id")} kurang dari kewajiban ${figure(params.required, "id")} (${because(params, "id")})`,
    en: (params) => `a repair of ${figure(params.brought, "en")} is below the required ${figure(params.required, "en")} (${because(params, "en")})`
  },
  expected: {
    id: ({ required: required2 }) => `paling sedikit ${figure(required2, "id")} dukungan perbaikan`,
    en: ({ required: required2 }) => `a repair of at least ${figure(required2, "en")} supporters`
  },
  mend: {
    id: "tambah dukungan perbaikan selama masa perbaikan dibuka",
    en: "add supporters to the repair while its window is open"
  },
  examples: {
    passes: [{}, { repair: { ...ntb, brought: 138693 } }, { repair: { ...ntb, brought: 101026 } }],
    breaks: [
      { repair: { ...ntb, brought: 101025 } },
      { repair: { brought: 0, required: 1, shortfall: 0, multiplier: 2 } }
    ]
  },
  check: ({ repair }) => repair && repair.brought < repair.required && { found: String(repair.brought), ...repair }
});

// src/total/spread-below-minimum.ts
var standing3 = { counted: 303331, minimum: 303331, spread: 6, subregions: 10, level: "regency" };
var levels = {
  regency: { id: "kabupaten/kota", en: "regencies and cities" },
  district: { id: "kecamatan", en: "districts" }
};
var area = (level, language) => levels[level === "district" ? "district" : "regency"][language];
var spreadBelowMinimum = defineTotalRule({
  code: "T401",
  slug: "SPREAD_BELOW_MINIMUM",
  severity: "RETURN",
  title: { id: "Sebaran di bawah syarat", en: "Spread below the minimum" },
  why: {
    id: "Pendukung harus berdomisili di lebih dari separuh wilayah; satu pendukung yang dihitung sudah cukup untuk satu wilayah.",
    en: "Supporters must live in more than half of the areas; one supporter that counts is enough for an area."
  },
  source: { id: "UU 10/2016 pasal 41", en: "Law 10/2016 article 41" },
  message: {
    id: ({ reached, spread, subregions, level }) => `tersebar di ${figure(reached, "id")} ${area(level, "id")}, minimal ${figure(spread, "id")} dari ${figure(subregions, "id")}`,
    en: ({ reached, spread, subregions, level }) => `spread over ${figure(reached, "en")} ${area(level, "en")}, at least ${figure(spread, "en")} of ${figure(subregions, "en")} are needed`
  },
  expected: {
    id: ({ spread, level }) => `dukungan yang dihitung di paling sedikit ${figure(spread, "id")} ${area(level, "id")}`,
    en: ({ spread, level }) => `supporters that count in at least ${figure(spread, "en")} ${area(level, "en")}`
  },
  mend: {
    id: "cari dukungan di wilayah yang masih kosong; periksa juga baris dari wilayah itu yang ditolak",
    en: "find supporters in areas that have none, and look at refused rows of those areas"
  },
  examples: {
    passes: [{}, { standing: { ...standing3, spreadReached: 6 } }],
    breaks: [
      { standing: { ...standing3, spreadReached: 5 } },
      { standing: { ...standing3, spreadReached: 12, spread: 13, subregions: 24, level: "district" } }
    ]
  },
  check: ({ standing: standing4 }) => standing4 && standing4.spreadReached < standing4.spread && {
    found: String(standing4.spreadReached),
    reached: standing4.spreadReached,
    spread: standing4.spread,
    subregions: standing4.subregions,
    level: standing4.level
  }
});

// src/total/threshold-disagrees.ts
var names4 = {
  minimum: { id: "jumlah minimal", en: "the minimum" },
  spread: { id: "sebaran minimal", en: "the minimum spread" }
};
var nameOf = (of, language) => names4[of === "spread" ? "spread" : "minimum"][language];
var thresholdDisagrees = defineTotalRule({
  code: "T407",
  slug: "THRESHOLD_DISAGREES",
  severity: "WARN",
  title: { id: "Angka keputusan berbeda dari rumus", en: "Decree differs from the formula" },
  why: {
    id: "Yang berlaku ialah keputusan KPU; bila hitungan menurut undang-undang memberi angka lain, mungkin ada salah ketik.",
    en: "The decree of the commission counts; where the formula of the law gives another figure there may be a misprint."
  },
  source: { id: "UU 10/2016 pasal 41; Kota Mataram 2020", en: "Law 10/2016 article 41; the city of Mataram in 2020" },
  message: {
    id: ({ figure: of, decree, computed }) => `${nameOf(of, "id")} dalam keputusan ${figure(decree, "id")}, menurut rumus ${figure(computed, "id")}`,
    en: ({ figure: of, decree, computed }) => `${nameOf(of, "en")} in the decree is ${figure(decree, "en")}, by the formula ${figure(computed, "en")}`
  },
  expected: {
    id: ({ computed }) => `${figure(computed, "id")}, menurut rumus`,
    en: ({ computed }) => `${figure(computed, "en")}, by the formula`
  },
  mend: {
    id: "periksa keputusan, jumlah DPT dan jumlah wilayahnya; yang berlaku tetap keputusan",
    en: "check the decree, its voter list and its areas; what counts is still the decree"
  },
  examples: {
    passes: [{}, { decree: { figure: "minimum", decree: 24922, computed: 24922 } }],
    breaks: [
      { decree: { figure: "minimum", decree: 24622, computed: 24922 } },
      { decree: { figure: "spread", decree: 11, computed: 14 } }
    ]
  },
  check: ({ decree }) => decree && decree.decree !== decree.computed && { found: String(decree.decree), ...decree }
});

// src/upload/other-row.ts
var otherRow = ({ receipt, sheet, row }) => ({
  id: `baris ${row} lembar ${sheet} pada unggahan nomor ${receipt}`,
  en: `row ${row} of sheet ${sheet} in upload number ${receipt}`
});

// src/upload/dup-identical.ts
var dupIdentical = defineRule({
  code: "X200",
  slug: "DUP_IDENTICAL",
  severity: "COLLAPSE",
  title: { id: "Ganda identik", en: "Identical row" },
  why: {
    id: "Seorang pendukung dihitung satu kali; baris pertama yang tinggal.",
    en: "A supporter counts once; the first row stays."
  },
  source: {
    id: "praktik SILON sejak 2016; PKPU 1/2020 pasal 18(2)h",
    en: "practice of SILON since 2016; PKPU 1/2020 article 18(2)h"
  },
  message: {
    id: (other2) => `ganda identik dengan ${otherRow(other2).id}; dihitung satu`,
    en: (other2) => `identical to ${otherRow(other2).en}; counted once`
  },
  expected: { id: "satu baris untuk satu pendukung", en: "one row for one supporter" },
  mend: { id: "tidak perlu tindakan", en: "nothing needs to be done" }
});

// src/upload/dup-nik.ts
var dupNik = defineRule({
  code: "X201",
  slug: "DUP_NIK",
  severity: "REVIEW",
  settable: true,
  title: { id: "NIK sama, data berbeda", en: "Same NIK, other data" },
  why: {
    id: "Satu NIK adalah satu orang; salah satu barisnya salah ketik.",
    en: "One NIK is one person; one of the rows has a slip."
  },
  source: { id: "PKPU 1/2020 pasal 18(2)h; surat KPU 959/2024", en: "PKPU 1/2020 article 18(2)h; KPU letter 959/2024" },
  message: {
    id: (other2) => `NIK sama dengan ${otherRow(other2).id} tetapi datanya berbeda; dihitung satu`,
    en: (other2) => `same NIK as ${otherRow(other2).en}, but the data differ; counted once`
  },
  expected: { id: "satu baris untuk satu NIK", en: "one row for one NIK" },
  mend: {
    id: "pilih baris yang benar menurut KTP-el dan hapus yang lain",
    en: "choose the row that follows the KTP-el and remove the other"
  }
});

// src/upload/dup-person.ts
var dupPerson = defineRule({
  code: "X202",
  slug: "DUP_PERSON",
  severity: "REVIEW",
  settable: true,
  title: { id: "Orang sama, NIK berbeda", en: "Same person, other NIK" },
  why: {
    id: "Nama, tanggal lahir dan desa yang sama biasanya orang yang sama; namun keduanya dihitung sampai petugas memutuskan.",
    en: "Same name, birth date and village are usually the same person; still both count until a verifier has decided."
  },
  source: { id: "PKPU 1/2020 pasal 18(2)h; praktik SILON", en: "PKPU 1/2020 article 18(2)h; practice of SILON" },
  message: {
    id: (other2) => `nama, tanggal lahir dan desa sama dengan ${otherRow(other2).id}, tetapi NIK berbeda`,
    en: (other2) => `same name, birth date and village as ${otherRow(other2).en}, but another NIK`
  },
  expected: { id: "satu baris untuk satu pendukung", en: "one row for one supporter" },
  mend: { id: "cocokkan NIK kedua baris dengan KTP-el", en: "compare the NIK of both rows with the KTP-el" }
});

// src/upload/dup-resubmitted.ts
var dupResubmitted = defineRule({
  code: "X203",
  slug: "DUP_RESUBMITTED",
  severity: "INFO",
  title: { id: "Sudah pernah diunggah", en: "Already uploaded" },
  why: {
    id: "Unggahan menambah, tidak mengganti; baris yang sama tidak menambah dukungan.",
    en: "Uploads add, they do not replace; the same row adds no support."
  },
  source: {
    id: "praktik 2020, saat setiap unggahan mengganti yang sebelumnya",
    en: "practice in 2020, when every upload replaced the last"
  },
  message: {
    id: (other2) => `sudah ada dalam unggahan sebelumnya (${otherRow(other2).id}); dilewati`,
    en: (other2) => `already in an earlier upload (${otherRow(other2).en}); skipped`
  },
  expected: { id: "baris baru", en: "a new row" },
  mend: { id: "tidak perlu tindakan", en: "nothing needs to be done" }
});

// src/upload/dup-update.ts
var dupUpdate = defineRule({
  code: "X204",
  slug: "DUP_UPDATE",
  severity: "INFO",
  title: { id: "Data diperbarui", en: "Data updated" },
  why: {
    id: "NIK yang sama dengan data lain memperbaiki baris sebelumnya; riwayatnya disimpan.",
    en: "The same NIK with other data mends the earlier row; the history is kept."
  },
  source: { id: "praktik", en: "practice" },
  message: {
    id: (other2) => `NIK sudah ada (${otherRow(other2).id}); datanya diperbarui dan riwayat disimpan`,
    en: (other2) => `the NIK is there already (${otherRow(other2).en}); its data were updated and the history kept`
  },
  expected: { id: "data terbaru menurut KTP-el", en: "the latest data as on the KTP-el" },
  mend: {
    id: "tidak perlu tindakan; periksa bila pembaruan ini tidak disengaja",
    en: "nothing needs to be done; check it if no update was meant"
  }
});

// src/upload/identity-twice.ts
var identityTwice = defineRule({
  code: "X210",
  slug: "IDENTITY_TWICE",
  severity: "WARN",
  title: { id: "ID BARIS dipakai dua kali", en: "ID BARIS used twice" },
  why: {
    id: "Satu ID BARIS memperbaiki satu baris. Menyalin baris atau menarik sel ke bawah ikut menyalin ID-nya.",
    en: "One ID BARIS mends one row. Copying a row or filling cells down copies its ID too."
  },
  source: { id: "ditambahkan Open SILON untuk berkas perbaikan", en: "added by Open SILON for correction workbooks" },
  message: {
    id: (other2) => `ID BARIS sama dengan ${otherRow(other2).id}; baris pertama yang memakainya, baris ini dibaca sebagai baris baru`,
    en: (other2) => `the same ID BARIS as ${otherRow(other2).en}; the first row keeps it, this one is read as a new row`
  },
  expected: { id: "setiap ID BARIS sekali dalam satu berkas", en: "each ID BARIS once in a file" },
  mend: {
    id: "kosongkan ID BARIS pada baris yang Anda tambahkan sendiri",
    en: "empty the ID BARIS of rows that you added yourself"
  }
});

// src/upload/identity-unknown.ts
var identityUnknown = defineRule({
  code: "X211",
  slug: "IDENTITY_UNKNOWN",
  severity: "WARN",
  title: { id: "ID BARIS tidak dikenal", en: "ID BARIS not known" },
  why: {
    id: "ID BARIS hanya berlaku bila kami yang memberikannya, untuk pasangan calon ini.",
    en: "An ID BARIS holds only if we gave it, and to this pair."
  },
  source: { id: "ditambahkan Open SILON untuk berkas perbaikan", en: "added by Open SILON for correction workbooks" },
  message: {
    id: () => "ID BARIS tidak dikenal untuk pasangan calon ini; baris ini dibaca sebagai baris baru",
    en: () => "the ID BARIS is not known for this pair; the row is read as a new one"
  },
  expected: {
    id: "ID BARIS seperti dalam berkas perbaikan yang Anda unduh, atau kosong",
    en: "the ID BARIS as in the correction workbook that you downloaded, or nothing"
  },
  mend: {
    id: "unduh lagi berkas perbaikan dan salin ID BARIS dari sana, atau kosongkan selnya",
    en: "download the correction workbook again and copy the ID BARIS from there, or empty the cell"
  },
  sample: { found: "" }
});

// src/upload/row-mended.ts
var rowMended = defineRule({
  code: "X212",
  slug: "ROW_MENDED",
  severity: "INFO",
  title: { id: "Baris diperbaiki", en: "Row mended" },
  why: {
    id: "Baris dari berkas perbaikan menggantikan baris asalnya; NIK yang diperbaiki memindahkan dukungan, tidak menambahnya.",
    en: "A row of a correction workbook takes the place of the row it came from; a mended NIK moves a supporter and adds none."
  },
  source: { id: "ditambahkan Open SILON untuk berkas perbaikan", en: "added by Open SILON for correction workbooks" },
  message: {
    id: (other2) => `baris yang sama juga ada sebagai ${otherRow(other2).id}; yang berlaku adalah versi diterima yang terakhir`,
    en: (other2) => `the same row is also there as ${otherRow(other2).en}; the last accepted version holds`
  },
  expected: { id: "satu versi yang berlaku dari setiap baris", en: "one version of each row that holds" },
  mend: {
    id: "tidak perlu tindakan; periksa bila perbaikan ini tidak disengaja",
    en: "nothing needs to be done; check it if no mending was meant"
  }
});

// src/upload/sequential-niks.ts
var sequentialNiks = defineRule({
  code: "X207",
  slug: "SEQUENTIAL_NIKS",
  severity: "REVIEW",
  settable: true,
  title: { id: "NIK berurutan", en: "Consecutive NIKs" },
  why: {
    id: "Deretan nomor urut NIK tanpa sela, dengan tanggal lahir dan desa yang sama, biasanya dikarang; kadang wajar bila satu desa didata sekaligus. Karena itu tetap dihitung sampai petugas memeriksa.",
    en: "An unbroken run of NIK sequence numbers with one birth date in one village is usually made up; sometimes it is genuine, where a village was registered at once. So the rows count until a verifier has looked."
  },
  source: { id: "praktik: tanda karangan", en: "practice: a sign of fabrication" },
  message: {
    id: (other2) => `NIK ini termasuk deretan NIK berurutan dalam satu desa, bersama ${otherRow(other2).id} dan baris lain; periksa`,
    en: (other2) => `this NIK is one of a run of consecutive NIKs in one village, with ${otherRow(other2).en} and others; to be checked`
  },
  expected: {
    id: "NIK yang disalin dari KTP-el masing-masing pendukung",
    en: "NIKs copied from the KTP-el of each supporter"
  },
  mend: {
    id: "cocokkan NIK baris-baris itu dengan KTP-el; hapus baris yang tidak ada KTP-elnya",
    en: "compare the NIKs of these rows with the KTP-el; remove rows that have none"
  }
});

// src/catalogue.ts
var fileRules = [
  fileType,
  fileUnreadable,
  filePassword,
  fileTooLarge,
  fileMacro,
  fileZipBomb,
  templateUnknown,
  templateVersion,
  templateOtherElection,
  templateOtherPair,
  templateTampered,
  headerMissing,
  headerOrder,
  headerUnknown,
  headerDuplicate,
  columnShifted,
  sheetMissing,
  mergedCells,
  hiddenData,
  fileEmpty,
  fileAlreadyUploaded,
  nikPrecisionLoss,
  tooManyErrors,
  windowClosed,
  notAuthorised
];
var rowRules = [
  rowShifted,
  cellNotText,
  cellFormula,
  cellRequired,
  cellWrongContent,
  cellCleaned,
  cellTooLong,
  cellInjection,
  villageCodeChanged,
  villageCodeFormat,
  villageCodeUnknown,
  villageOutsideRegion,
  villageNameMismatch,
  villageCodeBps,
  nikLength,
  nikNotDigits,
  nikScientific,
  nikDateImpossible,
  nikSequenceZero,
  nikPlaceholder,
  nikDobMismatch,
  nikSexMismatch,
  nikProvinceUnknown,
  nikElsewhere,
  nameInvalid,
  nameTitle,
  dobFormat,
  dobImpossible,
  dobFuture,
  dobTooOld,
  underageUnmarried,
  underageMarried,
  sexCode2,
  maritalCode2,
  rtRwFormat,
  addressShort,
  occupationBarred,
  occupationUnknown
];
var setRules = [
  dupIdentical,
  dupNik,
  dupPerson,
  dupResubmitted,
  dupUpdate,
  sequentialNiks,
  identityTwice,
  identityUnknown,
  rowMended,
  dupExternal,
  dupExternalPerson
];
var totalRules = [
  countBelowMinimum,
  spreadBelowMinimum,
  countOkThinMargin,
  repairBelowRequired,
  thresholdDisagrees
];
var figureRules = [tooManyErrors, ...totalRules];
var catalogue = [...fileRules, ...rowRules, ...setRules, ...totalRules];
var byCode = new Map(catalogue.map((rule) => [rule.code, rule]));
var ruleOf = (code2) => byCode.get(code2);

// src/context.ts
var defaultSettings = Object.freeze({
  minAge: 17,
  maxAge: 120,
  minAddress: 5,
  sexSpelledOut: "strict",
  rowNoMayBeNumber: false,
  sequentialNiks: 10,
  severities: Object.freeze({})
});

// src/describe.ts
function describe(code2) {
  const rule = ruleOf(code2);
  if (!rule) return void 0;
  const { slug, severity, settable = false, title, why, source } = rule;
  return { code: code2, slug, severity, settable, title, why, source };
}

// src/sentence.ts
function sentence(text) {
  const begun = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.?!]$/.test(begun) ? begun : `${begun}.`;
}

// src/explain.ts
function explain(finding, place) {
  const rule = ruleOf(finding.code);
  if (!rule) throw new RangeError(`no rule ${finding.code}`);
  return { id: explainIn("id", rule, finding, place), en: explainIn("en", rule, finding, place) };
}
var words = {
  id: {
    sheet: "Lembar",
    row: "baris",
    column: "kolom",
    cell: "sel",
    found: "Terbaca",
    empty: "kosong",
    expected: "Seharusnya",
    mend: "Cara memperbaiki"
  },
  en: {
    sheet: "Sheet",
    row: "row",
    column: "column",
    cell: "cell",
    found: "Found",
    empty: "empty",
    expected: "Expected",
    mend: "How to mend it"
  }
};
function explainIn(language, rule, { column, params }, { sheet, row }) {
  const say = words[language];
  const title = columns[column];
  const last = columns.at(-1)?.letter;
  const where = title ? `${say.sheet} ${sheet}, ${say.row} ${row}, ${say.column} ${title.title} (${say.cell} ${title.letter}${row})` : `${say.sheet} ${sheet}, ${say.row} ${row} (${say.cell} A${row}:${last}${row})`;
  const found = params.found === "" ? say.empty : `"${shorten(params.found)}"`;
  return [
    sentence(`${where}: ${rule.message[language](params)}`),
    ...title ? [`${say.found}: ${found}.`] : [],
    sentence(`${say.expected}: ${wording(rule.expected, language, params)}`),
    sentence(`${say.mend}: ${wording(rule.mend, language, params)}`)
  ].join(" ");
}
function wording(words2, language, params) {
  const said = words2[language];
  return typeof said === "string" ? said : said(params);
}
var longest = 60;
var shorten = (text) => text.length > longest ? `${text.slice(0, longest)}…` : text;

// src/explain-in-parts.ts
function explainInParts({ code: code2, params }) {
  const rule = ruleOf(code2);
  if (!rule) throw new RangeError(`no rule ${code2}`);
  const { message, expected, mend } = rule;
  return {
    what: { id: message.id(params), en: message.en(params) },
    expected: { id: wording(expected, "id", params), en: wording(expected, "en", params) },
    mend: { id: wording(mend, "id", params), en: wording(mend, "en", params) }
  };
}

// src/in-force.ts
var isInForce = ({ since, until }, votingDay) => (since === void 0 || since <= votingDay) && (until === void 0 || votingDay <= until);

// src/reading/content.ts
var date = /^\d{1,4}[-/|.]\d{1,2}[-/|.]\d{1,4}$/;
var isNik = (text) => text.length === 16 && isDigits(text, 16);
var isDate = (text) => text.length >= 8 && text.length <= 10 && date.test(text);
var isVillage2 = (text) => flatCode(text) !== "";
var isDotted = (text) => text.length === 13 && isVillage2(text);
var isUnit = (text) => isDigits(text, 3);
var isWords = (text) => text.length >= 2 && !isDigit(text.charCodeAt(0));
var fitsColumn = Array.from({ length: columnCount }, (_, column) => {
  if (column === at.rowNo) return (text) => isDigits(text, 7);
  if (column === at.villageCode) return isVillage2;
  if (column === at.nik) return isNik;
  if (column === at.birthDate) return isDate;
  if (column === at.sex) return (text) => sexCode.letter(text) !== "";
  if (column === at.maritalStatus) return (text) => maritalCode.letter(text) !== "";
  return column === at.rt || column === at.rw ? isUnit : isWords;
});
var fits = (text, column) => fitsColumn[column](text);
var isPlainWords = (text) => text.length <= 300 && !/\d/.test(text) && (text.match(/\p{L}/gu)?.length ?? 0) >= 3;
var prose = (column) => column === at.villageName || column === at.birthPlace || column === at.address || column === at.occupation;
var code = (column) => column === at.rowNo || column === at.villageCode || column === at.nik || column === at.birthDate || column === at.rt || column === at.rw;
function looksLike(text, column) {
  if (column !== at.nik && isNik(text)) return "nik";
  if (column !== at.birthDate && isDate(text)) return "date";
  if (column !== at.villageCode && isDotted(text)) return "village";
  if (column === at.maritalStatus) return sexCode.meant(text) ? "sex" : void 0;
  if (column === at.sex) return maritalCode.meant(text) ? "marital" : void 0;
  if (code(column)) return isPlainWords(text) ? "words" : void 0;
  if (!prose(column)) return void 0;
  if (isDigits(text, text.length)) return "number";
  if (sexCode.letter(text)) return "sex";
  return maritalCode.letter(text) ? "marital" : void 0;
}

// src/reading/dangerous.ts
function isDangerous(text, value) {
  const raw = text.charCodeAt(0);
  const first = value.charCodeAt(0);
  if (raw === 9 || raw === 13 || first === 61 || first === 64) return true;
  return (first === 43 || first === 45) && value.length > 1;
}

// src/reading/occupations.ts
var listedOccupations = `
BELUM/TIDAK BEKERJA; MENGURUS RUMAH TANGGA; PELAJAR/MAHASISWA; PENSIUNAN; PEGAWAI NEGERI SIPIL; TENTARA NASIONAL INDONESIA; KEPOLISIAN RI;
PERDAGANGAN; PETANI/PEKEBUN; PETERNAK; NELAYAN/PERIKANAN; INDUSTRI; KONSTRUKSI; TRANSPORTASI; KARYAWAN SWASTA; KARYAWAN BUMN; KARYAWAN BUMD;
KARYAWAN HONORER; BURUH HARIAN LEPAS; BURUH TANI/PERKEBUNAN; BURUH NELAYAN/PERIKANAN; BURUH PETERNAKAN; PEMBANTU RUMAH TANGGA; TUKANG CUKUR;
TUKANG LISTRIK; TUKANG BATU; TUKANG KAYU; TUKANG SOL SEPATU; TUKANG LAS/PANDAI BESI; TUKANG JAHIT; TUKANG GIGI; PENATA RIAS; PENATA BUSANA;
PENATA RAMBUT; MEKANIK; SENIMAN; TABIB; PARAJI; PERANCANG BUSANA; PENTERJEMAH; IMAM MASJID; PENDETA; PASTOR; WARTAWAN; USTADZ/MUBALIGH; JURU MASAK;
PROMOTOR ACARA; ANGGOTA DPR-RI; ANGGOTA DPD; ANGGOTA BPK; PRESIDEN; WAKIL PRESIDEN; ANGGOTA MAHKAMAH KONSTITUSI; ANGGOTA KABINET/KEMENTERIAN;
DUTA BESAR; GUBERNUR; WAKIL GUBERNUR; BUPATI; WAKIL BUPATI; WALIKOTA; WAKIL WALIKOTA; ANGGOTA DPRD PROVINSI; ANGGOTA DPRD KABUPATEN/KOTA; DOSEN;
GURU; PILOT; PENGACARA; NOTARIS; ARSITEK; AKUNTAN; KONSULTAN; DOKTER; BIDAN; PERAWAT; APOTEKER; PSIKIATER/PSIKOLOG; PENYIAR TELEVISI; PENYIAR RADIO;
PELAUT; PENELITI; SOPIR; PIALANG; PARANORMAL; PEDAGANG; PERANGKAT DESA; KEPALA DESA; BIARAWATI; WIRASWASTA; LAINNYA`.split(";").map((occupation) => occupation.trim());
var barredWords = {
  asn: ["PNS", "ASN", "CPNS", "PPPK", "PEGAWAI NEGERI", "APARATUR SIPIL NEGARA"],
  tni: ["TNI", "TENTARA"],
  polri: ["POLRI", "POLISI", "KEPOLISIAN"],
  organiser: ["KPU", "PPK", "PPS", "KPPS", "PANWAS", "PANWASLU", "BAWASLU", "PANWASCAM", "PENYELENGGARA PEMILU"],
  "village-head": ["KEPALA DESA", "KADES"],
  "village-official": ["PERANGKAT DESA", "SEKRETARIS DESA", "SEKDES", "KEPALA DUSUN", "KADUS", "KAUR DESA"]
};
var formerWords = [
  "PENSIUNAN",
  "PENSIUN",
  "PURNAWIRAWAN",
  "PURN",
  "PURNABAKTI",
  "MANTAN",
  "EKS",
  "EX",
  "VETERAN"
];

// src/reading/occupation.ts
var groups = Object.entries(barredWords);
var says = (words2, some) => some.some((word) => words2.includes(` ${word} `));
function look(upper, listed) {
  const words2 = ` ${upper.replace(/[^A-Z0-9]+/g, " ").trim()} `;
  const barred = says(words2, formerWords) ? void 0 : groups.find(([, some]) => says(words2, some))?.[0];
  return { listed, barred };
}
var known = new Map(
  listedOccupations.flatMap((occupation) => [occupation, ...occupation.split("/")]).map((name4) => [name4, look(name4, true)])
);
var recent = /* @__PURE__ */ new Map();
var mostRecent = 500;
function readOccupation(upper) {
  const answered = known.get(upper) ?? recent.get(upper);
  if (answered) return answered;
  const reading = look(upper, known.has(upper.replace(/ ?\(.*$/, "")));
  if (recent.size >= mostRecent) recent.clear();
  recent.set(upper, reading);
  return reading;
}

// src/reading/shift.ts
var candidates = [1, -1, 2, -2, 3, -3];
var shiftEvidence = 3;
function detectShift(texts) {
  let best;
  let most = shiftEvidence - 1;
  for (const by of candidates) {
    let gain = 0;
    let gainFrom = 0;
    let highest = 0;
    for (let column = columnCount - 1; column >= 0; column--) {
      gain += gainOf(texts[column] ?? "", column, column - by);
      if (gain >= highest && gain > 0) {
        highest = gain;
        gainFrom = column;
      }
    }
    if (highest > most) {
      most = highest;
      best = { from: gainFrom, by };
    }
  }
  return best;
}
function gainOf(text, column, home) {
  if (text === "") return 0;
  return (home >= 0 && home < columnCount && fits(text, home) ? 1 : 0) - (fits(text, column) ? 1 : 0);
}

// src/reading/row-facts.ts
var required = columns.reduce((set, column, index) => column.required ? set | only(index) : set, 0);
var prose2 = [at.villageName, at.name, at.birthPlace, at.address, at.occupation];
var RowFacts = class {
  constructor() {
    this.row = { texts: [], kinds: [] };
    /** cleaned text of each cell, '' for a blank one */
    this.values = Array.from({ length: columnCount }, () => "");
    this.blank = 0;
    this.notText = 0;
    this.formula = 0;
    this.cleaned = 0;
    this.tooLong = 0;
    this.dangerous = 0;
    /** text that may be judged by what it says */
    this.readable = 0;
    /** plainly the content of another column: no other rule judges it */
    this.mislaid = 0;
    this.mislaidKinds = Array.from({ length: columnCount }, () => void 0);
    this.nik = new NikReading();
    this.birth = new DateReading();
    this.village = new VillageReading();
    /** L or P, '' when it could not be read */
    this.sex = "";
    /** B, S or P, '' when it could not be read */
    this.marital = "";
    /** of the context, as numbers */
    this.votingDay = 0;
    this.dayReceived = 0;
    /** flat code of the election's region */
    this.regionPrefix = "";
  }
  read(row, context) {
    if (context !== this.context) this.settle(context);
    this.row = row;
    this.forget();
    for (let column = 0; column < columnCount; column++) this.readCell(column);
    const suspects = this.readContents(context);
    const odd = suspects | this.oddNote() | this.notText | this.formula | this.tooLong;
    if (sizeOf(odd) >= shiftEvidence) this.shift = detectShift(this.values);
    if (this.shift) for (let column = this.shift.from; column < columnCount; column++) this.withdraw(column);
    else if (suspects !== 0) this.setMislaidApart(suspects);
  }
  found(column) {
    return this.values[column] || (this.row.texts[column] ?? "");
  }
  isReadable(column) {
    return has(this.readable, column);
  }
  get missing() {
    return this.blank & required;
  }
  settle(context) {
    this.votingDay = dayFromIso(context.votingDay);
    this.dayReceived = dayFromIso(context.dayReceived);
    this.regionPrefix = context.region.code.replaceAll(".", "");
    this.village.reset();
    this.context = context;
  }
  forget() {
    this.blank = this.notText = this.formula = this.cleaned = this.tooLong = this.dangerous = this.readable = this.mislaid = 0;
    this.shift = void 0;
    this.sex = this.marital = "";
    this.occupation = void 0;
    this.nik.forget();
    this.birth.forget();
    this.village.forget();
  }
  readCell(column) {
    const bit = only(column);
    const kind = this.row.kinds[column] ?? CellKind.blank;
    const text = kind === CellKind.blank ? "" : this.row.texts[column] ?? "";
    if (text.length > unreadableLength) {
      this.values[column] = "";
      this.tooLong |= bit;
    } else {
      const value = clean(text);
      this.values[column] = value;
      if (kind === CellKind.text) this.readText(column, bit, text, value);
    }
    if (kind === CellKind.formula) this.formula |= bit;
    else if (kind === CellKind.blank) this.blank |= bit;
    else if (kind !== CellKind.text) this.notText |= bit;
  }
  readText(column, bit, text, value) {
    if (value === "") {
      this.blank |= bit;
      return;
    }
    if (value !== text) this.cleaned |= bit;
    if (value.length > maxLength[column]) this.tooLong |= bit;
    else this.readable |= bit;
    if (isDangerous(text, value)) this.dangerous |= bit;
  }
  /** Reads what has a meaning of its own; returns the columns whose content does not look like theirs. */
  readContents(context) {
    const { values } = this;
    let suspects = 0;
    if (this.isReadable(at.rowNo) && !isDigits(values[at.rowNo], 7)) suspects |= only(at.rowNo);
    if (this.isReadable(at.villageCode)) {
      this.village.read(values[at.villageCode], context, this.regionPrefix);
      if (this.village.state === VillageState.wrongForm) suspects |= only(at.villageCode);
    }
    if (this.isReadable(at.nik)) {
      this.nik.read(values[at.nik]);
      if (this.nik.state < NikState.placeholder) suspects |= only(at.nik);
    }
    if (this.isReadable(at.birthDate)) {
      this.birth.read(values[at.birthDate]);
      if (this.birth.state === DateState.wrongForm) suspects |= only(at.birthDate);
    }
    if (this.isReadable(at.sex)) {
      this.sex = sexCode.letter(values[at.sex]);
      if (this.sex === "") suspects |= only(at.sex);
      if (context.settings.sexSpelledOut === "lenient") this.sex ||= sexCode.meant(values[at.sex]) ?? "";
    }
    if (this.isReadable(at.maritalStatus)) {
      this.marital = maritalCode.letter(values[at.maritalStatus]);
      if (this.marital === "") suspects |= only(at.maritalStatus);
    }
    for (let column = at.rt; column <= at.rw; column++)
      if (this.isReadable(column) && !isDigits(values[column], 3)) suspects |= only(column);
    if (this.isReadable(at.occupation))
      this.occupation = readOccupation(values[at.occupation].toUpperCase());
    for (const column of prose2)
      if (this.isReadable(column) && !isWords(values[column])) suspects |= only(column);
    return suspects;
  }
  /** A note may say anything; that it is no word only counts as a sign of a shift. */
  oddNote() {
    return this.isReadable(at.note) && !isWords(this.values[at.note]) ? only(at.note) : 0;
  }
  setMislaidApart(suspects) {
    for (let column = 0; column < columnCount; column++) {
      if (!has(suspects, column)) continue;
      const kind = looksLike(this.values[column], column);
      if (kind === void 0) continue;
      this.mislaidKinds[column] = kind;
      this.mislaid |= only(column);
      this.withdraw(column);
    }
  }
  /** The content is not this column's: nothing may be concluded from it. */
  withdraw(column) {
    this.readable &= ~only(column);
    if (column === at.nik) this.nik.forget();
    else if (column === at.birthDate) this.birth.forget();
    else if (column === at.villageCode) this.village.forget();
    else if (column === at.sex) this.sex = "";
    else if (column === at.maritalStatus) this.marital = "";
    else if (column === at.occupation) this.occupation = void 0;
  }
};

// src/reading/canonical-row.ts
var unit = "";
function canonicalRow(facts2) {
  for (let column = 1; column < columnCount; column++) cells[column - 1] = canonicalCell(facts2, column);
  return cells.join(unit);
}
var cells = Array.from({ length: columnCount - 1 }, () => "");
function canonicalCell(facts2, column) {
  const value = facts2.values[column];
  if (column === at.nik || value === "") return value;
  if (column === at.birthDate && facts2.birth.state === DateState.read) return asIso(facts2.birth.day);
  if (column === at.villageCode) return flatCode(value) || value;
  if (column === at.sex && facts2.sex !== "") return facts2.sex;
  if ((column === at.rt || column === at.rw) && value.length < 3 && facts2.isReadable(column))
    return value.padStart(3, "0");
  return value.toUpperCase();
}

// src/judge-row.ts
var shapeCodes = /* @__PURE__ */ new Set(["R100", "R101", "R102"]);
var none = Object.freeze([]);
var columnIndex = new Map(columns.map(({ key }, index) => [key, index]));
var facts = new RowFacts();
var seatedFor;
var seats = [];
var shapeSeats = [];
function judgeRow(row, context) {
  if (context !== seatedFor) seat(context);
  facts.read(row, context);
  const findings = findingsOf(facts.shift ? shapeSeats : seats, context);
  const nik = facts.nik.state === NikState.read ? facts.nik.text : "";
  const village = facts.village.state === VillageState.read ? facts.village.flat : "";
  return { verdict: verdictOf(findings), findings, nik, village, person: personOf(village), row: canonicalRow(facts) };
}
function findingsOf(asked, context) {
  let findings;
  for (const { rule, column, severity } of asked) {
    if ("cells" in rule) {
      let set = rule.cells(facts, context);
      for (let cell = 0; set !== 0; cell++, set >>>= 1) {
        const params = has(set, 0) && rule.check(facts, context, cell);
        if (params) (findings ??= []).push({ code: rule.code, column: cell, severity, params });
      }
    } else {
      const params = rule.check(facts, context);
      if (params) (findings ??= []).push({ code: rule.code, column, severity, params });
    }
  }
  return findings ?? none;
}
function verdictOf(findings) {
  let verdict = "accepted";
  for (const { severity } of findings) {
    if (severity === "REJECT_ROW") return "rejected";
    if (severity === "REVIEW") verdict = "review";
  }
  return verdict;
}
function personOf(village) {
  if (village === "" || facts.birth.state !== DateState.read || !facts.isReadable(at.name)) return "";
  return `${comparableName(facts.values[at.name])}|${asIso(facts.birth.day)}|${village}`;
}
function seat(context) {
  const { votingDay, settings } = context;
  seats = rowRules.filter((rule) => isInForce(rule, votingDay)).map((rule) => ({
    rule,
    column: ("column" in rule && rule.column !== void 0 ? columnIndex.get(rule.column) : void 0) ?? -1,
    severity: rule.settable && settings.severities[rule.code] || rule.severity
  }));
  shapeSeats = seats.filter(({ rule }) => shapeCodes.has(rule.code));
  seatedFor = context;
}
export {
  catalogue,
  columns,
  defaultSettings,
  describe,
  explain,
  explainInParts,
  fileRules,
  judgeRow,
  rowRules,
  setRules
};
