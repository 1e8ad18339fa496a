/** What a service answered with a problem document. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly details: unknown;

  constructor(what: string, status: number, body: unknown) {
    const { code = 'no-problem-document', title = '', details } = (body ?? {}) as Record<string, string>;
    super(`${what}: ${status} ${code} ${title}`.trim());
    [this.status, this.code, this.details] = [status, code, details];
  }
}

export interface Credentials {
  accountName: string;
  password: string;
}

interface Tokens {
  accessToken: string;
  refreshToken: string;
  /** Seconds. */
  expiresIn: number;
}

/** Somebody with a browser at the system's one address; signed in, or not. */
export class Visitor {
  readonly url: string;
  #credentials: Credentials | undefined;
  #tokens: Tokens | undefined;
  #goodUntil = 0;

  constructor(url: string, credentials?: Credentials) {
    this.url = url;
    this.#credentials = credentials;
  }

  get<Answer>(path: string): Promise<Answer> {
    return this.#json<Answer>('GET', path);
  }

  post<Answer>(path: string, body: unknown): Promise<Answer> {
    return this.#json<Answer>('POST', path, body);
  }

  patch<Answer>(path: string, body: unknown): Promise<Answer> {
    return this.#json<Answer>('PATCH', path, body);
  }

  /** For answers that are no JSON. Throws Problem for a refusal. */
  async ask(method: string, path: string, body?: unknown): Promise<Response> {
    const headers: Record<string, string> = {};
    const authorization = await this.authorization();
    if (authorization) headers.Authorization = authorization;
    if (body !== undefined) headers['Content-Type'] = 'application/json';
    const answer = await fetch(`${this.url}/api/${path}`, {
      method,
      headers,
      body: body === undefined ? null : JSON.stringify(body),
    });
    if (answer.ok) return answer;
    throw new Problem(`${method} ${path}`, answer.status, await answer.json().catch(() => undefined));
  }

  /** The header's value, renewed in time; undefined for a visitor without an account. */
  async authorization(): Promise<string | undefined> {
    if (!this.#credentials) return undefined;
    if (Date.now() > this.#goodUntil) {
      const asked = Date.now();
      this.#tokens = await this.#signIn(this.#credentials);
      this.#goodUntil = asked + (this.#tokens.expiresIn - 60) * 1_000;
    }
    return `Bearer ${this.#tokens!.accessToken}`;
  }

  async #signIn(credentials: Credentials): Promise<Tokens> {
    const visitor = new Visitor(this.url);
    if (!this.#tokens) return visitor.post<Tokens>('auth/sessions', credentials);
    return visitor.post<Tokens>('auth/sessions/refresh', { refreshToken: this.#tokens.refreshToken });
  }

  async #json<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
    const answer = await this.ask(method, path, body);
    return (answer.status === 204 ? undefined : await answer.json()) as Answer;
  }
}

const patience = 60_000; // milliseconds
const notYet = [401, 403, 404, 409, 503];

/**
 * Asks again while the answer may only mean that one service has not yet heard of what another did a moment ago. Anything else is
 * thrown at once, and so is the last refusal when patience ends.
 */
export async function onceKnown<Answer>(ask: () => Promise<Answer>, unless: readonly string[] = []): Promise<Answer> {
  for (const end = Date.now() + patience; ;) {
    try {
      return await ask();
    } catch (error) {
      const waits = error instanceof Problem && notYet.includes(error.status) && !unless.includes(error.code);
      if (!waits || Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
