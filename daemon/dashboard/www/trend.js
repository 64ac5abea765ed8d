// @ts-check
// The session so far as a chart: SpO2 and rate as lines, blood pressure as bars, phases shaded,
// alerts as marked stretches along the top. Drawn by uPlot.

import { wall } from "./ages.js";
import { h, set_text, show } from "./dom.js";
import { cuff_points } from "./spark.js";
import { words } from "./words.js";
import uPlot from "/uplot.js";

/** @typedef {import("./types.js").Bed} Bed */
/** @typedef {import("./types.js").Desk} Desk */
/** @typedef {import("./types.js").Trend} Trend */

const top_band = 26;  // CSS pixels for phases and alerts above the curves

/** @param {Desk} desk */
export function trend(desk) {
  const frame = h("div", { class: "trend-frame" });
  const wait = h("p", { class: "quiet" }, words.loading);
  const element = h("section", { class: "panel trend" },
    h("header", {}, h("h2", {}, words.trend.title), h("ul", { class: "legend" },
      ...["spo2", "rate", "cuff"].map((name) => h("li", {}, h("i", { class: `series ${name}` }),
        words.trend[/** @type {"spo2"|"rate"|"cuff"} */ (name)])))), frame, wait);
  /** @type {uPlot|null} */
  let plot = null;
  /** @type {Trend|null} */
  let drawn = null;
  let points = -1;
  let alerts = "";
  const watch = new ResizeObserver(() => plot?.setSize(size(frame)));
  watch.observe(frame);

  /** @param {Bed} bed @param {number} now */
  function update(bed, now) {
    const newest = desk.histories.of(bed);
    show(element, bed.session !== null);
    show(wait, bed.session !== null && newest === null);
    set_text(wait, words.loading);
    if (!newest || frame.clientWidth === 0) return;
    const marks = JSON.stringify(newest.alerts);
    if (newest === drawn && newest.times.length === points && marks === alerts) return;
    alerts = marks;
    if (newest !== drawn) {
      plot?.destroy();
      plot = new uPlot(options(newest, size(frame), colours(frame), now), data(newest), frame);
    } else {
      plot?.setData(data(newest));
    }
    drawn = newest;
    points = newest.times.length;
  }
  return {
    element,
    update,
    close() {
      watch.disconnect();
      plot?.destroy();
    },
  };
}

/** @param {HTMLElement} frame */
const size = (frame) => ({ width: Math.max(200, frame.clientWidth), height: Math.max(160, frame.clientHeight) });

/** @param {HTMLElement} frame */
function colours(frame) {
  const style = getComputedStyle(frame);
  const read = (/** @type {string} */ name) => style.getPropertyValue(`--${name}`).trim();
  return {
    spo2: read("spo2"), rate: read("rate"), cuff: read("cuff"), line: read("line"), text: read("text-2"),
    band: read("surface-2"), high: read("high"), medium: read("medium"), low: read("low"),
    font: `13px ${style.fontFamily}`,
  };
}

/** @param {Trend} trend @returns {import("/uplot.js").AlignedData} */
function data(trend) {
  return [trend.times.map((time) => time / 1000), trend.spo2, trend.rate, trend.systolic, trend.diastolic];
}

/**
 * @param {Trend} trend
 * @param {{width: number, height: number}} size
 * @param {ReturnType<typeof colours>} colour
 * @param {number} now
 * @returns {import("/uplot.js").Options}
 */
