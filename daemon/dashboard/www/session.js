// @ts-check
// The course of one session: its phases, the gate in front of the next one, the buttons that move
// it on, and who the nurse is. Whether a step is allowed is decided by the server.

import { stopwatch } from "./ages.js";
import { command_button, field, open_dialog, select } from "./buttons.js";
import { chart_dialog } from "./chart.js";
import { h, icon, list, set_data, set_text, show } from "./dom.js";
import { gate_row } from "./gate.js";
import { words } from "./words.js";

/** @typedef {import("./types.js").Bed} Bed */
/** @typedef {import("./types.js").Desk} Desk */
/** @typedef {import("./types.js").GateItem} GateItem */
/** @typedef {import("./types.js").Phase} Phase */

const phases = /** @type {Phase[]} */ (["baseline", "dosing", "session", "recovery", "discharge"]);

/** The five phases in a line; the present one with its clock. @param {Desk} desk @param {() => Bed|null} bed_now */
export function stepper(desk, bed_now) {
  const clock = h("span", { class: "step-clock" });
  const ends = h("span", { class: "step-ends" });
  const steps = phases.map((phase) => h("li", { class: "step" }, icon("tick"),
    h("span", { class: "step-name" }, words.phases[phase])));
  const element = h("ol", { class: "steps" }, ...steps);
  function update() {
    const session = bed_now()?.session;
    show(element, Boolean(session));
    if (!session) return;
    const now = desk.model.now();
    const place = phases.indexOf(session.phase);
    steps.forEach((step, i) => {
      set_data(step, "at", i < place ? "past" : i === place ? "now" : "later");
      if (i !== place) step.removeAttribute("aria-current");
      else step.setAttribute("aria-current", "step");
    });
    if (clock.parentElement !== steps[place]) steps[place].append(clock, ends);
    set_text(clock, stopwatch(now - session.phase_since));
    const left = session.phase_ends === null ? null : session.phase_ends - now;
    set_text(ends, left === null ? "" : words.session.ends(Math.max(0, Math.ceil(left / 60000))));
  }
  return { element, update };
}

/** @param {Desk} desk @param {() => Bed|null} bed_now */
export function session_panel(desk, bed_now) {
  const title = h("h2", {}, words.session.title);
  const gate_title = h("h3", {}, "");
  const gate = h("ul", { class: "gate" });
  const gate_rows = list(gate, (/** @type {GateItem} */ item) => item.id, () => gate_row(desk, bed_now));
  const next = command_button(desk.commands, {
    label: "", kind: "primary", name: () => `${bed_now()?.id}/phase`, act: () => move_on(desk, bed_now) });
  const chart = h("button", { type: "button", class: "button plain", onclick: () => chart_dialog(desk, bed_now) },
    icon("pencil"), words.chart.button);
  const close = command_button(desk.commands, {
    label: words.session.close_early, kind: "plain quiet-button", name: () => `${bed_now()?.id}/close`,
    act: () => ask_close(desk, bed_now) });
  const nurse_name = h("strong");
  const nurse = command_button(desk.commands, {
    label: words.session.change, kind: "plain quiet-button", name: () => `${bed_now()?.id}/nurse`,
    act: () => ask_nurse(desk, bed_now) });
  const refuse = h("p", { class: "quiet" }, words.act.not_yours);
  const buttons = h("div", { class: "row stretch" }, next.element, chart);
  const element = h("section", { class: "panel session-panel" }, h("header", {}, title,
    h("span", { class: "session-nurse" }, icon("person"), nurse_name, nurse.element)),
    gate_title, gate, buttons, close.element, refuse);

  function update() {
    const bed = bed_now();
    const session = bed?.session;
    if (!bed || !session) return;
    const items = session.gate ?? [];
    const acts = desk.model.acts();
    set_text(nurse_name, desk.model.display(session.nurse));
    const unmet = items.filter(({ met }) => !met).length;
    set_text(gate_title, session.next_phase ? words.session.gate(session.next_phase, unmet) : "");
    show(gate_title, items.length > 0);
    gate_rows(items);
    const label = next_label(session.phase, session.route, unmet > 0);
    next.update(label);
    set_data(next.button, "unmet", unmet > 0);
    close.update();
    nurse.update();
    for (const part of [buttons, close.element, nurse.element]) show(part, acts);
    show(close.element, acts && session.phase !== "discharge");
    show(refuse, !acts);
  }
  return { element, update };
}

/** @param {Phase} phase @param {string} route @param {boolean} unmet */
function next_label(phase, route, unmet) {
  const { next } = words.session;
  const label = phase === "dosing" && route === "nasal" ? next.dosing_nasal : next[phase];
  return unmet ? `${label}\u2026` : label;
}

