// @ts-check
// What this screen knows: the beds as the server last told them, who is signed in, who is who.
// Changed by messages only; views read it.

/** @typedef {import("./types.js").Bed} Bed */
/** @typedef {import("./types.js").Message} Message */
/** @typedef {import("./types.js").Person} Person */
/** @typedef {import("./types.js").You} You */

export const default_mode = "assist";

export class Model {
  /** @param {() => number} now the server's time */
  constructor(now) {
    this.now = now;
    this.clinic = "";
    /** What Vigil does in this clinic. */
    this.mode = default_mode;
    this.mode_signed = "";
    /** @type {{speed: number}|null} */
    this.demo = null;
    /** @type {You|null} */
    this.you = null;
    /** @type {Map<string, Bed>} */
    this.beds = new Map();
    /** The clinic's own parts: record, pager, screens. @type {Bed|null} */
    this.station = null;
    /** @type {Map<string, Person>} */
    this.people = new Map();
  }

  /** @param {Message} message */
  apply(message) {
    switch (message.type) {
      case "hello":
        this.clinic = message.clinic;
        this.mode = message.mode ?? default_mode;
        this.mode_signed = message.mode_signed ?? "";
        this.demo = message.demo;
        this.you = message.you;
        this.station = message.station;
        this.beds = new Map(message.beds.map((bed) => [bed.id, bed]));
        return;
      case "bed":
        if (message.bed.id === this.station?.id) this.station = message.bed;
        else this.beds.set(message.bed.id, message.bed);
        return;
      case "wave":
      case "beat":
        return;
    }
  }

  /** Beds and the clinic's own: everything that can have alerts. */
  everywhere() {
    return this.station ? [...this.beds.values(), this.station] : [...this.beds.values()];
  }

  /** The name on screens for an account name. @param {string} account */
  display = (account) => this.people.get(account)?.display ?? account;

  /** May the one who is signed in act on beds? */
  acts() {
    return this.you?.role === "nurse" || this.you?.role === "prescriber";
  }

  /** May the one who is signed in sign this overlay? @param {{signature: string}} overlay */
  signs({ signature }) {
    return this.acts() && (signature === "" || this.you?.role === signature);
  }
}

const urgency = { high: 0, medium: 1, low: 2 };

/**
 * The alerts of a bed, the one that needs somebody first on top.
 * @param {Bed} bed
 */
export function by_need(bed) {
  const states = { active: 0, suspended: 1, acknowledged: 2, cleared: 3 };
  return [...bed.alerts].sort(
    (a, b) =>
      states[a.state] - states[b.state] ||
      urgency[a.priority] - urgency[b.priority] ||
      b.since - a.since,
  );
}

/**
 * The worst active alert of every bed that the screen in front does not show, worst first. The
 * floor shows every bed but not the clinic's own parts.
 * @param {Model} model
 * @param {string} here "" on the floor, the bed on its page, else something that is no bed
 */
export function elsewhere(model, here) {
  const beds = here === "" ? (model.station ? [model.station] : []) : model.everywhere();
  return beds
    .filter((bed) => bed.id !== here)
    .map((bed) => ({ bed, alert: by_need(bed)[0] }))
    .filter(({ alert }) => alert?.state === "active")
    .sort((a, b) => urgency[a.alert.priority] - urgency[b.alert.priority]);
}

/**
 * The newest page that was sent for an alert.
 * @param {Bed} bed
 * @param {number} alert
 */
export const page_for = (bed, alert) => bed.pages.find((page) => page.alert === alert) ?? null;

/**
 * What is due next at a bed: the earliest task; the cuff is one of them.
 * @param {Bed} bed
 */
export function next_task(bed) {
  return [...bed.tasks].sort((a, b) => a.due - b.due)[0] ?? null;
}

/**
 * Links that speak and links that do not, over all beds and the clinic's own parts.
 * @param {Bed[]} beds
 */
export function health(beds) {
  const faults = [];
  let count = 0;
  for (const bed of beds) {
    for (const device of bed.devices) {
      ++count;
      const { up, sensor_off, battery_low, foreign } = device;
      if (!up || sensor_off || battery_low || foreign) faults.push({ bed, device });
    }
  }
  return { count, faults };
}
