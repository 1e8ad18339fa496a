import { refusal } from '@silon/service-kit';

export class LedgerHasMoved extends refusal({
  code: 'ledger-has-moved',
  status: 409,
  id: 'Hitungan berubah sejak perbandingan ditampilkan. Lihat angka terbaru, lalu ulangi.',
  en: 'The ledger has changed since the difference was shown. Look at the newest figures and try again.',
}) {}

export class HandOverIsOver extends refusal({
  code: 'hand-over-is-over',
  status: 409,
  id: 'Masa penyerahan sudah ditutup, jadi operator tidak dapat lagi menarik unggahan. Bila ada kekeliruan, hubungi KPU: petugas dapat menariknya dengan alasan tertulis.',
  en: 'The hand-over is over, so an operator cannot withdraw uploads any more. If something is wrong, tell the commission: its officer can withdraw it and give the reason.',
}) {}

export class NotConcluded extends refusal({
  code: 'upload-not-concluded',
  status: 409,
  id: 'Unggahan ini belum selesai diperiksa atau sudah ditarik, jadi tidak dapat ditarik sekarang.',
  en: 'This upload is not concluded yet or was withdrawn before, so it cannot be withdrawn now.',
}) {}
