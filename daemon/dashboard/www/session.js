// @ts-check
// The course of one session: the gate in front of the next phase, the buttons that move it on, and
// who the nurse is. Whether a step is allowed is decided by the server; what is asked before a step
// stands in moves.js.

import { command_button } from "./buttons.js";
import { chart_dialog } from "./chart.js";
import { h, icon, list, set_data, set_text, show } from "./dom.js";
import { gate_row } from "./gate.js";
import { ask_close, ask_nurse, move_on, next_label } from "./moves.js";
import { words } from "./words.js";

/** @typedef {import("./bedside.js").Bedside} Bedside */
/** @typedef {import("./types.js").GateItem} GateItem */
/** @typedef {import("./types.js").Session} Session */

/** @param {Bedside} bedside */
export function session_panel(bedside) {
  const nurse = session_nurse(bedside);
  const dose = h("p", { class: "quiet session-dose" });
  const gate = session_gate(bedside);
  const buttons = session_buttons(bedside);
  const refuse = h("p", { class: "quiet" }, words.act.not_yours);
  const element = h(
    "section",
    { class: "panel session-panel" },
    h("header", {}, h("h2", {}, words.session.title), nurse.element),
    dose,
    gate.element,
    buttons.element,
    refuse,
  );
  function update() {
    const session = bedside.now()?.session;
    if (!session) return;
    nurse.update(session);
    set_text(dose, words.session.dose_line(session.dose));
    gate.update(session);
    buttons.update(session);
    show(buttons.element, bedside.desk.model.acts());
    show(refuse, !bedside.desk.model.acts());
  }
  return { element, update };
}

/** @param {Bedside} bedside */
function session_nurse(bedside) {
  const { commands, model } = bedside.desk;
  const name = h("strong");
  const change = command_button(commands, {
    label: words.session.change,
    kind: "plain quiet-button",
    name: () => bedside.name("nurse"),
    act: () => ask_nurse(bedside),
  });
  return {
    element: h("span", { class: "session-nurse" }, icon("person"), name, change.element),
    /** @param {Session} session */
    update({ nurse }) {
      set_text(name, model.display(nurse));
      show(change.element, model.acts());
      change.update();
    },
  };
}

/** @param {Bedside} bedside */
function session_gate(bedside) {
  const title = h("h3");
  const items = h("ul", { class: "gate" });
  const rows = list(
    items,
    (/** @type {GateItem} */ item) => item.id,
    (item) => gate_row(bedside, item),
  );
  const element = h("div", { class: "gate-block" }, title, items);
  return {
    element,
    /** @param {Session} session */
    update({ gate, next_phase }) {
      show(element, Boolean(gate?.length));
      rows(gate ?? []);
      set_text(title, next_phase ? words.session.gate(next_phase, count_unmet(gate)) : "");
    },
  };
}

/** @param {Bedside} bedside */
function session_buttons(bedside) {
  const { commands } = bedside.desk;
  const next = command_button(commands, {
    label: "",
    kind: "primary",
    name: () => bedside.name("phase"),
    act: () => move_on(bedside),
  });
  const chart = h(
    "button",
    { type: "button", class: "button plain", onclick: () => chart_dialog(bedside) },
    icon("pencil"),
    words.chart.button,
  );
  const close = command_button(commands, {
    label: words.session.close_early,
    kind: "plain quiet-button",
    name: () => bedside.name("close"),
    act: () => ask_close(bedside),
  });
  return {
    element: h(
      "div",
      { class: "session-buttons" },
      h("div", { class: "row stretch" }, next.element, chart),
      close.element,
    ),
    /** @param {Session} session */
    update(session) {
      const unmet = count_unmet(session.gate) > 0;
      next.update(next_label(session, unmet));
      set_data(next.button, "unmet", unmet);
      close.update();
      show(close.button, session.phase !== "discharge");
    },
  };
}

/** @param {GateItem[]|undefined} gate */
const count_unmet = (gate) => (gate ?? []).filter(({ met }) => !met).length;
