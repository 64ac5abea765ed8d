// @ts-check
// What people do: a POST, then waiting until the stream shows it. A button is "saving" until both
// have happened; an error stands in words beside the button.

import { words } from "./words.js";

/** How long to wait for the answer, and then for the echo, ms. */
export const patience = { answer: 10000, echo: 10000 };

/**
 * @typedef {object} Answer
 * @property {boolean} ok
 * @property {number} status 0: no answer at all
 * @property {any} body
 * @property {string} error a sentence for people; empty when ok
 */

/**
 * @param {string} path
 * @param {unknown} body
 * @returns {Promise<Answer>}
 */
export async function post(path, body) {
  return ask(path, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-Vigil": "1" },
    body: JSON.stringify(body),
  });
}

/** @param {string} path @returns {Promise<Answer>} */
export const get = (path) => ask(path, {});

/** @param {string} path @param {RequestInit} init @returns {Promise<Answer>} */
async function ask(path, init) {
  try {
    const signal = AbortSignal.timeout(patience.answer);
    const response = await fetch(path, { credentials: "same-origin", signal, ...init });
    const body = await response.json().catch(() => null);
    if (response.ok) return { ok: true, status: response.status, body, error: "" };
    const error = body?.error || words.act.refused;
    return { ok: false, status: response.status, body, error };
  } catch {
    return { ok: false, status: 0, body: null, error: words.act.no_answer };
  }
}

/** @typedef {{state: "saving"|"error", text: string}} Progress */

/** Commands under way or failed, by a name that a button knows: "bed3/acknowledge/5". */
export class Commands {
  /**
   * @param {(path: string, body: unknown) => Promise<Answer>} [send]
   * @param {(what: () => void, ms: number) => unknown} [later]
   */
  constructor(send = post, later = (what, ms) => setTimeout(what, ms)) {
    this.send = send;
    this.later = later;
    /** @type {Map<string, Progress>} */
    this.all = new Map();
    /** @type {Set<{done: () => boolean, resolve: (seen: boolean) => void}>} */
    this.waiting = new Set();
    /** Called when something changed. @type {() => void} */
    this.changed = () => {};
  }

  /** @param {string} name */
  progress(name) {
    return this.all.get(name) ?? null;
  }

  /** @param {string} name */
  dismiss(name) {
    if (this.all.get(name)?.state === "error") this.all.delete(name);
  }

  /**
   * @param {string} name
   * @param {string} path
   * @param {unknown} body
   * @param {() => boolean} done is it visible in what the stream has told?
   * @returns {Promise<Answer>} after the echo, or with an error
   */
  async run(name, path, body, done) {
    if (this.all.get(name)?.state === "saving") {
      return { ok: false, status: 0, body: null, error: words.act.saving };
    }
    this.set(name, { state: "saving", text: words.act.saving });
    const answer = await this.send(path, body);
    if (!answer.ok) {
      this.set(name, { state: "error", text: answer.error });
      return answer;
    }
    if (await this.echo(done)) this.set(name, null);
    else this.set(name, { state: "error", text: words.act.no_echo });
    return answer;
  }

  /** After every message of the stream. */
  heard() {
    for (const wait of this.waiting) {
      if (!wait.done()) continue;
      this.waiting.delete(wait);
      wait.resolve(true);
    }
  }

  /** @param {() => boolean} done @returns {Promise<boolean>} */
  echo(done) {
    if (done()) return Promise.resolve(true);
    return new Promise((resolve) => {
      const wait = { done, resolve };
      this.waiting.add(wait);
      this.later(() => {
        if (this.waiting.delete(wait)) resolve(false);
      }, patience.echo);
    });
  }

  /** @param {string} name @param {Progress|null} progress */
  set(name, progress) {
    if (progress) this.all.set(name, progress);
    else this.all.delete(name);
    this.changed();
  }
}
