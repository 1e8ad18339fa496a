import { refusal } from '@silon/service-kit';

class Unauthenticated extends refusal({
  code: 'not-signed-in',
  status: 401,
  id: 'Silakan masuk terlebih dahulu.',
  en: 'Please sign in first.',
}) {}

export class NotSignedIn extends Unauthenticated {
  constructor() {
    super(undefined, { 'WWW-Authenticate': 'Bearer' });
  }
}

export class NotAllowed extends refusal({
  code: 'not-allowed',
  status: 403,
  id: 'Akun Anda tidak berhak melakukan ini.',
  en: 'Your account may not do this.',
}) {}

/** What does not exist and what is somebody else's get the same answer: that it exists is not told either. */
export class NotThere extends refusal({
  code: 'not-found',
  status: 404,
  id: 'Tidak ditemukan.',
  en: 'Not found.',
}) {}

class NoKeys extends refusal({
  code: 'keys-not-here-yet',
  status: 503,
  id: 'Layanan baru mulai. Coba lagi sebentar.',
  en: 'The service has just started. Try again shortly.',
}) {}

/** A service that has not yet read auth's stream cannot tell a good token from a bad one. */
export class KeysNotHereYet extends NoKeys {
  constructor() {
    super(undefined, { 'Retry-After': '1' });
  }
}
