import { refusal } from '@silon/service-kit';

class Away extends refusal({
  code: 'upstream-away',
  status: 502,
  id: 'Layanan sedang tidak dapat dihubungi. Coba lagi sebentar; tidak ada yang hilang.',
  en: 'The service cannot be reached just now. Try again shortly; nothing is lost.',
}) {}

/** No instance of the service could be reached, or the one that had the request was lost before it answered. */
export class UpstreamAway extends Away {
  constructor() {
    super(undefined, { 'Retry-After': '2', Connection: 'close' });
  }
}
