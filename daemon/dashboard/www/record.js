// @ts-check
// The record: which sessions there were; and what its sheets are made of.

import { get } from "./actions.js";
import { day, stopwatch, wall } from "./ages.js";
import { h, icon, set_text, show } from "./dom.js";
import { words } from "./words.js";

/** @typedef {import("./types.js").Desk} Desk */
/** @typedef {import("./types.js").View} View */
/** @typedef {import("./types.js").SessionLine} SessionLine */

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
          h("strong", {}, patient_of(line)),
          line.profile,
          `${line.alerts}`,
        ]),
      ),
    ];
  });
}

/**
 * A page that is fetched once, and written again when the names of people have come.
 * @param {Desk} desk
 * @param {string} path
 * @param {string} title
 * @param {(body: any) => HTMLElement[]} fill
 * @returns {View}
 */
export function sheet(desk, path, title, fill) {
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
export function table(columns, rows) {
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
export const part = (title, ...parts) =>
  h("section", { class: "panel" }, h("header", {}, h("h2", {}, title)), ...parts);

/** @param {Desk} desk @param {string} id */
export const bed_name = (desk, id) => desk.model.beds.get(id)?.name ?? id;

/**
 * Initials, or the record's number where this reader is not told them.
 * @param {{patient?: string, patient_number: number}} who
 */
export const patient_of = ({ patient, patient_number }) => patient ?? `#${patient_number}`;
