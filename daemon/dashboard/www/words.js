// @ts-check
// Every word on screen, in one place. States of alerts and of sound carry the exact names of
// IEC 60601-1-8. Texts that the server sends (headlines, gate items, errors) are shown as they are.

import { countdown, minutes_until } from "./ages.js";
import { forms } from "./words_forms.js";
import { patient_words } from "./words_patient.js";

/** @typedef {import("./types.js").Alert} Alert */
/** @typedef {import("./types.js").Page} Page */

/** @param {number} count @param {string} one @param {string} many */
const plural = (count, one, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

export const words = {
  ...forms,
  ...patient_words,

  vigil: "Vigil",
  supplement: "Vigil supplements the bedside monitor's alarms; not a cleared device.",
  keep_alarms: "Keep the alarms of every bedside monitor switched on.",
  /** @param {number} speed */
  demo: (speed) => `DEMO \u00d7${speed}`,
  demo_text: "Simulated patients. Nothing on this screen is real.",

  floor: "Floor",
  people: "People",
  record: "Record",
  sign_out: "Sign out",
  back: "Floor",
  close: "Close",
  cancel: "Cancel",
  save: "Save",
  yes: "Yes",
  no: "No",
  free: "Free",
  no_beds: "No bed is configured.",
  all_free: "No session is open.",
  unknown_bed: "There is no such bed.",
  open_bed: "Open session",
  loading: "Loading",
  roles: { nurse: "Nurse", prescriber: "Prescriber", technician: "Technician", auditor: "Auditor" },
  phases: {
    baseline: "Baseline",
    dosing: "Dosing",
    session: "Session",
    recovery: "Recovery",
    discharge: "Discharge",
  },
  priorities: { high: "High", medium: "Medium", low: "Low" },
  marks: { high: "***", medium: "**", low: "*" },

  live: {
    on: "Live",
    title: "NOT LIVE",
    connecting: "Connecting",
    /** @param {string} time @param {string} ago */
    since: (time, ago) => `No word from the server since ${time}, ${ago} ago`,
    never: "No word from the server yet",
    look: "Do not rely on this screen. Go and look at the patients and their monitors.",
    retry: "Trying to reconnect.",
    outdated: "This page is of another version than the server. Reload it.",
    broken: "This page could not show what the server told it. Reload it.",
    reload: "Reload",
  },

  health: {
    /** @param {number} count */
    all: (count) => `All ${plural(count, "link")} healthy`,
    /** @param {number} bad @param {number} count */
    some: (bad, count) => `${bad} of ${plural(count, "link")} not healthy`,
    none: "No devices configured",
    /** @param {string} age */
    heard: (age) => `Last word from the server ${age} ago`,
    down: "link lost",
    sensor_off: "sensor off",
    battery: "battery low",
    up: "speaking",
    part_up: "working",
    part_down: "not working",
  },

  reading: {
    none: "no value from the device",
    sensor_off: "sensor off",
    never: "not measured",
    no_cuff: "no reading yet",
    cuff_failed: "reading failed",
    old: "old",
    no_session: "no session",
    questionable: "questionable signal",
    charted: "entered by hand",
    /** From this patient's baseline. @param {string} change */
    change: (change) => `\u0394 ${change}`,
    note: "\u0394 is the distance from this patient's baseline",
    previous: "against the reading before",
    limits: "limits",
    low_limit: "low limit",
    high_limit: "high limit",
    ago: "ago",
    saving: "saving",
    spo2: "SpO\u2082",
    heart_rate: "Heart rate",
    pulse_rate: "Pulse rate",
    cuff: "Blood pressure",
    short: { spo2: "SpO\u2082", heart_rate: "HR", pulse_rate: "PR", cuff: "BP" },
    /** @param {string} value */
    mean: (value) => `mean ${value}`,
    sedation: "MOAA/S",
    breath_rate: "Breaths",
    etco2: "etCO\u2082",
    temperature: "Temperature",
    perfusion_index: "Perfusion",
    per_minute: "/min",
    pressure: "mmHg",
  },

  alerts: {
    title: "Alerts",
    none: "No alerts",
    acknowledge: "Acknowledge",
    seen: "Seen",
    nobody: "Nobody has it",
    cleared: "Cleared, not yet seen",
    suspended: "Suspended, no signal to judge by",
    /** @param {string} who */
    suspended_owned: (who) => `Suspended, no signal to judge by; ${who} has it`,
    /** @param {number} count */
    more: (count) => plural(count, "more alert"),
    /** @param {string} who @param {string} left */
    acknowledged: (who, left) =>
      left ? `Acknowledged by ${who}, again in ${left}` : `Acknowledged by ${who}`,
    pause: "Pause audio 2 min",
    end_pause: "End pause",
    /** @param {string} left */
    paused: (left) => `Audio paused ${left}`,
    others: "At other beds",
  },

  pages: {
    title: "Pages",
    none: "Nobody was paged.",
    paged: "Paged",
    sending: "being sent",
    accepted: "accepted by the gateway",
    failed: "failed",
    withdrawn: "withdrawn",
  },
  tasks: {
    title: "Next",
    none: "Nothing is due.",
    /** @param {string} what @param {number} due @param {number} now */
    due: (what, due, now) => {
      const minutes = minutes_until(due, now);
      if (minutes > 0) return `${what} in ${minutes} min`;
      return minutes === 0 ? `${what} now` : `${what} ${-minutes} min overdue`;
    },
  },
  devices: { title: "Devices", none: "No device is assigned to this bed." },
  trend: {
    title: "Since the session began",
    spo2: "SpO\u2082 %",
    rate: "Rate /min",
    cuff: "BP mmHg",
  },
  wave: { title: "Pulse wave", none: "No pulse wave is being sent" },
  spark: { spo2: "SpO\u2082", cuff: "BP" },

  sound: {
    off: "SOUND OFF \u2013 press to test",
    on: "Sound on",
    title: "Test sound and lights",
    explain: "You hear the three alarm sounds, one after the other, and see their lights.",
    ask: "Did you hear all three sounds?",
    heard: "Yes, I heard them",
    not_heard: "No",
    advice: "Check the loudspeaker, its cable and the volume, then test again.",
    again: "Test again",
    blocked: "The browser does not let this page make sounds.",
  },

  act: {
    saving: "Saving",
    no_answer: "No answer from the server. Not done, as far as this screen knows.",
    no_echo: "Saved, but this screen has not been told yet. Look again.",
    refused: "The server refused.",
    not_yours: "Only nurses and prescribers act here.",
  },
};

/**
 * What is true of an alert now, and who has it.
 * @param {Alert} alert
 * @param {number} now
 * @param {(account: string) => string} display
 */
export function state_of(alert, now, display) {
  switch (alert.state) {
    case "active":
      return words.alerts.nobody;
    case "acknowledged":
      return words.alerts.acknowledged(
        display(alert.owner),
        alert.until === null || alert.until <= now ? "" : countdown(alert.until - now),
      );
    case "cleared":
      return words.alerts.cleared;
    case "suspended":
      return alert.owner
        ? words.alerts.suspended_owned(display(alert.owner))
        : words.alerts.suspended;
  }
}

/** A number and its unit stay in one line. @param {string} text */
export const unbroken = (text) => text.replace(/(\d) (?=(?:s|min|%|mmHg)(?:\W|$))/g, "$1\u00a0");

/** @param {Page} page */
export function fate_of(page) {
  if (page.withdrawn) return words.pages.withdrawn;
  if (page.fate === null) return words.pages.sending;
  return page.fate === "accepted" ? words.pages.accepted : words.pages.failed;
}

/**
 * How a device does; the clinic's own parts have no link that could be lost.
 * @param {import("./types.js").Device} device
 * @param {boolean} of_clinic
 */
export function state_of_device({ up, sensor_off, battery_low, foreign }, of_clinic) {
  const { health } = words;
  if (!up) return of_clinic ? health.part_down : health.down;
  if (foreign) return words.identity.state;
  if (sensor_off) return health.sensor_off;
  if (battery_low) return health.battery;
  return of_clinic ? health.part_up : health.up;
}
