import assert from "node:assert/strict";
import { test } from "node:test";

import { arrow, rate_of, shown, shown_cuff } from "../../daemon/dashboard/www/reading.js";
import { words } from "../../daemon/dashboard/www/words.js";
import { fixture } from "./fixtures.mjs";

const floor = fixture("floor");
const bed = (/** @type {string} */ id) =>
  structuredClone(floor.beds.find((/** @type {any} */ b) => b.id === id));

test("a fresh number is shown with its age and its distance from baseline", () => {
  const spo2 = shown(bed("bed1"), "spo2", floor.now, 98);
  assert.deepEqual(spo2, {
    text: "86",
    grey: false,
    doubtful: false,
    age: "1 s",
    reason: "",
    change: "\u221212",
  });
});

test("a number past stale_after turns grey by the page's own clock", () => {
  const one = bed("bed1");
  const { at } = one.readings.spo2;
  assert.equal(shown(one, "spo2", at + one.stale_after).grey, false);
  const stale = shown(one, "spo2", at + one.stale_after + 1, 98);
  assert.equal(stale.grey, true);
  assert.equal(stale.age, "10 s");
  assert.equal(stale.change, "");
  assert.equal(stale.text, "86");
});

test("a device that has no value shows two dashes and why", () => {
  const spo2 = shown(bed("bed4"), "spo2", floor.now);
  assert.equal(spo2.text, "--");
  assert.equal(spo2.reason, words.reading.sensor_off);
  const one = bed("bed4");
  one.readings.etco2 = { ...one.readings.spo2 };
  assert.equal(shown(one, "etco2", floor.now).reason, words.reading.none);
});

test("a parameter that never spoke is not measured, which is not zero", () => {
  const never = shown(bed("bed1"), "temperature", floor.now);
  assert.deepEqual([never.text, never.reason, never.age], ["--", words.reading.never, ""]);
});

test("a value flagged invalid is never shown as a number", () => {
  const one = bed("bed1");
  Object.assign(one.readings.spo2, { value: 99, quality: "invalid" });
  assert.equal(shown(one, "spo2", floor.now).text, "--");
});

test("a questionable value is shown and marked", () => {
  assert.equal(shown(bed("bed6"), "spo2", floor.now).doubtful, true);
});

test("without a session the numbers are grey", () => {
  const free = shown(bed("bed5"), "spo2", floor.now);
  assert.deepEqual([free.text, free.grey, free.reason], ["98", true, words.reading.no_session]);
});

test("a value charted by hand does not go stale like a monitor's", () => {
  assert.equal(shown(bed("bed1"), "sedation", floor.now).grey, false);
});

test("a cuff reading greys after valid_until and keeps its age", () => {
  const old = shown_cuff(bed("bed4"), floor.now);
  assert.deepEqual(
    [old.text, old.grey, old.age, old.reason],
    ["152/94", true, "17 min", words.reading.old],
  );
  const fresh = shown_cuff(bed("bed1"), floor.now);
  assert.deepEqual([fresh.grey, fresh.previous, fresh.change], [false, "+9", "+24"]);
  assert.deepEqual(
    [arrow("+9"), arrow("\u22129"), arrow("0"), arrow("")],
    ["\u25b2", "\u25bc", "\u25b6", ""],
  );
});

test("a baseline that is still moving is not compared with", () => {
  const one = bed("bed1");
  one.session.baseline.frozen = false;
  assert.equal(shown_cuff(one, floor.now).change, "");
});

test("a cuff that failed shows no number", () => {
  const one = bed("bed1");
  one.cuff.systolic = null;
  assert.equal(shown_cuff(one, floor.now).text, "--");
});

test("the rate is the heart's while that is fresh, else the pulse, and says which", () => {
  const two = bed("bed2");
  assert.equal(rate_of(two, floor.now), "heart_rate");
  two.readings.heart_rate.at -= 60000;
  assert.equal(rate_of(two, floor.now), "pulse_rate");
  assert.equal(rate_of(bed("bed1"), floor.now), "pulse_rate");
});
