// What a command changes at a bed of the mock. It knows nothing of medicine.

import { fixture } from "./fixtures.mjs";

const phases = ["baseline", "dosing", "session", "recovery", "discharge"];

/** @type {Record<string, (bed: any, body: any, by: string, now: number) => unknown>} */
const acts = {
  acknowledge(bed, body, by, now) {
    const alert = bed.alerts.find((/** @type {any} */ one) => one.id === body.alert);
    if (alert?.state === "cleared") bed.alerts.splice(bed.alerts.indexOf(alert), 1);
    else
      Object.assign(alert, { owner: by, since: now, until: now + 120000, state: "acknowledged" });
  },
  "pause-audio"(bed, { seconds }, by, now) {
    bed.audio_paused_until = seconds ? now + seconds * 1000 : null;
  },
  off(bed, { rule, minutes, reason }, by, now) {
    bed.off = bed.off.filter((/** @type {any} */ one) => one.rule !== rule);
    if (!minutes) return;
    const until = now + minutes * 60000;
    bed.off.push({ rule, title: "Blood pressure high", by, reason, until });
    bed.alerts = bed.alerts.filter((/** @type {any} */ one) => one.rule !== rule);
  },
  nurse(bed, { nurse }) {
    bed.session.nurse = nurse;
  },
  open(bed, { profile, patient, nurse }, by, now) {
    bed.session = opened(profile, patient, nurse, now);
  },
  phase({ session }, { phase }, by, now) {
    const next_phase = phases[phases.indexOf(phase) + 1] ?? null;
    Object.assign(session, { phase, phase_since: now, phase_ends: null, next_phase });
    session.baseline.frozen = true;
    delete session.gate;
  },
  overlay({ session }, { overlay, on, reason }, by, now) {
    if (on) sign(session, overlay, reason, by, now);
    else
      session.overlays = session.overlays.filter((/** @type {any} */ one) => one.name !== overlay);
  },
  identity(bed, { device }) {
    bed.devices.find((/** @type {any} */ one) => one.name === device).foreign = null;
    bed.alerts = bed.alerts.filter((/** @type {any} */ one) => one.cause !== `identity:${device}`);
  },
  label(bed, { alert, label, note }, by, now) {
    if (label === "missed") return bed.missed.unshift({ by, at: now, note });
    const one = [...bed.alerts, ...bed.ended].find(({ id }) => id === alert);
    one.labels = one.labels.filter((/** @type {any} */ said) => said.by !== by);
    return one.labels.push({ label, by, at: now, note });
  },
  close(bed) {
    Object.assign(bed, {
      session: null,
      alerts: [],
      ended: [],
      missed: [],
      pages: [],
      tasks: [],
      cuff: null,
    });
  },
  chart(bed, { values, items }, by, now) {
    const { systolic, diastolic, ...rest } = values;
    if (systolic) bed.cuff = cuff(bed, systolic, diastolic, now);
    for (const [name, value] of Object.entries(rest)) bed.readings[name] = reading(value, now);
    Object.assign(bed.session.items, items);
    for (const item of bed.session.gate ?? [])
      if (items[item.id]) item.met = items[item.id] !== "no";
  },
};

const thirty_days = 30 * 86400 * 1000;

/** @param {any} session @param {string} name @param {string} reason @param {string} by @param {number} at */
function sign({ overlays, profile }, name, reason, by, at) {
  const known = overlays.find((/** @type {any} */ one) => one.name === name);
  if (known) return Object.assign(known, { second: by, in_force: true });
  const { title, signature, changes } = fixture("overlays").overlays.find(
    (/** @type {any} */ one) => one.name === name,
  );
  const until = at + thirty_days;
  const signed = { name, title, by, second: "", reason, at, until, in_force: true, signature };
  return overlays.push({ ...signed, changes: changes[profile] });
}

/** @param {any} bed @param {string} act @param {any} body @param {string} by @param {number} now */
export function obey(bed, act, body, by, now) {
  acts[act]?.(bed, body, by, now);
}

/** @param {string} profile @param {string} patient @param {string} nurse @param {number} now */
function opened(profile, patient, nurse, now) {
  const baseline = { systolic: null, diastolic: null, spo2: null, rate: null, frozen: false };
  return {
    id: 40,
    patient,
    profile,
    title: "IV ketamine, adult",
    route: "iv",
    signed: true,
    mode: "assist",
    phase: "baseline",
    opened: now,
    phase_since: now,
    phase_ends: null,
    dosing_started: null,
    dosing_ended: null,
    nurse,
    dose: { said: false, mg_per_kg: 0.5, minutes: 40, devices: null, response: null },
    overlays: [],
    baseline,
    next_phase: "dosing",
    gate: [],
    items: {},
  };
}

/** @param {any} bed @param {number} systolic @param {number} diastolic @param {number} now */
function cuff(bed, systolic, diastolic, now) {
  return {
    systolic,
    diastolic,
    mean: null,
    quality: "good",
    at: now,
    measured: now,
    charted: true,
    previous_systolic: bed.cuff?.systolic ?? null,
    valid_until: now + 900000,
  };
}

/** @param {any} value @param {number} now */
function reading(value, now) {
  return {
    value,
    unit: "",
    quality: "good",
    at: now,
    measured: now,
    charted: true,
    low: null,
    high: null,
  };
}
