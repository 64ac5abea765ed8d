// @ts-check
// The voice of the station: pulses made by the browser's synthesiser. Which pulse when is decided
// in signal.js. A browser makes no sound before somebody has touched the page, so this screen
// counts as deaf until the self test was passed, and again when the browser takes the sound away.

import { burst } from "./signal.js";

/** @typedef {import("./types.js").Priority} Priority */

/**
 * Fundamentals in Hz; each pulse has six harmonics below 4 kHz within 11 dB of each other
 * (alarm-standards.md 4.1: at least four, the strongest within 15 dB).
 */
export const fundamental = { high: 587, medium: 440, low: 330 };
export const harmonics = [1, 0.8, 0.65, 0.5, 0.4, 0.3];
const loudness = 0.6;

export class Sound {
  /** @param {() => void} changed heard or not heard has changed */
  constructor(changed) {
    this.changed = changed;
    this.tested = false;
    /** @type {AudioContext|null} */
    this.context = null;
    /** @type {GainNode|null} */
    this.gain = null;
    /** @type {PeriodicWave|null} */
    this.timbre = null;
  }

  /** Inside a click or a key press only: then the browser allows sound. */
  wake() {
    if (!this.context) {
      this.context = new AudioContext();
      this.context.onstatechange = () => this.changed();
      const imaginary = Float32Array.from([0, ...harmonics]);
      this.timbre = this.context.createPeriodicWave(new Float32Array(imaginary.length), imaginary);
    }
    return this.context.resume();
  }

  /** Does the browser let it sound? */
  awake() {
    return this.context?.state === "running";
  }

  /** Nobody can count on hearing this screen. */
  deaf() {
    return !this.tested || !this.awake();
  }

  /** @param {boolean} heard what the person said who listened */
  pass(heard) {
    this.tested = heard;
    this.changed();
  }

  /** @param {Priority} priority */
  burst(priority) {
    this.play(burst(priority).map((pulse) => ({ ...pulse, hertz: fundamental[priority] })));
  }

  /** The screen is not live: two long falling tones. */
  lost() {
    this.play([
      { at: 0, length: 0.45, hertz: 392 },
      { at: 0.5, length: 0.8, hertz: 262 },
    ]);
  }

  stop() {
    if (!this.context || !this.gain) return;
    this.gain.gain.setTargetAtTime(0, this.context.currentTime, 0.01);
    this.gain = null;
  }

  /** @param {{at: number, length: number, hertz: number}[]} pulses */
  play(pulses) {
    const { context, timbre } = this;
    if (!context || !timbre || context.state !== "running") return;
    this.stop();
    const out = context.createGain();
    out.connect(context.destination);
    this.gain = out;
    for (const { at, length, hertz } of pulses) {
      const start = context.currentTime + 0.02 + at;
      const tone = context.createOscillator();
      tone.setPeriodicWave(timbre);
      tone.frequency.value = hertz;
      const shape = context.createGain();
      shape.gain.setValueAtTime(0, start);
      shape.gain.linearRampToValueAtTime(loudness, start + 0.02);
      shape.gain.setValueAtTime(loudness, start + length - 0.03);
      shape.gain.linearRampToValueAtTime(0, start + length);
      tone.connect(shape).connect(out);
      tone.start(start);
      tone.stop(start + length + 0.05);
    }
  }
}
