// @ts-check
// The pulse wave, drawn as monitors draw it: a pen that runs from left to right and wipes what it
// drew the time before. Shown, never judged.

import { h, set_text, show } from "./dom.js";
import { words } from "./words.js";

/** @typedef {import("./types.js").WaveMessage} WaveMessage */

const span = 8000; // ms across the canvas
const backlog = 1200; // ms that may wait; with more the pen hurries
const gap = 300; // ms wiped ahead of the pen
const silence = 2000;

/**
 * Samples that wait to be drawn, bounded. In real time the pen hurries when too many wait, and the
 * oldest are dropped. A demonstration that runs faster than life sends more than can be drawn: what
 * comes while enough waits is left out, so that whole beats are seen. Pure.
 */
export class Waiting {
  /** @param {boolean} [real_time] @param {number} [most] ms kept */
  constructor(real_time = true, most = 4000) {
    this.real_time = real_time;
    this.most = most;
    this.filling = true;
    /** @type {number[]} */
    this.samples = [];
    this.step = 13;
  }

  /** @param {WaveMessage} message */
  add({ step, samples }) {
    this.step = Math.max(1, step);
    const room = Math.ceil(this.most / this.step);
    if (!this.real_time && !this.accepts(room)) return;
    this.samples.push(...samples);
    if (this.samples.length > room) this.samples.splice(0, this.samples.length - room);
  }

  /** Fills up, then waits until nearly all is drawn. @param {number} room */
  accepts(room) {
    if (this.samples.length < room / 10) this.filling = true;
    if (this.samples.length > room * 0.7) this.filling = false;
    return this.filling;
  }

  /**
   * What is due after so many ms.
   * @param {number} elapsed
   * @returns {number[]}
   */
  take(elapsed) {
    const waiting = this.samples.length * this.step;
    const hurry = this.real_time && waiting > backlog;
    const speed = hurry ? 1 + (waiting - backlog) / 2000 : 1;
    return this.samples.splice(0, Math.floor((elapsed * speed) / this.step));
  }
}

/** Draws on from where it stood and wipes ahead of itself. */
class Pen {
  /** @param {HTMLCanvasElement} canvas */
  constructor(canvas) {
    this.canvas = canvas;
    this.paper = canvas.getContext("2d");
    this.width = this.height = 0;
    this.x = this.y = 0;
    this.down = false;
    // The size is told, not asked for: asking would make the browser lay out the page every time.
    this.watch = new ResizeObserver(([{ contentRect }]) => this.fit(contentRect));
    this.watch.observe(canvas);
  }

  /** @param {{width: number, height: number}} room in CSS pixels */
  fit({ width, height }) {
    const ratio = window.devicePixelRatio || 1;
    this.canvas.width = Math.round(width * ratio);
    this.canvas.height = Math.round(height * ratio);
    Object.assign(this, { width, height, x: 0, down: false });
    if (!this.paper) return;
    this.paper.scale(ratio, ratio);
    this.paper.strokeStyle = getComputedStyle(this.canvas).getPropertyValue("--spo2");
    this.paper.lineWidth = 2;
    this.paper.lineJoin = "round";
  }

  /** @param {number[]} samples @param {number} step @param {{low: number, high: number}} range */
  draw(samples, step, { low, high }) {
    const { paper, width, height } = this;
    if (!paper || width === 0) return;
    const move = (step / span) * width;
    const wiped = (gap / span) * width;
    paper.clearRect(this.x + 1, 0, move * samples.length + wiped, height);
    paper.beginPath();
    if (this.down) paper.moveTo(this.x, this.y);
    for (const sample of samples) {
      this.x += move;
      if (this.x > width) {
        paper.clearRect(0, 0, wiped, height);
        Object.assign(this, { x: 0, down: false });
      }
      this.y = height - 6 - ((sample - low) / (high - low)) * (height - 12);
      if (this.down) paper.lineTo(this.x, this.y);
      else paper.moveTo(this.x, this.y);
      this.down = true;
    }
    paper.stroke();
  }
}

/** @param {() => number} monotonic @param {() => boolean} real_time */
export function sweep(monotonic, real_time) {
  const canvas = h("canvas");
  const none = h("p", { class: "wave-none" });
  const head = h("header", {}, h("i", { class: "series spo2" }), h("h2", {}, words.wave.title));
  const waiting = new Waiting();
  const pen = new Pen(canvas);
  const range = { low: 0, high: 255 };
  let heard = -Infinity;
  let drawn = monotonic();
  let owed = 0;
  let frame = requestAnimationFrame(draw);

  function draw() {
    frame = requestAnimationFrame(draw);
    const time = monotonic();
    const silent = time - heard > silence;
    set_text(none, silent ? words.wave.none : "");
    show(none, silent);
    owed = Math.min(owed + time - drawn, 1000);
    drawn = time;
    const samples = waiting.take(owed);
    if (owed >= waiting.step) owed %= waiting.step;
    if (silent) pen.down = false;
    if (samples.length === 0) return;
    stretch(range, samples);
    pen.draw(samples, waiting.step, range);
  }

  return {
    element: h("section", { class: "wave" }, head, canvas, none),
    /** @param {WaveMessage} message */
    add(message) {
      if (monotonic() - heard > silence) {
        Object.assign(range, {
          low: Math.min(...message.samples),
          high: Math.max(...message.samples),
        });
      }
      heard = monotonic();
      waiting.real_time = real_time();
      waiting.add(message);
    },
    close() {
      cancelAnimationFrame(frame);
      pen.watch.disconnect();
    },
  };
}

/**
 * The range of what is drawn: wide at once, narrow again slowly.
 * @param {{low: number, high: number}} range
 * @param {number[]} samples
 */
function stretch(range, samples) {
  const slack = (range.high - range.low) * 0.001 * samples.length;
  range.low = Math.min(range.low + slack, ...samples);
  range.high = Math.max(range.high - slack, ...samples, range.low + 10);
}
