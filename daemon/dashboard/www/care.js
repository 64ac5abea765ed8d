// @ts-check
// Lists of the bed page: what is watched and not called for, what is due, who was paged, which
// devices are there.

import { age, wall } from "./ages.js";
import { h, icon, list, set_data, set_icon, set_text, show } from "./dom.js";
import { identity_block } from "./identity.js";
import { fate_of, state_of_device, unbroken, words } from "./words.js";

/** @typedef {import("./bedside.js").Bedside} Bedside */
/** @typedef {import("./types.js").Device} Device */
/** @typedef {import("./types.js").Page} Page */
/** @typedef {import("./types.js").Quiet} Quiet */
/** @typedef {import("./types.js").Task} Task */

/**
 * @template T
 * @param {string} title
 * @param {string} none
 * @param {(item: T) => string|number} key
 * @param {() => {element: HTMLElement, update: (item: T) => void}} row
 * @param {() => T[]} items
 */
function panel(title, none, key, row, items) {
  const rows = h("ul", { class: "rows" });
  const empty = h("p", { class: "quiet" }, none);
  const element = h(
    "section",
    { class: "panel" },
    h("header", {}, h("h2", {}, title)),
    rows,
    empty,
  );
  const update_rows = list(rows, key, row);
  return {
    element,
    update() {
      const all = items();
      update_rows(all);
      show(empty, all.length === 0);
    },
  };
}

/** More lines than these would be noise; they are said in a number. */
const most_quiet = 4;

/**
 * What is held back, and why. Calm: it is there so that nobody has to wonder why nobody was called,
 * and stands where its coming and going moves no button of the session.
 * @param {Bedside} bedside
 */
export function quiet_panel(bedside) {
  const row = () => {
    const what = h("strong");
    const why = h("span", { class: "row-note" });
    return {
      element: h(
        "li",
        { class: "row-line" },
        icon("eye"),
        h("span", { class: "row-main" }, what, why),
      ),
      /** @param {Placed} quiet */
      update(quiet) {
        set_text(what, unbroken(quiet.what));
        set_text(why, unbroken(quiet.why));
      },
    };
  };
  const held_back = () => bedside.now()?.quiet ?? [];
  const lines = () =>
    held_back()
      .slice(0, most_quiet)
      .map((quiet, place) => ({ ...quiet, place }));
  const key = (/** @type {Placed} */ { place }) => place;
  const { element, update } = panel(words.quiet.title, "", key, row, lines);
  const more = h("p", { class: "quiet" });
  element.classList.add("quiet-panel");
  element.append(more);
  return {
    element,
    update() {
      const left = held_back().length - most_quiet;
      show(element, held_back().length > 0);
      show(more, left > 0);
      set_text(more, words.quiet.more(left));
      update();
    },
  };
}

/** The text of a line changes by the second; its place does not. */
/** @typedef {Quiet & {place: number}} Placed */

/** @param {Bedside} bedside */
export function task_panel(bedside) {
  const row = () => {
    const text = h("span", { class: "row-main" });
    const at = h("span", { class: "row-side" });
    const element = h("li", { class: "row-line" }, icon("clock"), text, at);
    return {
      element,
      /** @param {Task} task */
      update(task) {
        const now = bedside.desk.model.now();
        set_text(text, words.tasks.due(task.text, task.due, now));
        set_data(element, "late", task.due < now - 60000);
        set_text(at, wall(task.due));
      },
    };
  };
  const earliest = () => [...(bedside.now()?.tasks ?? [])].sort((a, b) => a.due - b.due);
  return panel(
    words.tasks.title,
    words.tasks.none,
    (/** @type {Task} */ task) => task.id,
    row,
    earliest,
  );
}

/** @param {Bedside} bedside */
export function page_panel(bedside) {
  const row = () => {
    const mark = h("span", { class: "alert-mark" });
    const who = h("strong");
    const what = h("span", { class: "row-note" });
    const fate = h("span", { class: "row-side" });
    const element = h(
      "li",
      { class: "row-line" },
      mark,
      h("span", { class: "row-main" }, who, what),
      fate,
    );
    return {
      element,
      /** @param {Page} page */
      update(page) {
        set_text(mark, words.marks[page.priority]);
        set_text(who, bedside.desk.model.display(page.to));
        set_text(what, `${age(bedside.desk.model.now() - page.sent)} ${words.reading.ago}`);
        set_text(fate, fate_of(page));
        fate.title = page.detail;
        set_data(element, "failed", page.fate === "failed" && !page.withdrawn);
        set_data(element, "over", page.withdrawn);
      },
    };
  };
  return panel(
    words.pages.title,
    words.pages.none,
    (/** @type {Page} */ page) => page.id,
    row,
    () => bedside.now()?.pages ?? [],
  );
}

/** @param {Bedside} bedside */
export function device_panel(bedside) {
  const row = () => {
    const mark = icon("link");
    const name = h("strong");
    const detail = h("span", { class: "row-note" });
    const state = h("span", { class: "row-side" });
    const identity = identity_block(bedside);
    const element = h(
      "li",
      { class: "row-line device" },
      mark,
      h("span", { class: "row-main" }, name, detail),
      state,
      identity.element,
    );
    return {
      element,
      /** @param {Device} device */
      update(device) {
        const { up, sensor_off, battery_low, foreign } = device;
        set_icon(mark, !up || sensor_off || foreign ? "unlink" : battery_low ? "battery" : "link");
        set_text(name, device.name);
        set_text(detail, foreign ? "" : device.detail);
        identity.update(device);
        const since = up ? "" : ` ${age(bedside.desk.model.now() - device.since)}`;
        set_text(state, `${state_of_device(device, bedside.is_clinic())}${since}`);
        set_data(element, "bad", !up || sensor_off || battery_low || foreign !== null);
      },
    };
  };
  const devices = () => bedside.now()?.devices ?? [];
  const key = (/** @type {Device} */ device) => device.name;
  const { element, update } = panel(words.devices.title, words.devices.none, key, row, devices);
  return {
    element,
    update() {
      // A question that only somebody at the bed can answer stands right below the alerts.
      set_data(
        element,
        "asks",
        devices().some(({ foreign }) => foreign !== null),
      );
      update();
    },
  };
}
