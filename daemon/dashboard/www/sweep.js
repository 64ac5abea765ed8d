// @ts-check
// The pulse wave, drawn as monitors draw it: a pen that runs from left to right and wipes what it
// drew the time before. Shown, never judged.

import { h, set_text, show } from "./dom.js";
import { words } from "./words.js";

/** @typedef {import("./types.js").WaveMessage} WaveMessage */

const span = 8000;   // ms across the canvas
const delay = 400;   // ms between arrival and drawing, so that the pen never waits
const gap = 300;     // ms wiped ahead of the pen
const silence = 2000;

/** Samples that wait to be drawn, bounded; oldest are dropped. Pure. */
export class Waiting {
  /** @param {number} [most] ms kept */
  constructor(most = 4000) {
    this.most = most;
    /** @type {number[]} */
    this.samples = [];
    this.step = 13;
  }

  /** @param {WaveMessage} message */
  add({ step, samples }) {
    this.step = Math.max(1, step);
    this.samples.push(...samples);
    const room = Math.ceil(this.most / this.step);
    if (this.samples.length > room) this.samples.splice(0, this.samples.length - room);
  }

  /**
   * What is due after so many ms. Plays a little faster when more waits than the delay.
   * @param {number} elapsed
   * @returns {number[]}
   */
  take(elapsed) {
    const waiting = this.samples.length * this.step;
    const speed = waiting > delay ? 1 + (waiting - delay) / 2000 : 1;
    return this.samples.splice(0, Math.floor((elapsed * speed) / this.step));
  }
}

/** @param {() => number} monotonic */
export function sweep(monotonic) {
  const canvas = h("canvas");
  const none = h("p", { class: "wave-none" });
  const element = h("section", { class: "wave" },
    h("header", {}, h("i", { class: "series spo2" }), h("h2", {}, words.wave.title)), canvas, none);
  const waiting = new Waiting();
  const pen = { x: 0, y: 0, down: false };
  /** The range of the last seconds: [low, high], drifting back slowly. */
  let range = { low: 0, high: 255 };
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
    if (samples.length) paint(canvas, pen, samples, waiting.step, scale(samples));
    if (silent) pen.down = false;
  }

  /** @param {number[]} samples */
  function scale(samples) {
    const slack = (range.high - range.low) * 0.001 * samples.length;
    range.low = Math.min(range.low + slack, ...samples);
    range.high = Math.max(range.high - slack, ...samples, range.low + 10);
    return range;
  }

  return {
    element,
    /** @param {WaveMessage} message */
    add(message) {
      if (monotonic() - heard > silence) range = { low: Math.min(...message.samples), high: Math.max(...message.samples) };
      heard = monotonic();
      waiting.add(message);
    },
    close: () => cancelAnimationFrame(frame),
  };
}

/**
 * @param {HTMLCanvasElement} canvas
 * @param {{x: number, y: number, down: boolean}} pen in CSS pixels
 * @param {number[]} samples
 * @param {number} step
 * @param {{low: number, high: number}} range
 */
function paint(canvas, pen, samples, step, range) {
  const ratio = window.devicePixelRatio || 1;
  const width = canvas.clientWidth;
  const height = canvas.clientHeight;
  if (width === 0) return;
  if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
    Object.assign(pen, { x: 0, down: false });
  }
  const paper = canvas.getContext("2d");
  if (!paper) return;
  paper.setTransform(ratio, 0, 0, ratio, 0, 0);
  paper.strokeStyle = getComputedStyle(canvas).getPropertyValue("--spo2");
  paper.lineWidth = 2;
  paper.lineJoin = "round";
  const move = (step / span) * width;
  paper.clearRect(pen.x + 1, 0, move * samples.length + (gap / span) * width, height);
  paper.beginPath();
  if (pen.down) paper.moveTo(pen.x, pen.y);
  for (const sample of samples) {
    pen.x += move;
    if (pen.x > width) {
      paper.stroke();
      paper.clearRect(0, 0, (gap / span) * width, height);
      paper.beginPath();
      Object.assign(pen, { x: 0, down: false });
    }
    pen.y = height - 6 - ((sample - range.low) / (range.high - range.low)) * (height - 12);
    if (pen.down) paper.lineTo(pen.x, pen.y);
    else paper.moveTo(pen.x, pen.y);
    pen.down = true;
  }
  paper.stroke();
}
