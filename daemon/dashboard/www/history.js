// @ts-check
// What the chart shows, per bed: fetched once per session, then carried on from the stream.

/** @typedef {import("./types.js").Bed} Bed */
/** @typedef {import("./types.js").SessionRecord} SessionRecord */
/** @typedef {import("./types.js").Trend} Trend */
/** @typedef {import("./actions.js").Answer} Answer */

import { rate_of } from "./reading.js";

/** One point every five seconds, as the server keeps them. */
export const step = 5000;

export class Histories {
  /**
   * @param {(path: string) => Promise<Answer>} get
   * @param {() => number} now
   */
  constructor(get, now) {
    this.get = get;
    this.now = now;
    /** @type {Map<string, {session: number, trend: Trend|null, cuff: number}>} */
    this.all = new Map();
  }

  /** After a new hello: there may be a gap that only the server can fill. */
  forget() {
    this.all.clear();
  }

  /** Null while it is being fetched, or without a session. @param {Bed} bed */
  of(bed) {
    const kept = this.all.get(bed.id);
    return kept && kept.session === bed.session?.id ? kept.trend : null;
  }

  /** Something was heard of this bed. @param {Bed} bed */
  note(bed) {
    if (!bed.session) {
      this.all.delete(bed.id);
      return;
    }
    const kept = this.all.get(bed.id);
    if (!kept || kept.session !== bed.session.id) this.fetch(bed, bed.session.id);
    else if (kept.trend) kept.cuff = extend(kept.trend, bed, this.now(), kept.cuff);
  }

  /** @param {Bed} bed @param {number} session */
  async fetch(bed, session) {
    const kept = { session, trend: /** @type {Trend|null} */ (null), cuff: bed.cuff?.at ?? 0 };
    this.all.set(bed.id, kept);
    const answer = await this.get(`/api/beds/${bed.id}/trend`);
    if (answer.ok) kept.trend = answer.body;
    else if (this.all.get(bed.id) === kept) setTimeout(() => this.all.delete(bed.id), step);
  }
}

/**
 * @param {Trend} trend
 * @param {Bed} bed
 * @param {number} now
 * @param {number} cuff time of the last cuff reading that is in the trend
 * @returns {number} likewise, now
 */
export function extend(trend, bed, now, cuff) {
  mark(trend, bed, now);
  const last = trend.times[trend.times.length - 1] ?? 0;
  if (now - last < step) return cuff;
  const pressed = bed.cuff && bed.cuff.at > cuff ? bed.cuff : null;
  trend.times.push(now);
  trend.spo2.push(fresh(bed, "spo2", now));
  trend.rate.push(fresh(bed, rate_of(bed, now), now));
  trend.systolic.push(pressed?.systolic ?? null);
  trend.diastolic.push(pressed?.diastolic ?? null);
  return pressed ? pressed.at : cuff;
}

/**
 * Phases and alerts that have begun or ended.
 * @param {Trend} trend
 * @param {Bed} bed
 * @param {number} now
 */
function mark(trend, bed, now) {
  const { session } = bed;
  if (session && trend.phases[trend.phases.length - 1]?.phase !== session.phase) {
    trend.phases.push({ at: session.phase_since, phase: session.phase });
  }
  for (const alert of bed.alerts) {
    const known = trend.alerts.find((mark) => same(mark, alert));
    if (known) Object.assign(known, { priority: alert.priority, headline: alert.headline });
    else
      trend.alerts.push({
        at: alert.raised,
        end: null,
        priority: alert.priority,
        headline: alert.headline,
      });
  }
  for (const open of trend.alerts) {
    const alert = bed.alerts.find((alert) => same(open, alert));
    if (open.end === null && (!alert || alert.state === "cleared")) open.end = now;
  }
}

/** @param {{at: number}} mark @param {{raised: number}} alert */
const same = (mark, alert) => mark.at === alert.raised;

/** @param {Bed} bed @param {string} parameter @param {number} now */
function fresh(bed, parameter, now) {
  const reading = bed.readings[parameter];
  return reading && now - reading.at <= bed.stale_after ? reading.value : null;
}

/**
 * The record keeps one value a minute and every cuff reading; the chart wants them in one line.
 * @param {SessionRecord} record
 * @returns {Trend}
 */
export function course_of({ bed, opened, minutes, cuffs, phases, alerts }) {
  /**
   * @type {Map<number, {spo2: number|null, rate: number|null, systolic: number|null, diastolic: number|null}>}
   */
  const points = new Map();
  const empty = { spo2: null, rate: null, systolic: null, diastolic: null };
  const last = minutes[minutes.length - 1]?.minute ?? -1;
  for (let minute = 0; minute <= last; ++minute) points.set(opened + minute * 60000, { ...empty });
  for (const { minute, spo2, rate } of minutes) {
    points.set(opened + minute * 60000, { ...empty, spo2, rate });
  }
  for (const { at, systolic, diastolic } of cuffs) {
    const minute = opened + Math.floor((at - opened) / 60000) * 60000;
    points.set(minute, { ...(points.get(minute) ?? empty), systolic, diastolic });
  }
  const times = [...points.keys()].sort((a, b) => a - b);
  const column = (/** @type {keyof typeof empty} */ name) =>
    times.map((time) => points.get(time)?.[name] ?? null);
  return {
    bed,
    since: opened,
    times,
    phases,
    spo2: column("spo2"),
    rate: column("rate"),
    systolic: column("systolic"),
    diastolic: column("diastolic"),
    alerts: alerts.map(({ raised, ended, priority, headline }) => ({
      at: raised,
      end: ended,
      priority,
      headline,
    })),
  };
}
