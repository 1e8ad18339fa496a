import { refusal } from '@silon/service-kit';

export class LedgerHasMoved extends refusal({
  code: 'ledger-has-moved',
  status: 409,
  id: 'Hitungan berubah sejak perbandingan ditampilkan. Lihat angka terbaru, lalu ulangi.',
  en: 'The ledger has changed since the difference was shown. Look at the newest figures and try again.',
}) {}

export class NotConcluded extends refusal({
  code: 'upload-not-concluded',
  status: 409,
  id: 'Unggahan ini belum selesai diperiksa atau sudah ditarik, jadi tidak dapat ditarik sekarang.',
  en: 'This upload is not concluded yet or was withdrawn before, so it cannot be withdrawn now.',
}) {}
