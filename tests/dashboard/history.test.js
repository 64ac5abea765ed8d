import assert from "node:assert/strict";
import { test } from "node:test";

import { Histories, course_of, extend, step } from "../../daemon/dashboard/www/history.js";
import { cuff_points } from "../../daemon/dashboard/www/spark.js";
import { Waiting } from "../../daemon/dashboard/www/sweep.js";
import { fixture } from "./fixtures.mjs";

const floor = fixture("floor");
const bed1 = () => structuredClone(floor.beds[0]);

test("the chart goes on from the stream, one point every five seconds", () => {
  const trend = fixture("trend");
  const points = trend.times.length;
  const bed = bed1();
  extend(trend, bed, floor.now - 1, bed.cuff.at);
  assert.equal(trend.times.length, points);
  extend(trend, bed, floor.now + step, bed.cuff.at);
  assert.equal(trend.times.length, points + 1);
  assert.deepEqual([trend.spo2.at(-1), trend.rate.at(-1), trend.systolic.at(-1)], [86, 94, null]);
});

test("what was not measured is a gap in the chart, not the last value", () => {
  const trend = fixture("trend");
  extend(trend, bed1(), floor.now + 60000, bed1().cuff.at);
  assert.equal(trend.spo2.at(-1), null);
});

test("a cuff reading stands once in the chart", () => {
  const trend = fixture("trend");
  const bed = bed1();
  bed.cuff.at = floor.now + 1000;
  const taken = extend(trend, bed, floor.now + step, 0);
  extend(trend, bed, floor.now + 2 * step, taken);
  assert.deepEqual(trend.systolic.slice(-2), [148, null]);
});

test("an alert that ends gets its end, a new one its beginning", () => {
  const trend = fixture("trend");
  const bed = bed1();
  bed.alerts[0].state = "cleared";
  bed.alerts.push({ ...bed.alerts[0], id: 6, state: "active", raised: floor.now, priority: "low" });
  extend(trend, bed, floor.now + 10, bed.cuff.at);
  assert.equal(trend.alerts[0].end, floor.now + 10);
  assert.deepEqual([trend.alerts[1].at, trend.alerts[1].end], [floor.now, null]);
});

test("a repeated pressure is one reading, two equal readings apart are two", () => {
  const systolic = [null, 120, 120, null, 120];
  const diastolic = [null, 80, 80, null, 80];
  assert.deepEqual(
    cuff_points(/** @type {any} */ ({ times: [0, 1, 2, 3, 4], systolic, diastolic })),
    [1, 4],
  );
});

test("another session at the same bed never shows the history of the one before", async () => {
  const asked = [];
  const histories = new Histories(
    async (path) => {
      asked.push(path);
      return { ok: true, status: 200, body: fixture("trend"), error: "" };
    },
    () => floor.now,
  );
  const bed = bed1();
  histories.note(bed);
  await new Promise((resolve) => setImmediate(resolve));
  assert.notEqual(histories.of(bed), null);
  bed.session.id += 1;
  assert.equal(histories.of(bed), null);
  histories.note(bed);
  assert.equal(asked.length, 2);
});

test("the pulse wave waits for its time and never grows without bound", () => {
  const waiting = new Waiting(true, 1300);
  const wave = (/** @type {number} */ count) =>
    /** @type {any} */ ({ step: 13, samples: Array.from({ length: count }, (_, i) => i) });
  waiting.add(wave(20));
  assert.deepEqual(waiting.take(39), [0, 1, 2]);
  waiting.add(wave(1000));
  assert.equal(waiting.samples.length, 100);
  assert.deepEqual(waiting.samples.at(-1), 999);
});

test("a demonstration ten times as fast as life is drawn in whole stretches", () => {
  const waiting = new Waiting(false, 1300);
  const chunk = (/** @type {number} */ from) =>
    /** @type {any} */ ({ step: 13, samples: Array.from({ length: 25 }, (_, i) => from + i) });
  const drawn = [];
  for (let tick = 0; tick < 400; ++tick) {
    waiting.add(chunk(tick * 25));
    drawn.push(...waiting.take(39));
  }
  const jumps = drawn.filter((sample, i) => i > 0 && sample !== drawn[i - 1] + 1).length;
  assert.ok(jumps > 0 && drawn.length / jumps > 60);
});

test("the record of a session becomes one chart, with cuff readings at their minute", () => {
  const record = fixture("session");
  const course = course_of(record);
  assert.equal(course.times.length, record.minutes.length);
  assert.equal(cuff_points(course).length, record.cuffs.length);
  assert.ok(course.times.every((time, i) => i === 0 || time > course.times[i - 1]));
  record.minutes.splice(20, 5);
  assert.equal(course_of(record).spo2[22], null, "a minute without a value is a gap");
});
