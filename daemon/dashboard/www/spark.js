// @ts-check
// The last half hour of a bed in a strip: SpO2 as a line above, blood pressure as bars below.
// No scale: it shows the way things go, the numbers beside it say where they are.

import { h, show } from "./dom.js";
import { words } from "./words.js";

/** @typedef {import("./types.js").Trend} Trend */

const span = 30 * 60000;
const lanes = { spo2: { low: 84, high: 100 }, cuff: { low: 60, high: 180 } };

export function spark() {
  const canvas = h("canvas");
  const names = [h("span", {}, words.spark.spo2), h("span", {}, words.spark.cuff)];
  const element = h("figure", { class: "spark" }, canvas, h("figcaption", {}, ...names));
  let drawn = "";
  const room = { width: 0, height: 0 };
  // The size is told, not asked for: asking would make the browser lay out the page every time.
  const watch = new ResizeObserver(([{ contentRect }]) => {
    room.width = contentRect.width;
    room.height = contentRect.height;
  });
  watch.observe(canvas);
  /** @param {Trend|null} trend @param {number} now */
  function update(trend, now) {
    const visible = trend !== null && trend.times.length > 1;
    show(element, visible);
    if (!visible || room.width === 0) return;
    const state = `${trend.times.length} ${room.width} ${room.height}`;
    if (state === drawn) return;
    drawn = state;
    draw(canvas, room, trend, now);
  }
  return { element, update, close: () => watch.disconnect() };
}

/**
 * @param {HTMLCanvasElement} canvas
 * @param {{width: number, height: number}} room
 * @param {Trend} trend
 * @param {number} now
 */
function draw(canvas, { width, height }, trend, now) {
  const ratio = window.devicePixelRatio || 1;
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  const paper = canvas.getContext("2d");
  if (!paper) return;
  const style = getComputedStyle(canvas);
  paper.scale(ratio, ratio);
  const from = trend.times.findIndex((time) => time >= now - span);
  if (from < 0) return;
  /** @param {number} time */
  const x = (time) => width - ((now - time) / span) * width;
  paper.strokeStyle = style.getPropertyValue("--spo2");
  line(paper, trend, from, x, lane(lanes.spo2, 2, height * 0.42));
  paper.strokeStyle = style.getPropertyValue("--cuff");
  bars(paper, trend, from, x, lane(lanes.cuff, height * 0.5, height - 2));
}

/** @param {{low: number, high: number}} range @param {number} top @param {number} bottom */
function lane({ low, high }, top, bottom) {
  /** @param {number} value */
  return (value) => {
    const inside = Math.min(high, Math.max(low, value));
    return bottom - ((inside - low) / (high - low)) * (bottom - top);
  };
}

/**
 * @param {CanvasRenderingContext2D} paper @param {Trend} trend @param {number} from
 * @param {(time: number) => number} x @param {(value: number) => number} y
 */
function line(paper, trend, from, x, y) {
  paper.lineWidth = 1.5;
  paper.beginPath();
  let drawing = false;
  for (let i = from; i < trend.times.length; ++i) {
    const value = trend.spo2[i];
    if (value === null) drawing = false;
    else if (drawing) paper.lineTo(x(trend.times[i]), y(value));
    else paper.moveTo(x(trend.times[i]), y(value));
    drawing = value !== null;
  }
  paper.stroke();
}

/**
 * @param {CanvasRenderingContext2D} paper @param {Trend} trend @param {number} from
 * @param {(time: number) => number} x @param {(value: number) => number} y
 */
function bars(paper, trend, from, x, y) {
  paper.lineWidth = 3;
  paper.beginPath();
  for (const i of cuff_points(trend, from)) {
    const at = Math.round(x(trend.times[i])) - 0.5;
    paper.moveTo(at, y(Number(trend.systolic[i])));
    paper.lineTo(at, y(Number(trend.diastolic[i])));
  }
  paper.stroke();
}

/**
 * The points at which a new cuff reading stands: a number that only repeats the one before it is
 * the same reading.
 * @param {Trend} trend
 * @param {number} [from]
 */
export function cuff_points(trend, from = 0) {
  const points = [];
  for (let i = from; i < trend.times.length; ++i) {
    if (trend.systolic[i] === null || trend.diastolic[i] === null) continue;
    const repeated =
      i > 0 &&
      trend.systolic[i] === trend.systolic[i - 1] &&
      trend.diastolic[i] === trend.diastolic[i - 1];
    if (!repeated) points.push(i);
  }
  return points;
}
