// @ts-check
// What may be shown of a reading: the number, or why there is none; grey once it is too old. Pure.
// The page ages what it shows by itself; it does not wait to be told.

import { age } from "./ages.js";
import { words } from "./words.js";

/** @typedef {import("./types.js").Bed} Bed */
/** @typedef {import("./types.js").Reading} Reading */

/**
 * @typedef {object} Shown
 * @property {string} text the number, or "--"
 * @property {boolean} grey old, or no session: do not act on it
 * @property {boolean} doubtful the device itself doubts it
 * @property {string} age how old, always
 * @property {string} reason why there is no number, or why it is grey; else empty
 * @property {string} change from baseline: "-1", else empty
 */

/**
 * @param {Bed} bed
 * @param {string} parameter
 * @param {number} now
 * @param {number|null} [baseline]
 * @returns {Shown}
 */
export function shown(bed, parameter, now, baseline = null) {
  const reading = bed.readings[parameter];
  if (!reading) return nothing(words.reading.never);
  const old = now - reading.at;
  const stale = !reading.charted && old > bed.stale_after;
  const aged = age(old);
  if (reading.value === null || reading.quality === "invalid") {
    return { ...nothing(why_none(bed, parameter)), age: aged, grey: stale };
  }
  return {
    text: number(reading.value, parameter),
    grey: stale || bed.session === null,
    doubtful: reading.quality === "questionable",
    age: aged,
    reason: stale ? words.reading.old : bed.session === null ? words.reading.no_session : "",
    change: stale ? "" : difference(reading.value, baseline),
  };
}

/**
 * The last cuff reading. It has an age at all times and greys past its validity.
 * @param {Bed} bed
 * @param {number} now
 * @returns {Shown & {mean: string, previous: string}}
 */
export function shown_cuff(bed, now) {
  const cuff = bed.cuff;
  if (!cuff) return { ...nothing(words.reading.no_cuff), mean: "", previous: "" };
  const aged = age(now - cuff.at);
  if (cuff.systolic === null || cuff.diastolic === null || cuff.quality === "invalid") {
    return { ...nothing(words.reading.cuff_failed), age: aged, mean: "", previous: "" };
  }
  const old = cuff.valid_until !== null && now > cuff.valid_until;
  const baseline = bed.session?.baseline.frozen ? bed.session.baseline.systolic : null;
  return {
    text: `${Math.round(cuff.systolic)}/${Math.round(cuff.diastolic)}`,
    grey: old || bed.session === null,
    doubtful: cuff.quality === "questionable",
    age: aged,
    reason: old ? words.reading.old : bed.session === null ? words.reading.no_session : "",
    change: old ? "" : difference(cuff.systolic, baseline),
    mean: cuff.mean === null ? "" : `${Math.round(cuff.mean)}`,
    previous: old ? "" : difference(cuff.systolic, cuff.previous_systolic),
  };
}

/**
 * Heart rate if the bed has one that counts, else pulse rate: a number is always shown with the
 * name of what was counted.
 * @param {Bed} bed
 * @param {number} now
 * @returns {"heart_rate"|"pulse_rate"}
 */
export function rate_of(bed, now) {
  const heart = bed.readings.heart_rate;
  if (!heart) return "pulse_rate";
  const usable = heart.value !== null && now - heart.at <= bed.stale_after;
  return usable || !bed.readings.pulse_rate ? "heart_rate" : "pulse_rate";
}

/**
 * The sign of a change as an arrow; a change of nothing is level.
 * @param {string} change
 */
export function arrow(change) {
  if (change === "") return "";
  return change.startsWith("+") ? "\u25b2" : change.startsWith("\u2212") ? "\u25bc" : "\u25b6";
}

/** @param {string} reason @returns {Shown} */
function nothing(reason) {
  return { text: "--", grey: false, doubtful: false, age: "", reason, change: "" };
}

const from_the_finger = ["spo2", "pulse_rate", "perfusion_index"];

/** @param {Bed} bed @param {string} parameter */
function why_none(bed, parameter) {
  const off = bed.devices.some((device) => device.sensor_off);
  return off && from_the_finger.includes(parameter) ? words.reading.sensor_off : words.reading.none;
}

/** @param {number} value @param {string} parameter */
function number(value, parameter) {
  return parameter === "temperature" || parameter === "perfusion_index"
    ? value.toFixed(1)
    : String(Math.round(value));
}

/** @param {number} value @param {number|null} from */
function difference(value, from) {
  if (from === null) return "";
  const change = Math.round(value) - Math.round(from);
  if (change === 0) return "0";
  return change > 0 ? `+${change}` : `\u2212${-change}`;
}
