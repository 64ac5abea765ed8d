// @ts-check
// Alerts of one limit that a person turned off for a while: asked for with a reason, shown with
// who, why and how long, and turned on again by one press.

import { countdown } from "./ages.js";
import { command_button, dialog_end, field, open_dialog, problem_line, text_button } from "./buttons.js";
import { h, icon, list, set_text, show } from "./dom.js";
import { words } from "./words.js";

/** @typedef {import("./bedside.js").Bedside} Bedside */
/** @typedef {import("./types.js").Alert} Alert */
/** @typedef {import("./types.js").Bed} Bed */
/** @typedef {import("./types.js").Off} Off */

const minute = 60000;
const lengths = [5, 10, 15, 30];

/** @param {Bed} bed @param {string} rule */
const is_off = ({ off }, rule) => off.some((one) => one.rule === rule);

/** The button of an alert; hidden where it cannot be turned off. @param {Bedside} bedside */
export function off_button(bedside) {
  /** @type {Alert|null} */
  let newest = null;
  const button = text_button(words.off.ask, () => newest && ask_off(bedside, newest));
  return {
    element: button,
    /** @param {Alert} alert */
    update(alert) {
      newest = alert;
      show(button, bedside.desk.model.acts() && alert.off_most > 0);
    },
  };
}

/** @param {Bedside} bedside @param {Alert} alert */
function ask_off(bedside, { rule, headline, off_most }) {
  const { commands } = bedside.desk;
  const bed = bedside.now();
  const command = () => bedside.name("off", rule);
  const allowed = lengths.filter((length) => length * minute <= off_most);
  const length = h(
    "select",
    { class: "input" },
    ...allowed.map((one) => h("option", { value: one }, words.off.minutes(one))),
  );
  const reason = h("textarea", { class: "input", rows: 2, maxlength: 500, autofocus: true });
  const problem = problem_line();
  commands.dismiss(command());

  /** @param {() => void} close */
  async function send(close) {
    const given = reason.value.trim();
    if (!problem.say(given ? "" : words.session.reason_needed)) return;
    const body = { rule, minutes: Number(length.value), reason: given };
    const answer = await bedside.order("off", body, (now) => is_off(now, rule), rule);
    if (answer.ok) close();
  }

  open_dialog(words.off.title, (close) => {
    const button = command_button(commands, {
      label: words.off.go,
      kind: "primary",
      name: command,
      act: () => send(close),
    });
    const body = h(
      "div",
      { class: "form" },
      h("p", {}, words.session.sure(bed?.name ?? "", bed?.session?.patient ?? "")),
      h("p", {}, h("strong", {}, headline)),
      h("p", {}, words.off.what),
      field(words.off.length, length),
      field(words.session.reason, reason, words.session.reason_hint),
      problem.element,
      dialog_end(close, button.element),
    );
    return { body, update: () => button.update() };
  });
}

/** What is off at a bed now. @param {Bedside} bedside */
export function off_list(bedside) {
  const rows = h("ul", { class: "off-list" });
  const update_rows = list(
    rows,
    (/** @type {Off} */ one) => one.rule,
    () => off_row(bedside),
  );
  return {
    element: rows,
    /** @param {Bed} bed */
    update(bed) {
      update_rows(bed.off);
      show(rows, bed.off.length > 0);
    },
  };
}

/** @param {Bedside} bedside */
function off_row(bedside) {
  const { commands, model } = bedside.desk;
  const text = h("span");
  let rule = "";
  // Another command than the one that turned it off, or this button would say that one's progress.
  const about = () => `${rule} again`;
  const on = () =>
    bedside.order("off", { rule, minutes: 0 }, (bed) => !is_off(bed, rule), about());
  const button = command_button(commands, {
    label: words.off.on,
    name: () => bedside.name("off", about()),
    act: on,
  });
  return {
    element: h("li", {}, icon("alert-off"), text, button.element),
    /** @param {Off} one */
    update(one) {
      rule = one.rule;
      set_text(text, off_text(one, model.display(one.by), model.now()));
      show(button.button, model.acts());
      button.update();
    },
  };
}

/** @param {Off} one @param {string} who @param {number} now */
export const off_text = ({ title, reason, until }, who, now) =>
  words.off.line(title, who, countdown(Math.max(0, until - now)), reason);
