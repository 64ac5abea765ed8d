// Makes the beds of the mock look alive: numbers that wander a little, pulse waves, and a trend
// that leads up to now. Without randomness, so that pictures can be compared.

/** @typedef {import("./mock.mjs").Mock} Mock */

/** A wobble between -1 and 1 that looks like chance. @param {number} x */
const wobble = (x) => Math.sin(x * 1.7) * 0.6 + Math.sin(x * 0.53 + 2) * 0.4;

/** What the chart shows for a bed, up to now. @param {any} bed @param {number} now */
export function trend_of(bed, now) {
  const { session } = bed;
  const since = session?.opened ?? now;
  const trend = {
    bed: bed.id,
    since,
    times: [],
    spo2: [],
    rate: [],
    systolic: [],
    diastolic: [],
    phases: phases_of(session),
    alerts: alerts_of(bed),
  };
  if (!session) return trend;
  const goal = {
    spo2: bed.readings.spo2?.value ?? null,
    rate: bed.readings.pulse_rate?.value ?? 78,
    systolic: bed.cuff?.systolic ?? 128,
    diastolic: bed.cuff?.diastolic ?? 80,
  };
  const cuff_every = 60; // points
  for (let time = since, i = 0; time < now; time += 5000, ++i) {
    const left = (now - time) / 60000;
    const effect = session.dosing_started
      ? Math.max(0, Math.min(1, (time - session.dosing_started) / 1500000))
      : 0;
    const off = goal.spo2 === null && left < 1.2;
    const fall = (goal.spo2 ?? 96) < 90 ? Math.max(0, 1 - left / 2.2) * (97 - goal.spo2) : 0;
    const calm = (goal.spo2 ?? 96) < 90 ? 97 : (goal.spo2 ?? 96);
    const charted =
      bed.cuff &&
      Math.round((bed.cuff.at - since) / 5000) % cuff_every === i % cuff_every &&
      time <= bed.cuff.at + 5000;
    push(
      trend,
      time,
      off ? null : Math.min(100, Math.round(calm - fall + wobble(i / 9))),
      Math.round(66 + (goal.rate - 66) * effect + 2 * wobble(i / 7)),
      charted ? Math.round(122 + (goal.systolic - 122) * effect + 3 * wobble(i)) : null,
      charted ? Math.round(77 + (goal.diastolic - 77) * effect + 2 * wobble(i + 5)) : null,
    );
  }
  return trend;
}

/** @param {any} trend @param {number} time @param {number|null} spo2 @param {number|null} rate
 *  @param {number|null} systolic @param {number|null} diastolic */
function push(trend, time, spo2, rate, systolic, diastolic) {
  trend.times.push(time);
  trend.spo2.push(spo2);
  trend.rate.push(spo2 === null ? null : rate);
  trend.systolic.push(systolic);
  trend.diastolic.push(diastolic);
}

/** @param {any} session */
function phases_of(session) {
  if (!session) return [];
  const phases = [{ at: session.opened, phase: "baseline" }];
  if (session.dosing_started) phases.push({ at: session.dosing_started, phase: "dosing" });
  if (session.dosing_ended) phases.push({ at: session.dosing_ended, phase: "session" });
  if (session.phase === "recovery") phases.push({ at: session.phase_since, phase: "recovery" });
  return phases;
}

/** @param {any} bed */
function alerts_of(bed) {
  return bed.alerts.map((/** @type {any} */ alert) => ({
    at: alert.raised,
    end: alert.state === "cleared" ? alert.since : null,
    priority: alert.priority,
    headline: alert.headline,
  }));
}

/**
 * A second of pulse wave from `at` on, 13 ms a sample, 0-255.
 * @param {number} at
 * @param {number} rate
 */
export function pulse(at, rate) {
  const samples = [];
  for (let time = at; time < at + 1000; time += 13) {
    const phase = ((time / 60000) * rate) % 1;
    const beat = Math.exp(-(((phase - 0.15) / 0.075) ** 2));
    const tail = phase > 0.15 ? Math.exp(-(phase - 0.15) / 0.22) : 0;
    const notch = 0.28 * Math.exp(-(((phase - 0.45) / 0.08) ** 2));
    samples.push(Math.round(45 + 150 * Math.min(1.05, Math.max(beat, tail) + notch)));
  }
  return samples;
}

/** Plays on: a step a second. @param {Mock} mock @returns {() => void} stops it */
export function play(mock) {
  let count = 0;
  const timer = setInterval(() => step(mock, ++count), 1000);
  return () => clearInterval(timer);
}

/** @param {Mock} mock @param {number} count */
export function step(mock, count) {
  const now = mock.now();
  for (const bed of mock.hello.beds) {
    for (const [name, reading] of Object.entries(bed.readings))
      refresh(reading, name, now, count + bed.id.length);
    mock.tell({ type: "bed", now, bed });
    const rate = bed.readings.pulse_rate?.value;
    if (rate)
      mock.tell({ type: "wave", now, bed: bed.id, step: 13, samples: pulse(count * 1000, rate) });
  }
  if (count % 2 === 0) mock.tell({ type: "beat", now });
}

/** @param {any} reading @param {string} name @param {number} now @param {number} count */
function refresh(reading, name, now, count) {
  if (reading.charted) return;
  reading.at = reading.measured = now;
  if (reading.value === null) return;
  reading.middle ??= reading.value;
  const swing = name === "spo2" ? 0.8 : 2;
  reading.value = Math.round(reading.middle + swing * wobble(count / 3));
}
