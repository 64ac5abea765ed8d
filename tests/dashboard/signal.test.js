import assert from "node:assert/strict";
import { test } from "node:test";

import {
  Sequencer,
  burst,
  burst_length,
  flash_hertz,
  interval,
  lit,
} from "../../daemon/dashboard/www/signal.js";
import { fundamental, harmonics } from "../../daemon/dashboard/www/sound.js";

/** Share of a long time that a light is on, and how often it comes on in a second. */
function watch(/** @type {"high"|"medium"} */ priority) {
  let on = 0;
  let rises = 0;
  let before = lit(priority, -1);
  for (let time = 0; time < 60000; ++time) {
    const now = lit(priority, time);
    on += Number(now);
    rises += Number(now && !before);
    before = now;
  }
  return { share: on / 60000, hertz: rises / 60 };
}

test("high flashes at 2 Hz and medium at 0.6 Hz, half of the time lit", () => {
  const high = watch("high");
  assert.ok(Math.abs(high.hertz - 2) < 0.05 && Math.abs(high.share - 0.5) < 0.01);
  const medium = watch("medium");
  assert.ok(Math.abs(medium.hertz - 0.6) < 0.05 && Math.abs(medium.share - 0.5) < 0.02);
});

test("nothing flashes as fast as 3 Hz", () => {
  for (const hertz of Object.values(flash_hertz)) assert.ok(hertz < 3);
});

test("a high burst is ten pulses in two groups of three and two", () => {
  const pulses = burst("high");
  assert.equal(pulses.length, 10);
  const td = pulses[0].length;
  const gaps = pulses.slice(1).map(({ at }, i) => at - pulses[i].at - td);
  const x = gaps[0];
  assert.ok(td >= 0.075 && td <= 0.2 && x >= 0.05 && x <= 0.125);
  const expected = [x, x, 2 * x + td, x];
  for (const group of [gaps.slice(0, 4), gaps.slice(5)]) {
    group.forEach((gap, i) => assert.ok(Math.abs(gap - expected[i]) < 1e-9));
  }
  assert.ok(gaps[4] >= 0.35 && gaps[4] <= 1.3);
});

test("medium is three pulses and low two, evenly spaced", () => {
  for (const [priority, count] of /** @type {const} */ ([
    ["medium", 3],
    ["low", 2],
  ])) {
    const pulses = burst(priority);
    assert.equal(pulses.length, count);
    for (const { length } of pulses) assert.ok(length >= 0.125 && length <= 0.25);
    const spacing = pulses[1].at - pulses[0].length;
    assert.ok(spacing >= 0.125 && spacing <= 0.25);
  }
});

test("between bursts there is a rest of permitted length", () => {
  const rest = (/** @type {"high"|"medium"} */ priority) =>
    (interval[priority] - burst_length(priority)) / 1000;
  assert.ok(rest("high") >= 2.5 && rest("high") <= 15);
  assert.ok(rest("medium") >= 2.5 && rest("medium") <= 30);
  assert.equal(interval.low, 0);
});

test("every pulse has at least four strong components between 150 and 4000 Hz", () => {
  const loudest = Math.max(...harmonics);
  for (const base of Object.values(fundamental)) {
    assert.ok(base >= 150 && base <= 1000);
    const strong = harmonics.filter(
      (share, i) => base * (i + 1) <= 4000 && 20 * Math.log10(loudest / share) <= 15,
    );
    assert.ok(strong.length >= 4);
  }
});

const bed = (/** @type {object[]} */ alerts, paused = /** @type {number|null} */ (null)) =>
  /** @type {any} */ ({ id: "bed1", alerts, audio_paused_until: paused });
const alert = (/** @type {string} */ priority, state = "active", id = 1, since = 0) => ({
  id,
  priority,
  state,
  since,
});

test("a new alert sounds at once and again after its interval", () => {
  const sequencer = new Sequencer();
  const beds = [bed([alert("high")])];
  assert.equal(sequencer.step(beds, 0, 0), "high");
  assert.equal(sequencer.step(beds, 0, interval.high - 1), null);
  assert.equal(sequencer.step(beds, 0, interval.high), "high");
});

test("low sounds once", () => {
  const sequencer = new Sequencer();
  const beds = [bed([alert("low")])];
  assert.equal(sequencer.step(beds, 0, 0), "low");
  assert.equal(sequencer.step(beds, 0, 3600000), null);
});

test("a worse alert breaks into a burst; a lesser one waits for its end", () => {
  const sequencer = new Sequencer();
  assert.equal(sequencer.step([bed([alert("medium")])], 0, 0), "medium");
  const both = [bed([alert("medium"), alert("high", "active", 2)])];
  assert.equal(sequencer.step(both, 0, 100), "high");
  const lesser = [bed([alert("medium", "active", 3, 200)])];
  assert.equal(sequencer.step(lesser, 0, 200), null);
  assert.equal(sequencer.step(lesser, 0, 100 + burst_length("high")), "medium");
});

test("a second alert of the same priority is heard although the first one sounds", () => {
  const sequencer = new Sequencer();
  sequencer.step([bed([alert("high")])], 0, 0);
  const both = [bed([alert("high"), alert("high", "active", 2)])];
  assert.equal(sequencer.step(both, 0, burst_length("high")), "high");
});

test("an acknowledgement stops the sound at once", () => {
  const sequencer = new Sequencer();
  sequencer.step([bed([alert("high")])], 0, 0);
  assert.equal(sequencer.step([bed([alert("high", "acknowledged")])], 0, 200), "stop");
});

test("a condition that ends by itself lets its burst end by itself", () => {
  const sequencer = new Sequencer();
  sequencer.step([bed([alert("high")])], 0, 0);
  assert.equal(sequencer.step([bed([])], 0, 200), null);
});

test("an acknowledgement that runs out is heard like new", () => {
  const sequencer = new Sequencer();
  sequencer.step([bed([alert("high")])], 0, 0);
  sequencer.step([bed([alert("high", "acknowledged")])], 0, 200);
  assert.equal(sequencer.step([bed([alert("high", "active", 1, 120000)])], 0, 5000), "high");
});

test("a pause silences one bed and not the others, and ends by itself", () => {
  const sequencer = new Sequencer();
  const paused = bed([alert("high")], 1000);
  assert.equal(sequencer.step([paused], 0, 0), null);
  const other = { ...bed([alert("medium")]), id: "bed2" };
  assert.equal(sequencer.step([paused, other], 0, 10), "medium");
  assert.equal(sequencer.step([paused, other], 1000, 20), "high");
});

test("acknowledged, cleared and suspended alerts make no sound", () => {
  const sequencer = new Sequencer();
  const quiet = ["acknowledged", "cleared", "suspended"].map((state, id) =>
    alert("high", state, id),
  );
  assert.equal(sequencer.step([bed(quiet)], 0, 0), null);
});
