// @ts-check
// What is asked before a session moves on, ends or changes hands, and the commands that follow.

import { dialog_end, field, open_dialog, problem_line, select, text_button } from "./buttons.js";
import { h, icon } from "./dom.js";
import { words } from "./words.js";

/** @typedef {import("./bedside.js").Bedside} Bedside */
/** @typedef {import("./types.js").Desk} Desk */
/** @typedef {import("./types.js").GateItem} GateItem */
/** @typedef {import("./types.js").Phase} Phase */
/** @typedef {import("./types.js").Session} Session */

/** @param {Session} session @param {boolean} unmet */
export function next_label({ phase, route }, unmet) {
  const { next } = words.session;
  const label = phase === "dosing" && route === "nasal" ? next.dosing_nasal : next[phase];
  return unmet ? `${label}\u2026` : label;
}

/** The step that follows the present phase. @param {Bedside} bedside */
export function move_on(bedside) {
  const session = bedside.now()?.session;
  if (!session) return;
  if (session.phase === "discharge") return ask_close(bedside);
  const to = session.next_phase;
  const missing = (session.gate ?? []).filter(({ met }) => !met);
  const label = next_label(session, false);
  ask(bedside, {
    title: label,
    missing,
    reason: missing.length ? words.session.reason_hint : "",
    go: missing.some(({ fixed }) => fixed) ? "" : missing.length ? words.session.override : label,
    act: (reason) =>
      bedside.order("phase", { phase: to, reason }, (bed) => bed.session?.phase === to),
  });
}

/** @param {Bedside} bedside */
export function ask_close(bedside) {
  const session = bedside.now()?.session;
  if (!session) return;
  const early = session.phase !== "discharge";
  const title = early ? words.session.close_early : words.session.next.discharge;
  ask(bedside, {
    title,
    missing: [],
    reason: early ? words.session.early_hint : "",
    go: title,
    act: (reason) => bedside.order("close", { reason }, (bed) => bed.session === null),
  });
}

/**
 * A step that one should not take by a slip of the finger.
 * @param {Bedside} bedside
 * @param {object} what
 * @param {string} what.title
 * @param {GateItem[]} what.missing
 * @param {string} what.reason why a reason is asked for; empty: none is
 * @param {string} what.go the button; empty: it cannot be done now
 * @param {(reason: string) => void} what.act
 */
function ask(bedside, { title, missing, reason, go, act }) {
  const bed = bedside.now();
  open_dialog(title, (close) => {
    const text = h("textarea", { class: "input", rows: 3, maxlength: 500, autofocus: true });
    const problem = problem_line();
    const press = () => {
      const given = text.value.trim();
      if (!problem.say(reason && !given ? words.session.reason_needed : "")) return;
      close();
      act(given);
    };
    const body = h(
      "div",
      { class: "form" },
      h("p", {}, words.session.sure(bed?.name ?? "", bed?.session?.patient ?? "")),
      missing.length ? h("h3", {}, words.session.not_met) : null,
      h("ul", { class: "gate" }, ...missing.map(unmet_row)),
      reason && go ? field(words.session.reason, text, reason) : null,
      problem.element,
      dialog_end(close, go ? text_button(go, press, "primary") : null),
    );
    return { body };
  });
}

/** @param {GateItem} item */
function unmet_row({ text, fixed }) {
  return h(
    "li",
    { class: "gate-item", "data-met": "false" },
    icon(fixed ? "lock" : "open"),
    h("span", { class: "gate-text" }, text, fixed ? h("small", {}, words.session.fixed) : null),
  );
}

/** @param {Bedside} bedside */
export function ask_nurse(bedside) {
  const chosen = select(nurses(bedside.desk), bedside.now()?.session?.nurse);
  open_dialog(words.session.change_title, (close) => {
    const save = () => {
      close();
      const nurse = chosen.value;
      bedside.order("nurse", { nurse }, (bed) => bed.session?.nurse === nurse);
    };
    const end = dialog_end(close, text_button(words.save, save, "primary"));
    return { body: h("div", { class: "form" }, field(words.session.nurse, chosen), end) };
  });
}

/** Those who may be responsible for a bed, on duty first. @param {Desk} desk */
export function nurses(desk) {
  return [...desk.model.people.values()]
    .filter(({ role }) => role === "nurse" || role === "prescriber")
    .sort((a, b) => Number(b.on_duty) - Number(a.on_duty) || a.display.localeCompare(b.display))
    .map(({ name, display, on_duty }) => ({
      value: name,
      text: on_duty ? display : `${display} (${words.session.off_duty})`,
    }));
}