/** The step that follows the present phase. @param {Desk} desk @param {() => Bed|null} bed_now */
function move_on(desk, bed_now) {
  const bed = bed_now();
  const session = bed?.session;
  if (!bed || !session) return;
  if (session.phase === "discharge") return ask_close(desk, bed_now);
  const to = session.next_phase ?? phases[phases.indexOf(session.phase) + 1];
  const missing = (session.gate ?? []).filter(({ met }) => !met);
  const label = next_label(session.phase, session.route, false);
  open_dialog(label, (close) => {
    const reason = h("textarea", { class: "input", rows: 3, required: true, autofocus: true });
    const fixed = missing.filter((item) => item.fixed);
    const problem = h("p", { class: "error", role: "alert", hidden: true }, words.session.reason_needed);
    const go = () => {
      show(problem, missing.length > 0 && reason.value.trim() === "");
      if (!problem.hidden) return;
      close();
      desk.commands.run(`${bed.id}/phase`, `/api/beds/${bed.id}/phase`, { phase: to, reason: reason.value.trim() },
        () => bed_now()?.session?.phase === to && Boolean(bed_now()?.confirmed));
    };
    return { body: h("div", { class: "form" },
      h("p", {}, words.session.sure(bed.name, session.patient)),
      missing.length ? h("h3", {}, words.session.not_met) : null,
      h("ul", { class: "gate" }, ...missing.map((item) => h("li", { class: "gate-item", "data-met": "false" },
        icon(item.fixed ? "lock" : "open"), h("span", { class: "gate-text" }, item.text,
          item.fixed ? h("small", {}, words.session.fixed) : null)))),
      missing.length && !fixed.length ? field(words.session.reason, reason, words.session.reason_hint) : null,
      problem, h("div", { class: "row end" }, h("button", { type: "button", class: "button plain", onclick: close },
        words.cancel), fixed.length ? null : h("button", { type: "button", class: "button primary", onclick: go },
          missing.length ? words.session.override : label))) };
  });
}

/** @param {Desk} desk @param {() => Bed|null} bed_now */
function ask_close(desk, bed_now) {
  const bed = bed_now();
  const session = bed?.session;
  if (!bed || !session) return;
  const early = session.phase !== "discharge";
  const title = early ? words.session.close_early : words.session.next.discharge;
  open_dialog(title, (close) => {
    const reason = h("textarea", { class: "input", rows: 3, autofocus: true });
    const problem = h("p", { class: "error", role: "alert", hidden: true }, words.session.reason_needed);
    const go = () => {
      show(problem, early && reason.value.trim() === "");
      if (!problem.hidden) return;
      close();
      desk.commands.run(`${bed.id}/close`, `/api/beds/${bed.id}/close`, { reason: reason.value.trim() },
        () => bed_now()?.session === null && Boolean(bed_now()?.confirmed));
    };
    return { body: h("div", { class: "form" }, h("p", {}, words.session.sure(bed.name, session.patient)),
      early ? field(words.session.reason, reason, words.session.early_hint) : null, problem,
      h("div", { class: "row end" }, h("button", { type: "button", class: "button plain", onclick: close }, words.cancel),
        h("button", { type: "button", class: "button primary", onclick: go }, title))) };
  });
}

/** @param {Desk} desk @param {() => Bed|null} bed_now */
function ask_nurse(desk, bed_now) {
  const bed = bed_now();
  if (!bed?.session) return;
  const chosen = select(nurses(desk), bed.session.nurse);
  open_dialog(words.session.change_title, (close) => ({ body: h("div", { class: "form" },
    field(words.session.nurse, chosen),
    h("div", { class: "row end" }, h("button", { type: "button", class: "button plain", onclick: close }, words.cancel),
      h("button", { type: "button", class: "button primary", onclick: () => {
        close();
        const nurse = chosen.value;
        desk.commands.run(`${bed.id}/nurse`, `/api/beds/${bed.id}/nurse`, { nurse },
          () => bed_now()?.session?.nurse === nurse && Boolean(bed_now()?.confirmed));
      } }, words.save))) }));
}

/** Those who may be responsible for a bed, on duty first. @param {Desk} desk */
export function nurses(desk) {
  return [...desk.model.people.values()].filter(({ role }) => role === "nurse" || role === "prescriber")
    .sort((a, b) => Number(b.on_duty) - Number(a.on_duty) || a.display.localeCompare(b.display))
    .map(({ name, display, on_duty }) => ({ value: name, text: on_duty ? display : `${display} (${words.session.off_duty})` }));
}
