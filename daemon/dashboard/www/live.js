// @ts-check
// The stream: one WebSocket, a clock that follows the server's, and the knowledge of when this
// screen is not live. What the messages mean is left to model.js.

/** @typedef {import("./types.js").Message} Message */

/** Without any message for this long the page covers itself (README, "The stream"). */
export const silence_limit = 6000;
export const protocol = 1;

/**
 * The server's time, carried forward by this machine's monotonic clock. The wall clock of this
 * machine is never asked: it may be wrong by hours.
 */
export class ServerClock {
  /** @param {() => number} monotonic milliseconds since any moment */
  constructor(monotonic) {
    this.monotonic = monotonic;
    this.speed = 1;
    /** @type {number|null} */
    this.server = null;
    this.heard = 0;
    this.opened = monotonic();
    /** The largest (server - monotonic) of this connection: the least delayed message. */
    this.best = -Infinity;
  }

  /** A new connection: what was learnt about delays is void. */
  restart() {
    this.best = -Infinity;
    this.opened = this.monotonic();
  }

  /** @param {number} now as a message carried it */
  hear(now) {
    this.server = now;
    this.heard = this.monotonic();
    this.best = Math.max(this.best, now - this.heard);
  }

  /** The server's time now, milliseconds since 1970; 0 before the first message. */
  now() {
    if (this.server === null) return 0;
    return this.server + (this.monotonic() - this.heard) * this.speed;
  }

  /** How long ago this connection was begun. */
  waited() {
    return this.monotonic() - this.opened;
  }

  /** How long nothing has been heard. */
  silent_for() {
    return this.monotonic() - (this.server === null ? this.opened : this.heard);
  }

  /**
   * How late the newest message came, compared with the quickest one of this connection. Messages
   * that queued up somewhere are old although they have just arrived. Not asked in a
   * demonstration, whose clock may run unevenly.
   */
  late_by() {
    if (this.server === null || this.best === -Infinity || this.speed !== 1) return 0;
    return this.best - (this.server - this.heard);
  }
}

/**
 * @param {{open: boolean, greeted: boolean, silent_for: number, late_by: number}} link
 * @returns {"live"|"connecting"|"not-live"}
 */
export function liveness({ open, greeted, silent_for, late_by }) {
  if (silent_for >= silence_limit || late_by >= silence_limit) return "not-live";
  if (open && greeted) return "live";
  return greeted ? "not-live" : "connecting";
}

/** Waits before connection attempt n, in milliseconds. @param {number} attempt from 0 */
export const wait_before = (attempt) => Math.min(5000, 500 * 2 ** attempt);

export class Live {
  /**
   * @param {object} needs
   * @param {ServerClock} needs.clock
   * @param {(message: Message) => void} needs.heard
   * @param {() => void} needs.refused the stream closed before it said hello
   * @param {() => WebSocket} [needs.connect]
   */
  constructor({ clock, heard, refused, connect = connect_here }) {
    this.clock = clock;
    this.heard = heard;
    this.refused = refused;
    this.connect = connect;
    /** @type {WebSocket|null} */
    this.socket = null;
    /** Was there ever a hello? */
    this.greeted = false;
    /** Was there one on this connection? What was told before it is old. */
    this.current = false;
    this.outdated = false;
    this.attempt = 0;
    this.timer = 0;
  }

  start() {
    this.stop();
    this.clock.restart();
    const socket = this.connect();
    this.socket = socket;
    this.current = false;
    socket.onmessage = ({ data }) => {
      if (socket !== this.socket) return;
      const message = /** @type {Message} */ (JSON.parse(data));
      if (message.type === "hello") {
        this.current = this.greeted = true;
        this.attempt = 0;
        this.outdated = message.version !== protocol;
        this.clock.speed = message.demo?.speed ?? 1;
      }
      if (!this.current) return;
      this.clock.hear(message.now);
      this.heard(message);
    };
    socket.onclose = () => {
      if (socket !== this.socket) return;
      this.socket = null;
      this.timer = setTimeout(() => this.start(), wait_before(this.attempt++));
      if (!this.current) this.refused();
      this.current = false;
    };
  }

  stop() {
    clearTimeout(this.timer);
    const socket = this.socket;
    this.socket = null;
    socket?.close();
  }

  /** Signed out: nothing was ever heard. */
  forget() {
    this.stop();
    this.greeted = false;
    this.clock.server = null;
  }

  state() {
    return liveness({
      open: this.socket?.readyState === 1 && this.current,
      greeted: this.greeted,
      silent_for: this.clock.silent_for(),
      late_by: this.clock.late_by(),
    });
  }

  /**
   * A connection that does not come about, is silent or is late is given up: only a new one brings
   * the newest state.
   */
  check() {
    if (!this.socket) return;
    const { clock } = this;
    const patience = 2 * silence_limit;
    const useless = this.current
      ? clock.late_by() >= silence_limit || clock.silent_for() >= patience
      : clock.waited() >= patience;
    if (useless) this.start();
  }
}

function connect_here() {
  const scheme = location.protocol === "https:" ? "wss" : "ws";
  return new WebSocket(`${scheme}://${location.host}/api/live`);
}
