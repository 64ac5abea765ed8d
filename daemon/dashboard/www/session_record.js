// @ts-check
// The record of one session: who and when, whether it is intact, what to hand over, the course as a
// chart, phases, alerts with who had them and when, pages, and the timeline.

import { age, day, stopwatch, wall_seconds } from "./ages.js";
import { h, icon } from "./dom.js";
import { course_of } from "./history.js";
import { bed_name, part, patient_of, sheet, table } from "./record.js";
import { trend_chart } from "./trend.js";
import { fate_of, words } from "./words.js";

/** @typedef {import("./types.js").Desk} Desk */
/** @typedef {import("./types.js").View} View */
/** @typedef {import("./types.js").SessionRecord} SessionRecord */
/** @typedef {import("./types.js").Trend} Trend */

/** @param {Desk} desk @param {string} id @returns {View} */
export function session_record_view(desk, id) {
  const chart = trend_chart(words.records.course);
  /** @type {Trend|null} */
  let course = null;
  const path = `/api/sessions/${encodeURIComponent(id)}`;
  const page = sheet(desk, path, `${words.records.session} ${id}`, (body) => {
    const record = /** @type {SessionRecord} */ (body);
    course = course_of(record);
    const parts = [phases, alerts, pages, timeline].map((make) => make(desk, record));
    return [facts(desk, record), verdict(record), handover(record), chart.element, ...parts];
  });
  return {
    element: page.element,
    update() {
      page.update();
      if (course) chart.update(course, desk.model.now());
    },
    close: chart.close,
  };
}

/** @param {Desk} desk @param {SessionRecord} record */
function facts(desk, record) {
  const { records } = words;
  const closed = record.closed === null ? records.open : wall_seconds(record.closed);
  const all = [
    [records.patient, patient_of(record)],
    [records.bed, bed_name(desk, record.bed)],
    [records.profile, record.title],
    [records.nurse, desk.model.display(record.nurse)],
    [records.date, day(record.opened)],
    [records.opened, wall_seconds(record.opened)],
    [records.closed, closed],
    [records.length, age((record.closed ?? desk.model.now()) - record.opened)],
  ];
  return definitions(all);
}

/** What the next one should know. @param {SessionRecord} record */
function handover({ handover: card }) {
  const { records } = words;
  const { peak, lowest_spo2: lowest } = card;
  const all = [
    [
      records.peak,
      peak ? `${peak.systolic}/${peak.diastolic} (${wall_seconds(peak.at)})` : "\u2013",
    ],
    [
      records.above,
      `${Math.round(card.minutes_above_160_100)} / ${Math.round(card.minutes_above_180_110)} min`,
    ],
    [
      records.lowest,
      lowest ? `${Math.round(lowest.value)} % (${wall_seconds(lowest.at)})` : "\u2013",
    ],
    [records.below_90, `${Math.round(card.seconds_below_90)} s`],
  ];
  return definitions(all);
}

/** @param {string[][]} all name and value */
function definitions(all) {
  const rows = all.map(([name, value]) => h("div", {}, h("dt", {}, name), h("dd", {}, value)));
  return h("dl", { class: "facts" }, ...rows);
}

/** What the verifier said about this stretch of the record. @param {SessionRecord} record */
function verdict({ verified }) {
  const text = !verified
    ? words.records.unverified
    : verified.intact
      ? words.records.intact
      : words.records.broken;
  return h(
    "p",
    { class: "verdict", "data-intact": verified ? String(verified.intact) : "unknown" },
    icon(!verified ? "open" : verified.intact ? "tick" : "cross"),
    h("strong", {}, text),
    verified?.detail ?? "",
  );
}

/** @param {Desk} desk @param {SessionRecord} record */
function phases(desk, record) {
  const rows = record.phases.map(({ at, phase, by, reason }, i) => {
    const next = record.phases[i + 1]?.at ?? record.closed;
    return [
      words.phases[phase],
      wall_seconds(at),
      next === null ? "" : stopwatch(next - at),
      desk.model.display(by),
      reason,
    ];
  });
  return part(words.records.phases, table(words.records.phase_columns, rows));
}

/** @param {Desk} desk @param {SessionRecord} record */
function alerts(desk, record) {
  if (!record.alerts.length)
    return part(words.alerts.title, h("p", { class: "quiet" }, words.records.no_alerts));
  const rows = record.alerts.map((alert) => {
    const mark = h(
      "span",
      { class: "flag", "data-priority": alert.priority },
      h("span", { class: "alert-mark" }, words.marks[alert.priority]),
      words.priorities[alert.priority],
    );
    const seen = alert.acknowledged
      .map(({ at, by }) => `${wall_seconds(at)} ${desk.model.display(by)}`)
      .join(", ");
    const first = alert.acknowledged[0];
    return [
      mark,
      alert.headline,
      wall_seconds(alert.raised),
      seen || words.records.nobody,
      first ? stopwatch(first.at - alert.raised) : "",
      alert.ended === null ? words.records.open : wall_seconds(alert.ended),
      alert.detail,
    ];
  });
  return part(words.alerts.title, table(words.records.alert_columns, rows));
}

/** @param {Desk} desk @param {SessionRecord} record */
function pages(desk, record) {
  if (!record.pages.length)
    return part(words.pages.title, h("p", { class: "quiet" }, words.pages.none));
  const rows = record.pages.map((page) => [
    wall_seconds(page.sent),
    words.marks[page.priority],
    desk.model.display(page.to),
    fate_of(page),
    page.detail,
  ]);
  return part(words.pages.title, table(words.records.page_columns, rows));
}

/** @param {Desk} desk @param {SessionRecord} record */
function timeline(desk, record) {
  const rows = record.timeline.map(({ at, kind, by, text }) =>
    h(
      "li",
      { "data-kind": kind },
      h("time", {}, wall_seconds(at)),
      h("span", { class: "timeline-text" }, text),
      h("span", { class: "timeline-by" }, by ? desk.model.display(by) : ""),
    ),
  );
  return part(words.records.timeline, h("ol", { class: "timeline" }, ...rows));
}
