const POLL_MS = 5_000;
const CHECK_MS = 30_000;

/**
 * Follows one election: the stream where it can be had, else asking every five seconds. While the stream runs it is checked
 * now and then by a question that costs a 304, for a line that died without a word.
 */
export class Live {
  #address;
  #on;
  #source;
  #timer;
  #version = -1;
  #stopped = false;

  /** `on.snapshot(snapshot)`, `on.state('live' | 'polling' | 'away' | 'missing')` */
  constructor(electionId, on) {
    this.#address = `/api/reporting/elections/${encodeURIComponent(electionId)}`;
    this.#on = on;
    void this.#ask();
    this.#listen();
  }

  stop() {
    this.#stopped = true;
    this.#source?.close();
    clearTimeout(this.#timer);
  }

  #listen() {
    this.#source?.close();
    const source = new EventSource(`${this.#address}/stream`);
    this.#source = source;
    source.onopen = () => this.#on.state('live');
    source.onmessage = ({ data }) => this.#show(JSON.parse(data));
    source.onerror = () => {
      if (this.#stopped) return;
      if (source.readyState === EventSource.CONNECTING) this.#on.state('away');
      this.#later(POLL_MS);
    };
    this.#later(CHECK_MS);
  }

  #later(milliseconds) {
    clearTimeout(this.#timer);
    if (!this.#stopped) this.#timer = setTimeout(() => void this.#check(), milliseconds);
  }

  async #check() {
    const before = this.#version;
    const found = document.hidden ? true : await this.#ask();
    if (this.#stopped) return;
    const isOpen = this.#source.readyState === EventSource.OPEN;
    if (isOpen && this.#version === before) return this.#later(CHECK_MS);
    if (!isOpen) this.#on.state(found ? 'polling' : 'away');
    if (isOpen || (this.#source.readyState === EventSource.CLOSED && Math.random() < 1 / 3)) return this.#listen();
    this.#later(POLL_MS);
  }

  /** True when somebody answered. */
  async #ask() {
    try {
      const answer = await fetch(this.#address, { cache: 'no-cache' });
      if (answer.ok) this.#show(await answer.json());
      if (answer.status === 404) this.#end();
      return answer.ok;
    } catch {
      return false;
    }
  }

  #end() {
    if (this.#stopped) return;
    this.stop();
    this.#on.state('missing');
  }

  #show(snapshot) {
    if (this.#stopped || snapshot.version < this.#version) return;
    const isNew = snapshot.version !== this.#version;
    this.#version = snapshot.version;
    if (isNew) this.#on.snapshot(snapshot);
  }
}
