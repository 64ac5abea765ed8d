import assert from "node:assert/strict";
import { test } from "node:test";

import { age, countdown, minutes_until, stopwatch } from "../../daemon/dashboard/www/ages.js";

test("a stopwatch shows hours only when there are any", () => {
  assert.equal(stopwatch(0), "0:00");
  assert.equal(stopwatch(42999), "0:42");
  assert.equal(stopwatch(23 * 60000 + 14000), "23:14");
  assert.equal(stopwatch(3753000), "1:02:33");
});

test("a clock that is behind the server never shows a negative time", () => {
  assert.equal(stopwatch(-500), "0:00");
  assert.equal(age(-500), "0 s");
});

test("a countdown reaches 0:00 only when the time is over", () => {
  assert.equal(countdown(1), "0:01");
  assert.equal(countdown(120000), "2:00");
  assert.equal(countdown(0), "0:00");
});

test("an age is never made younger than a whole unit ago, and never older", () => {
  assert.equal(age(59999), "59 s");
  assert.equal(age(60000), "1 min");
  assert.equal(age(65 * 60000), "1 h 5 min");
  assert.equal(age(2 * 3600000), "2 h");
  assert.equal(age(50 * 3600000), "2 d");
});

test("a task is due in whole minutes and overdue by whole minutes", () => {
  assert.equal(minutes_until(61000, 0), 2);
  assert.equal(minutes_until(1, 0), 1);
  assert.equal(minutes_until(0, 0), 0);
  assert.equal(Object.is(minutes_until(0, 30000), -0) || minutes_until(0, 30000) === 0, true);
  assert.equal(minutes_until(0, 61000), -1);
});
