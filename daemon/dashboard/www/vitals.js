// @ts-check
// One number as people read it from across the room: name, number, age, and what it is measured
// against. Used by the tiles of the floor and, larger, by the page of one bed.

import { h, set_data, set_text, show } from "./dom.js";
import { arrow, rate_of, shown, shown_cuff } from "./reading.js";
import { words } from "./words.js";

/** @typedef {import("./types.js").Bed} Bed */
/** @typedef {import("./reading.js").Shown} Shown */

/** @param {string} series colours the mark beside the name; "spo2", "rate", "cuff" or "" */
function vital(series) {
  const name = h("span", { class: "vital-name" });
  const unit = h("span", { class: "vital-unit" });
  const doubt = h("span", { class: "vital-doubt", title: words.reading.questionable }, "?");
  const text = h("span", { class: "vital-text" });
  const age = h("span", { class: "vital-age" });
  const trend = h("span", { class: "vital-previous", title: words.reading.previous });
  const mean = h("span", { class: "vital-mean" });
  const note = h("span", { class: "vital-note", title: words.reading.note });
  const limits = h("span", { class: "vital-limits" });
  const element = h(
    "section",
    { class: "vital" },
    h(
      "div",
      { class: "vital-head" },
      series ? h("i", { class: `series ${series}` }) : null,
      name,
      unit,
    ),
    h("div", { class: "vital-number" }, text, doubt),
    h("div", { class: "vital-foot" }, age, note, trend, mean, limits),
  );
  /**
   * @param {{name: string, unit: string, shown: Shown, mean?: string, previous?: string, limits?: string}} now
   */
  function update({
    name: title,
    unit: units,
    shown: value,
    mean: middle,
    previous,
    limits: range,
  }) {
    set_text(name, title);
    set_text(unit, units);
    set_text(text, value.text);
    set_text(age, value.age);
    set_text(note, value.reason || (value.change && words.reading.change(value.change)));
    set_text(mean, middle ? words.reading.mean(middle) : "");
    set_text(trend, previous ? `${arrow(previous)} ${previous.replace(/^[+\u2212]/, "")}` : "");
    set_text(limits, range ?? "");
    show(doubt, value.doubtful);
    set_data(element, "grey", value.grey);
    set_data(element, "none", value.text === "--");
  }
  return { element, update };
}

/**
 * The three numbers every bed has: SpO2, rate, blood pressure.
 * @param {boolean} large with limits and whole names, for the page of one bed
 */
export function three_vitals(large) {
  const names = large ? words.reading : words.reading.short;
  const spo2 = vital("spo2");
  const rate = vital("rate");
  const cuff = vital("cuff");
  cuff.element.classList.add("wide");
  const element = h("div", { class: "vitals" }, spo2.element, rate.element, cuff.element);
  /** @param {Bed} bed @param {number} now */
  function update(bed, now) {
    const base = bed.session?.baseline.frozen ? bed.session.baseline : null;
    const counted = rate_of(bed, now);
    const pressure = shown_cuff(bed, now);
    spo2.update({
      name: names.spo2,
      unit: "%",
      shown: shown(bed, "spo2", now, base?.spo2 ?? null),
      limits: large ? limits_of(bed, "spo2") : "",
    });
    rate.update({
      name: names[counted],
      unit: words.reading.per_minute,
      shown: shown(bed, counted, now, base?.rate ?? null),
      limits: large ? limits_of(bed, counted) : "",
    });
    cuff.update({
      name: names.cuff,
      unit: words.reading.pressure,
      shown: pressure,
      mean: pressure.mean,
      previous: pressure.previous,
      limits: large ? limits_of(bed, "systolic") : "",
    });
  }
  return { element, update };
}

const others = /** @type {const} */ ([
  "sedation",
  "breath_rate",
  "etco2",
  "temperature",
  "perfusion_index",
]);

/** The rest, small, as far as the bed has it. */
export function other_vitals() {
  const element = h("div", { class: "vitals small" });
  const cells = others.map((parameter) => ({ parameter, cell: vital("") }));
  for (const { cell } of cells) element.append(cell.element);
  /** @param {Bed} bed @param {number} now */
  function update(bed, now) {
    for (const { parameter, cell } of cells) {
      const reading = bed.readings[parameter];
      show(cell.element, reading !== undefined);
      if (!reading) continue;
      const unit = parameter === "sedation" ? "" : plain_unit(reading.unit);
      cell.update({
        name: words.reading[parameter],
        unit,
        shown: shown(bed, parameter, now),
        limits: limits_of(bed, parameter),
      });
    }
    show(
      element,
      others.some((parameter) => bed.readings[parameter] !== undefined),
    );
  }
  return { element, update };
}

/** UCUM as people write it. @param {string} unit */
function plain_unit(unit) {
  if (unit === "mm[Hg]") return words.reading.pressure;
  return unit === "Cel" ? "\u00b0C" : unit;
}

/** @param {Bed} bed @param {string} parameter */
function limits_of(bed, parameter) {
  const reading = bed.readings[parameter];
  if (!reading || !bed.session || (reading.low === null && reading.high === null)) return "";
  if (reading.high === null) return `${words.reading.low_limit} ${reading.low}`;
  if (reading.low === null) return `${words.reading.high_limit} ${reading.high}`;
  return `${words.reading.limits} ${reading.low}\u2013${reading.high}`;
}