function options(trend, size, colour, now) {
  const axis = { stroke: colour.text, font: colour.font, grid: { stroke: colour.line, width: 1 }, ticks: { show: false } };
  const times = (/** @type {uPlot} */ _, /** @type {number[]} */ splits) => splits.map((time) => wall(time * 1000));
  return {
    ...size,
    padding: [top_band, 8, 0, 0],
    cursor: { y: false, points: { size: 7 } },
    legend: { show: false },
    scales: {
      x: { time: true, range: (_, from, to) => [from ?? trend.since / 1000, Math.max(to ?? now / 1000, (from ?? 0) + 900)] },
      left: { range: (_, low, high) => [Math.min(40, low ?? 40), Math.max(200, Math.ceil(((high ?? 0) + 5) / 20) * 20)] },
      right: { range: (_, low) => [Math.min(70, Math.floor((low ?? 100) / 5) * 5), 100] },
    },
    axes: [
      { ...axis, values: times, space: 80, size: 30 },
      { ...axis, scale: "left", size: 44 },
      { ...axis, scale: "right", side: 1, size: 44, grid: { show: false }, stroke: colour.spo2 },
    ],
    series: [
      { label: "" },
      { label: words.trend.spo2, scale: "right", stroke: colour.spo2, width: 2, points: { show: false } },
      { label: words.trend.rate, scale: "left", stroke: colour.rate, width: 2, points: { show: false } },
      { scale: "left", paths: () => null, points: { show: false } },
      { scale: "left", paths: () => null, points: { show: false } },
    ],
    hooks: {
      drawClear: [(plot) => phases(plot, trend, colour)],
      draw: [(plot) => pressures(plot, trend, colour), (plot) => marks(plot, trend, colour)],
    },
    plugins: [values_under_cursor(trend)],
  };
}

/** @param {uPlot} plot @param {Trend} trend @param {ReturnType<typeof colours>} colour */
function phases(plot, trend, colour) {
  const { ctx: paper, bbox } = plot;
  paper.save();
  trend.phases.forEach(({ at, phase }, i) => {
    const from = Math.max(bbox.left, plot.valToPos(at / 1000, "x", true));
    const next = trend.phases[i + 1];
    const to = Math.min(bbox.left + bbox.width, next ? plot.valToPos(next.at / 1000, "x", true) : Infinity);
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

/** Systolic to diastolic as a bar with ends. @param {uPlot} plot @param {Trend} trend @param {ReturnType<typeof colours>} colour */
function pressures(plot, trend, colour) {
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

/** @param {uPlot} plot @param {Trend} trend @param {ReturnType<typeof colours>} colour */
function marks(plot, trend, colour) {
  const { ctx: paper, bbox } = plot;
  paper.save();
  for (const { at, end, priority } of trend.alerts) {
    const from = Math.max(bbox.left, plot.valToPos(at / 1000, "x", true));
    const to = end === null ? bbox.left + bbox.width : plot.valToPos(end / 1000, "x", true);
    paper.fillStyle = colour[priority];
    paper.fillRect(from, bbox.top - 6 * devicePixelRatio, Math.max(3 * devicePixelRatio, to - from), 5 * devicePixelRatio);
    paper.font = scaled(colour.font);
    paper.fillText(words.marks[priority], from, bbox.top + 10 * devicePixelRatio);
  }
  paper.restore();
}

/** @param {string} font */
const scaled = (font) => font.replace(/^\d+/, (size) => String(Number(size) * devicePixelRatio));

/** A line of words with the values at the cursor. @param {Trend} trend @returns {import("/uplot.js").Plugin} */
function values_under_cursor(trend) {
  const line = h("p", { class: "trend-values" });
  return {
    hooks: {
      init: (plot) => void plot.root.append(line),
      setCursor: (plot) => {
        const i = plot.cursor.idx;
        show(line, i !== null && i !== undefined);
        if (i === null || i === undefined) return;
        const cuff = cuff_points(trend).filter((point) => point <= i).pop();
        const parts = [wall(trend.times[i]), `${words.reading.spo2} ${trend.spo2[i] ?? "--"}`,
                       `${words.trend.rate} ${trend.rate[i] ?? "--"}`];
        if (cuff !== undefined) parts.push(`${trend.systolic[cuff]}/${trend.diastolic[cuff]} (${wall(trend.times[cuff])})`);
        set_text(line, parts.join("   "));
      },
    },
  };
}
