// @ts-check
// When to flash and when to sound: one clock drives both. Pure but for Signals.start(). Figures:
// clinical/alarm-standards.md sections 3 and 4.1; priorities, intervals: profiles.toml [priority].
// How a pulse sounds is left to sound.js.

/** @typedef {import("./types.js").Bed} Bed */
/** @typedef {import("./types.js").Priority} Priority */

/** Flashes per second, half of the time lit: 1.4-2.8 and 0.4-0.8 allowed; below 3 for the eyes. */
export const flash_hertz = { high: 2.0, medium: 0.6 };

/** From the start of one burst to the start of the next, ms; 0: sounds once. */
export const interval = { high: 8000, medium: 20000, low: 0 };

const order = { low: 1, medium: 2, high: 3 };

/**
 * Is the light of this priority on at this moment? Low is steady.
 * @param {"high"|"medium"} priority
 * @param {number} time monotonic milliseconds
 */
export function lit(priority, time) {
  return Math.floor((time / 1000) * flash_hertz[priority] * 2) % 2 === 0;
}

/**
 * One burst: when each pulse begins and how long it lasts, in seconds.
 * High is two groups of five (3 + 2) with spacings x, x, 2x + td, x; medium three; low two.
 * @param {Priority} priority
 * @returns {{at: number, length: number}[]}
 */
export function burst(priority) {
  if (priority === "high") {
    const x = 0.1;
    const length = 0.15;
    const group = spaced([x, x, 2 * x + length, x], length);
    const second = group[4].at + length + 0.7;
    return [...group, ...group.map(({ at }) => ({ at: at + second, length }))];
  }
  return priority === "medium" ? spaced([0.2, 0.2], 0.2) : spaced([0.2], 0.2);
}

/** @param {number[]} gaps @param {number} length */
function spaced(gaps, length) {
  const pulses = [{ at: 0, length }];
  for (const gap of gaps) pulses.push({ at: pulses[pulses.length - 1].at + length + gap, length });
  return pulses;
}

/** @param {Priority} priority in milliseconds */
export function burst_length(priority) {
  const pulses = burst(priority);
  const last = pulses[pulses.length - 1];
  return (last.at + last.length) * 1000;
}

/** @param {Bed} bed @param {number} now server time */
export const paused = (bed, now) => bed.audio_paused_until !== null && bed.audio_paused_until > now;

/**
 * Every alert that must be heard now, as bed, alert and priority.
 * @param {Bed[]} beds
 * @param {number} now server time
 */
export function audible(beds, now) {
  return beds
    .filter((bed) => !paused(bed, now))
    .flatMap((bed) =>
      bed.alerts
        .filter((alert) => alert.state === "active")
        .map((alert) => ({ key: `${bed.id} ${alert.id} ${alert.priority} ${alert.since}`, alert })),
    );
}

/** Decides burst by burst what is played. One priority at a time, the highest. */
export class Sequencer {
  constructor() {
    /** Alerts that were heard at least once. @type {Set<string>} */
    this.known = new Set();
    /** @type {Priority|null} */
    this.playing = null;
    this.started = -Infinity;
  }

  /**
   * @param {Bed[]} beds
   * @param {number} now server time
   * @param {number} time monotonic milliseconds
   * @returns {Priority|"stop"|null} what to play from now on; "stop": be quiet at once
   */
  step(beds, now, time) {
    const heard = audible(beds, now);
    const keys = new Set(heard.map(({ key }) => key));
    for (const key of this.known) if (!keys.has(key)) this.known.delete(key);
    const busy = this.playing && time - this.started < burst_length(this.playing);
    if (heard.length === 0) return this.fall_silent(beds, now, Boolean(busy));
    const top = highest(heard.map(({ alert }) => alert.priority));
    const fresh = heard.some(({ key, alert }) => alert.priority === top && !this.known.has(key));
    if (busy && this.playing && order[top] <= order[this.playing]) return null;
    const again = interval[top] > 0 && time - this.started >= interval[top];
    if (!fresh && !again) return null;
    for (const { key, alert } of heard) if (alert.priority === top) this.known.add(key);
    this.playing = top;
    this.started = time;
    return top;
  }

  /**
   * A burst that has begun ends by itself when its cause is over; a person's act stops it at once.
   * @param {Bed[]} beds @param {number} now @param {boolean} busy
   */
  fall_silent(beds, now, busy) {
    if (!busy) return null;
    const inactivated = beds.some(
      (bed) => paused(bed, now) || bed.alerts.some((alert) => alert.state === "acknowledged"),
    );
    if (!inactivated) return null;
    this.playing = null;
    return "stop";
  }
}

/** @param {Priority[]} priorities @returns {Priority} */
export function highest(priorities) {
  return priorities.reduce((a, b) => (order[a] >= order[b] ? a : b), "low");
}

/** The clock: lights by attributes of the root element, sounds through `sound`. */
export class Signals {
  /**
   * @param {object} needs
   * @param {() => number} needs.monotonic
   * @param {() => number} needs.now server time
   * @param {() => Bed[]} needs.beds
   * @param {() => boolean} needs.lost is the screen not live?
   * @param {{burst: (priority: Priority) => void, lost: () => void, stop: () => void}} needs.sound
   */
  constructor(needs) {
    this.needs = needs;
    this.sequencer = new Sequencer();
    this.lost_at = -Infinity;
  }

  start() {
    setInterval(() => this.tick(), 50);
  }

  tick() {
    const time = this.needs.monotonic();
    const root = document.documentElement;
    root.classList.toggle("lit-high", lit("high", time));
    root.classList.toggle("lit-medium", lit("medium", time));
    if (this.needs.lost()) return this.sound_lost(time);
    this.lost_at = -Infinity;
    const next = this.sequencer.step(this.needs.beds(), this.needs.now(), time);
    if (next === "stop") this.needs.sound.stop();
    else if (next) this.needs.sound.burst(next);
  }

  /** Its own sound every five seconds, unlike any alert's. @param {number} time */
  sound_lost(time) {
    if (time - this.lost_at < 5000) return;
    this.lost_at = time;
    this.needs.sound.lost();
  }
}
