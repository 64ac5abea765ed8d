// @ts-check
// A session as a chart: SpO2 and rate as lines, blood pressure as bars, phases shaded,
// alerts as marked stretches along the top. Drawn by uPlot.

import { wall } from "./ages.js";
import { h, set_text, show } from "./dom.js";
import { cuff_points } from "./spark.js";
import { colours, marks, phases, pressures } from "./trend_paint.js";
import { words } from "./words.js";
import uPlot from "/uplot.js";

/** @typedef {import("./types.js").Trend} Trend */

const top_band = 26; // CSS pixels for phases and alerts above the curves

/** @param {string} title */
export function trend_chart(title) {
  const frame = h("div", { class: "trend-frame" });
  const wait = h("p", { class: "quiet" }, words.loading);
  const element = h(
    "section",
    { class: "panel trend" },
    h("header", {}, h("h2", {}, title), legend()),
    frame,
    wait,
  );
  /** @type {uPlot|null} */
  let plot = null;
  /** @type {Trend|null} */
  let drawn = null;
  let state = "";
  const watch = new ResizeObserver(() => plot?.setSize(size(frame)));
  watch.observe(frame);

  /** @param {Trend|null} newest null: not there yet @param {number} now */
  function update(newest, now) {
    show(wait, newest === null);
    if (!newest) return;
    const next = `${newest.times.length} ${JSON.stringify(newest.alerts)}`;
    if (newest === drawn && next === state) return;
    if (newest === drawn) {
      plot?.setData(data(newest));
    } else {
      plot?.destroy();
      plot = new uPlot(options(newest, size(frame), colours(frame), now), data(newest), frame);
    }
    drawn = newest;
    state = next;
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

function legend() {
  const names = /** @type {const} */ (["spo2", "rate", "cuff"]);
  const items = names.map((name) =>
    h("li", {}, h("i", { class: `series ${name}` }), words.trend[name]),
  );
  return h("ul", { class: "legend" }, ...items);
}

/** @param {HTMLElement} frame */
const size = (frame) => ({
  width: Math.max(200, frame.clientWidth),
  height: Math.max(160, frame.clientHeight),
});

/** @param {Trend} trend @returns {import("/uplot.js").AlignedData} */
function data(trend) {
  return [
    trend.times.map((time) => time / 1000),
    trend.spo2,
    trend.rate,
    trend.systolic,
    trend.diastolic,
  ];
}

/**
 * @param {Trend} trend
 * @param {{width: number, height: number}} size
 * @param {import("./trend_paint.js").Colours} colour
 * @param {number} now
 * @returns {import("/uplot.js").Options}
 */
function options(trend, size, colour, now) {
  const line = { width: 2, points: { show: false } };
  const by_hand = { scale: "left", paths: () => null, points: { show: false } };
  return {
    ...size,
    padding: [top_band, 8, 0, 0],
    cursor: { y: false, points: { size: 7 } },
    legend: { show: false },
    scales: scales(trend, now),
    axes: axes(colour),
    series: [
      {},
      { ...line, label: words.trend.spo2, scale: "right", stroke: colour.spo2 },
      { ...line, label: words.trend.rate, scale: "left", stroke: colour.rate },
      by_hand,
      by_hand,
    ],
    hooks: {
      drawClear: [(plot) => phases(plot, trend, colour)],
      draw: [(plot) => pressures(plot, trend, colour), (plot) => marks(plot, trend, colour)],
    },
    plugins: [values_under_cursor(trend)],
  };
}

/**
 * At least a quarter of an hour wide; ranges that do not jump with every value.
 * @param {Trend} trend
 * @param {number} now
 * @returns {import("/uplot.js").Scales}
 */
function scales(trend, now) {
  return {
    x: {
      time: true,
      range: (_, from, to) => {
        const first = from ?? Math.max(trend.since, now - 900000) / 1000;
        return [first, Math.max(to ?? now / 1000, first + 900)];
      },
    },
    left: {
      range: (_, low, high) => [
        Math.min(40, low ?? 40),
        Math.max(200, Math.ceil(((high ?? 0) + 5) / 20) * 20),
      ],
    },
    right: { range: (_, low) => [Math.min(70, Math.floor((low ?? 100) / 5) * 5), 100] },
  };
}

/** @param {import("./trend_paint.js").Colours} colour @returns {import("/uplot.js").Axis[]} */
function axes({ text, font, line, spo2 }) {
  const axis = { stroke: text, font, grid: { stroke: line, width: 1 }, ticks: { show: false } };
  const times = (/** @type {uPlot} */ _, /** @type {number[]} */ splits) =>
    splits.map((time) => wall(time * 1000));
  return [
    { ...axis, values: times, space: 80, size: 30 },
    { ...axis, scale: "left", size: 44 },
    { ...axis, scale: "right", side: 1, size: 44, grid: { show: false }, stroke: spo2 },
  ];
}

/**
 * A line of words with the values at the cursor.
 * @param {Trend} trend
 * @returns {import("/uplot.js").Plugin}
 */
function values_under_cursor(trend) {
  const line = h("p", { class: "trend-values" });
  return {
    hooks: {
      init: (plot) => void plot.root.append(line),
      setCursor: (plot) => {
        const i = plot.cursor.idx;
        show(line, i !== null && i !== undefined);
        if (i === null || i === undefined) return;
        const cuff = cuff_points(trend)
          .filter((point) => point <= i)
          .pop();
        const parts = [
          wall(trend.times[i]),
          `${words.reading.spo2} ${trend.spo2[i] ?? "--"}`,
          `${words.trend.rate} ${trend.rate[i] ?? "--"}`,
        ];
        if (cuff !== undefined)
          parts.push(
            `${trend.systolic[cuff]}/${trend.diastolic[cuff]} (${wall(trend.times[cuff])})`,
          );
        set_text(line, parts.join("   "));
      },
    },
  };
}
