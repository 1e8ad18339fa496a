import { refusal, standardRefusal } from '@silon/service-kit';

export class NotSignedIn extends standardRefusal(401) {
  constructor() {
    super(undefined, { 'WWW-Authenticate': 'Bearer' });
  }
}

export class NotAllowed extends standardRefusal(403) {}

/** What does not exist and what is somebody else's get the same answer: that it exists is not told either. */
export class NotThere extends standardRefusal(404) {}

/** A service that has not yet read auth's stream cannot tell a good token from a bad one. */
export class KeysNotHereYet extends refusal({
  code: 'keys-not-here-yet',
  status: 503,
  id: 'Layanan baru mulai. Coba lagi sebentar.',
  en: 'The service has just started. Try again shortly.',
}) {
  constructor() {
    super(undefined, { 'Retry-After': '1' });
  }
}
