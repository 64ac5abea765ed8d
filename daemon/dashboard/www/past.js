// @ts-check
// Looking back: the alerts of this session that are over, what people said of them, and what Vigil
// missed. Quiet on purpose: nothing here needs anybody.

import { age, wall } from "./ages.js";
import { command_button, dialog_end, field, open_dialog, text_button } from "./buttons.js";
import { h, icon, list, set_data, set_text, show } from "./dom.js";
import { label_row } from "./labels.js";
import { words } from "./words.js";

/** @typedef {import("./bedside.js").Bedside} Bedside */
/** @typedef {import("./types.js").Bed} Bed */
/** @typedef {import("./types.js").Missed} Missed */
/** @typedef {import("./types.js").PastAlert} PastAlert */

/** As many as can be read without hiding what is below. */
const few = 3;

/** @param {Bedside} bedside */
export function past_panel(bedside) {
  const rows = h("ul", { class: "rows past-rows" });
  const none = h("p", { class: "quiet" }, words.past.none);
  let whole = false;
  const more = text_button(
    "",
    () => {
      whole = !whole;
      update();
    },
    "plain quiet-button",
  );
  const missed = text_button(words.past.missed, () => ask_missed(bedside));
  const element = h(
    "section",
    { class: "panel past-panel" },
    h("header", {}, h("h2", {}, words.past.title), missed),
    rows,
    more,
    none,
  );
  const update_rows = list(rows, key_of, (item) => make_row(bedside, item));

  function update() {
    const bed = bedside.now();
    if (!bed) return;
    const all = by_time(bed);
    update_rows(whole ? all : all.slice(0, few));
    show(none, all.length === 0);
    show(more, all.length > few);
    set_text(more, whole ? words.past.fewer : words.past.all(all.length));
    show(missed, bedside.desk.model.acts());
  }
  return { element, update };
}

/** @typedef {{at: number, alert: PastAlert}|{at: number, missed: Missed}} Item */

/** What is over and what was missed, the newest first. @param {Bed} bed @returns {Item[]} */
export function by_time({ ended, missed }) {
  return [
    ...ended.map((alert) => ({ at: alert.ended, alert })),
    ...missed.map((one) => ({ at: one.at, missed: one })),
  ].sort((a, b) => b.at - a.at);
}

/** @param {Item} item */
const key_of = (item) => ("alert" in item ? item.alert.id : `missed ${item.at} ${item.missed.by}`);

/** @param {Bedside} bedside @param {Item} item */
function make_row(bedside, item) {
  return "alert" in item ? ended_row(bedside) : missed_row(bedside);
}

/** @param {Bedside} bedside */
function ended_row(bedside) {
  const mark = h("span", { class: "alert-mark" });
  const headline = h("span", { class: "row-main" });
  const when = h("span", { class: "row-side" });
  const labels = label_row(bedside);
  return {
    element: h(
      "li",
      { class: "past-row" },
      h("div", { class: "past-line" }, mark, headline, when),
      labels.element,
    ),
    /** @param {Item} item */
    update(item) {
      if (!("alert" in item)) return;
      const { alert } = item;
      set_text(mark, words.marks[alert.priority]);
      mark.setAttribute("aria-label", words.priorities[alert.priority]);
      set_text(headline, alert.headline);
      const length = age(alert.ended - alert.raised);
      set_text(when, words.past.when(wall(alert.raised), length));
      when.title = alert.detail;
      labels.update(alert.id, alert.labels);
    },
  };
}

/** @param {Bedside} bedside */
function missed_row(bedside) {
  const text = h("span", { class: "row-main" });
  const when = h("span", { class: "row-side" });
  const who = h("span", { class: "label-said" });
  return {
    element: h(
      "li",
      { class: "past-row" },
      h("div", { class: "past-line" }, icon("pencil"), text, when),
      h("div", { class: "labels" }, who),
    ),
    /** @param {Item} item */
    update(item) {
      if (!("missed" in item)) return;
      const { by, at, note } = item.missed;
      set_text(text, note ? `${words.past.missed_row}: ${note}` : words.past.missed_row);
      set_text(when, wall(at));
      set_text(who, bedside.desk.model.display(by));
    },
  };
}

/** @param {Bedside} bedside */
function ask_missed(bedside) {
  const { commands, model } = bedside.desk;
  const note = h("input", { class: "input", maxlength: 120, autocomplete: "off", autofocus: true });
  const name = () => bedside.name("label", 0);
  commands.dismiss(name());

  /** @param {() => void} close */
  async function save(close) {
    const word = note.value.trim();
    const before = bedside.now()?.missed[0]?.at ?? 0;
    const seen = (/** @type {Bed} */ { missed }) =>
      missed.some(({ by, at }) => by === model.you?.name && at > before);
    const body = { alert: 0, label: "missed", note: word };
    const answer = await bedside.order("label", body, seen, 0);
    if (answer.ok) close();
  }

  open_dialog(words.past.missed_title, (close) => {
    const button = command_button(commands, {
      label: words.past.missed_save,
      kind: "primary",
      name,
      act: () => save(close),
    });
    const body = h(
      "div",
      { class: "form" },
      field(words.past.missed_what, note, words.past.missed_hint),
      dialog_end(close, button.element),
    );
    return { body, update: () => button.update() };
  });
}
