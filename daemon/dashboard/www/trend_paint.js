// @ts-check
// What the chart shows beyond lines: shaded phases, cuff readings as bars, alerts as marked
// stretches. Drawn on the canvas of uPlot, in its pixels.

import { cuff_points } from "./spark.js";
import { words } from "./words.js";

/** @typedef {import("./types.js").Trend} Trend */
/** @typedef {ReturnType<typeof colours>} Colours */

/** @param {HTMLElement} frame */
export function colours(frame) {
  const style = getComputedStyle(frame);
  const read = (/** @type {string} */ name) => style.getPropertyValue(`--${name}`).trim();
  return {
    spo2: read("spo2"),
    rate: read("rate"),
    cuff: read("cuff"),
    line: read("line"),
    text: read("text-2"),
    band: read("surface-2"),
    high: read("high"),
    medium: read("medium"),
    low: read("low"),
    font: `13px ${style.fontFamily}`,
  };
}

/** @param {import("/uplot.js")} plot @param {Trend} trend @param {Colours} colour */
export function phases(plot, trend, colour) {
  const { ctx: paper, bbox } = plot;
  paper.save();
  trend.phases.forEach(({ at, phase }, i) => {
    const from = Math.max(bbox.left, plot.valToPos(at / 1000, "x", true));
    const next = trend.phases[i + 1];
    const to = Math.min(
      bbox.left + bbox.width,
      next ? plot.valToPos(next.at / 1000, "x", true) : Infinity,
    );
    paper.fillStyle = colour.band;
    if (i % 2 === 1) paper.fillRect(from, bbox.top, to - from, bbox.height);
    paper.fillStyle = colour.text;
    paper.font = scaled(colour.font);
    const text = words.phases[phase];
    if (paper.measureText(text).width + 8 * devicePixelRatio < to - from) {
      paper.fillText(text, from + 4 * devicePixelRatio, bbox.top - 12 * devicePixelRatio);
    }
  });
  paper.restore();
}

/**
 * Systolic to diastolic as a bar with ends.
 * @param {import("/uplot.js")} plot
 * @param {Trend} trend
 * @param {Colours} colour
 */
export function pressures(plot, trend, colour) {
  const { ctx: paper } = plot;
  const half = 4 * devicePixelRatio;
  paper.save();
  paper.strokeStyle = colour.cuff;
  paper.lineWidth = 2 * devicePixelRatio;
  paper.beginPath();
  for (const i of cuff_points(trend)) {
    const x = Math.round(plot.valToPos(trend.times[i] / 1000, "x", true));
    const top = plot.valToPos(Number(trend.systolic[i]), "left", true);
    const bottom = plot.valToPos(Number(trend.diastolic[i]), "left", true);
    paper.moveTo(x, top);
    paper.lineTo(x, bottom);
    for (const y of [top, bottom]) {
      paper.moveTo(x - half, y);
      paper.lineTo(x + half, y);
    }
  }
  paper.stroke();
  paper.restore();
}

/** @param {import("/uplot.js")} plot @param {Trend} trend @param {Colours} colour */
export function marks(plot, trend, colour) {
  const { ctx: paper, bbox } = plot;
  paper.save();
  for (const { at, end, priority } of trend.alerts) {
    const from = Math.max(bbox.left, plot.valToPos(at / 1000, "x", true));
    const to = end === null ? bbox.left + bbox.width : plot.valToPos(end / 1000, "x", true);
    paper.fillStyle = colour[priority];
    paper.fillRect(
      from,
      bbox.top - 6 * devicePixelRatio,
      Math.max(3 * devicePixelRatio, to - from),
      5 * devicePixelRatio,
    );
    paper.font = scaled(colour.font);
    paper.fillText(words.marks[priority], from, bbox.top + 10 * devicePixelRatio);
  }
  paper.restore();
}

/** @param {string} font */
const scaled = (font) => font.replace(/^\d+/, (size) => String(Number(size) * devicePixelRatio));
