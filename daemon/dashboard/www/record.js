// @ts-check
// The record: which sessions there were, and one of them with everything that happened in it.

import { get } from "./actions.js";
import { age, day, stopwatch, wall, wall_seconds } from "./ages.js";
import { h, icon, set_text, show } from "./dom.js";
import { fate_of, words } from "./words.js";

/** @typedef {import("./types.js").Desk} Desk */
/** @typedef {import("./types.js").View} View */
/** @typedef {import("./types.js").SessionLine} SessionLine */
/** @typedef {import("./types.js").SessionRecord} SessionRecord */

/** @param {Desk} desk @returns {View} */
export function record_view(desk) {
  return sheet(desk, "/api/sessions", words.record, (body) => {
    const lines = /** @type {SessionLine[]} */ (body.sessions);
    if (!lines.length) return [h("p", { class: "quiet" }, words.records.none)];
    return [
      table(
        words.records.columns,
        lines.map((line) => [
          h("a", { href: `#/record/${line.id}` }, `${line.id}`),
          day(line.opened),
          wall(line.opened),
          line.closed === null
            ? h("span", { class: "tag" }, words.records.open)
            : stopwatch(line.closed - line.opened),
          bed_name(desk, line.bed),
          h("strong", {}, line.patient),
          line.profile,
          `${line.alerts}`,
        ]),
      ),
    ];
  });
}

/** @param {Desk} desk @param {string} id @returns {View} */
export function session_record_view(desk, id) {
  return sheet(
    desk,
    `/api/sessions/${encodeURIComponent(id)}`,
    `${words.records.session} ${id}`,
    (body) => {
      const record = /** @type {SessionRecord} */ (body);
      return [
        facts(desk, record),
        verdict(record),
        phases(desk, record),
        alerts(desk, record),
        pages(desk, record),
        timeline(desk, record),
      ];
    },
  );
}

/**
 * A page that is fetched once, and written again when the names of people have come.
 * @param {Desk} desk
 * @param {string} path
 * @param {string} title
 * @param {(body: any) => HTMLElement[]} fill
 * @returns {View}
 */
function sheet(desk, path, title, fill) {
  const body = h("div", { class: "sheet-body" }, h("p", { class: "quiet" }, words.loading));
  const error = h("p", { class: "error", role: "alert", hidden: true });
  const element = h(
    "main",
    { class: "sheet" },
    h(
      "header",
      { class: "sheet-head" },
      path === "/api/sessions"
        ? null
        : h("a", { class: "button plain", href: "#/record" }, icon("back"), words.record),
      h("h1", {}, title),
    ),
    error,
    body,
  );
  /** @type {import("./actions.js").Answer|null} */
  let answer = null;
  let names = -1;
  get(path).then((newest) => {
    answer = newest;
    names = -1;
  });
  function update() {
    if (!answer || names === desk.model.people.size) return;
    names = desk.model.people.size;
    set_text(error, answer.error);
    show(error, !answer.ok);
    body.replaceChildren(...(answer.ok ? fill(answer.body) : []));
  }
  return { element, update };
}

/** @param {readonly string[]} columns @param {(Node|string)[][]} rows */
function table(columns, rows) {
  return h(
    "div",
    { class: "table-frame" },
    h(
      "table",
      {},
      h("thead", {}, h("tr", {}, ...columns.map((text) => h("th", { scope: "col" }, text)))),
      h(
        "tbody",
        {},
        ...rows.map((cells) => h("tr", {}, ...cells.map((cell) => h("td", {}, cell)))),
      ),
    ),
  );
}

/** @param {string} title @param {...HTMLElement} parts */
const part = (title, ...parts) =>
  h("section", { class: "panel" }, h("header", {}, h("h2", {}, title)), ...parts);

/** @param {Desk} desk @param {string} id */
const bed_name = (desk, id) => desk.model.beds.get(id)?.name ?? id;

/** @param {Desk} desk @param {SessionRecord} record */
function facts(desk, record) {
  const { records } = words;
  const closed = record.closed === null ? records.open : wall_seconds(record.closed);
  const all = [
    [records.patient, record.patient],
    [records.bed, bed_name(desk, record.bed)],
    [records.profile, record.title],
    [records.nurse, desk.model.display(record.nurse)],
    [records.date, day(record.opened)],
    [records.opened, wall_seconds(record.opened)],
    [records.closed, closed],
    [records.length, age((record.closed ?? desk.model.now()) - record.opened)],
  ];
  return h(
    "dl",
    { class: "facts" },
    ...all.map(([name, value]) => h("div", {}, h("dt", {}, name), h("dd", {}, value))),
  );
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
