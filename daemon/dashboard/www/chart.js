// @ts-check
// Values entered by hand: what a nurse measured or judged herself, and a note. Nothing is filled in
// beforehand: a number that nobody took must not be one click away.

import { command_button, field, open_dialog } from "./buttons.js";
import { h, set_text, show } from "./dom.js";
import { words } from "./words.js";

/** @typedef {import("./types.js").Bed} Bed */
/** @typedef {import("./types.js").Desk} Desk */

/** Outside these a number is a slip of the keyboard (profiles.toml [signal.*] plausible). */
export const plausible = {
  systolic: { low: 50, high: 260 },
  diastolic: { low: 25, high: 180 },
  pulse_rate: { low: 20, high: 250 },
  spo2: { low: 50, high: 100 },
};

/** @typedef {keyof typeof plausible} Numeric */

/**
 * What stands in the fields, as numbers; or what is wrong with it, in words.
 * @param {Record<Numeric, string>} fields
 * @returns {{values: Partial<Record<Numeric, number>>, problem: string}}
 */
export function read_fields(fields) {
  /** @type {Partial<Record<Numeric, number>>} */
  const values = {};
  for (const name of /** @type {Numeric[]} */ (Object.keys(plausible))) {
    const typed = fields[name].trim();
    if (typed === "") continue;
    const { low, high } = plausible[name];
    const value = Number(typed);
    if (!/^\d+$/.test(typed) || value < low || value > high) {
      return { values: {}, problem: words.chart.range(words.chart[name], low, high) };
    }
    values[name] = value;
  }
  const { systolic, diastolic } = values;
  if ((systolic === undefined) !== (diastolic === undefined)) {
    return { values: {}, problem: words.chart.both };
  }
  if (systolic !== undefined && diastolic !== undefined && systolic <= diastolic) {
    return { values: {}, problem: words.chart.order };
  }
  return { values, problem: "" };
}

/** @param {Desk} desk @param {() => Bed|null} bed_now */
export function chart_dialog(desk, bed_now) {
  const bed = bed_now();
  if (!bed?.session) return;
  const inputs = Object.fromEntries(Object.keys(plausible).map((name) =>
    [name, h("input", { class: "input number", inputmode: "numeric", autocomplete: "off", maxlength: 3,
                        autofocus: name === "systolic" })]));
  const sedation = sedation_choice();
  const note = h("textarea", { class: "input", rows: 2, maxlength: 500 });
  const problem = h("p", { class: "error", role: "alert", hidden: true });
  const name = () => `${bed.id}/chart`;
  desk.commands.dismiss(name());

  /** @param {() => void} close */
  async function save(close) {
    const typed = /** @type {Record<Numeric, string>} */ (
      Object.fromEntries(Object.entries(inputs).map(([key, input]) => [key, input.value])));
    const read = read_fields(typed);
    /** @type {Record<string, number>} */
    const values = { ...read.values };
    if (sedation.value() !== null) values.sedation = Number(sedation.value());
    const empty = Object.keys(values).length === 0 && note.value.trim() === "";
    set_text(problem, read.problem || (empty ? words.chart.empty : ""));
    show(problem, problem.textContent !== "");
    if (problem.textContent) return;
    const answer = await desk.commands.run(name(), `/api/beds/${bed?.id}/chart`,
      { values, items: {}, note: note.value.trim() }, () => charted(bed_now(), values));
    if (answer.ok) close();
  }

  open_dialog(`${words.chart.button} \u2013 ${bed.name}, ${bed.session.patient}`, (close) => {
    const button = command_button(desk.commands, { label: words.save, kind: "primary", name, act: () => save(close) });
    const body = h("div", { class: "form" },
      h("div", { class: "fields" }, ...Object.entries(inputs).map(([key, input]) =>
        field(words.chart[/** @type {Numeric} */ (key)], input))),
      sedation.element, field(words.chart.note, note), problem,
      h("div", { class: "row end" },
        h("button", { type: "button", class: "button plain", onclick: close }, words.cancel), button.element));
    return { body, update: () => button.update() };
  });
}

/** @param {Bed|null} bed @param {Record<string, number>} values */
function charted(bed, values) {
  if (!bed?.confirmed) return false;
  return Object.entries(values).every(([name, value]) => {
    if (name === "systolic") return bed.cuff?.systolic === value;
    if (name === "diastolic") return bed.cuff?.diastolic === value;
    return bed.readings[name]?.value === value;
  });
}

/** MOAA/S with its words beside the numbers; the best state first. */
function sedation_choice() {
  /** @type {string|null} */
  let chosen = null;
  const buttons = [5, 4, 3, 2, 1, 0].map((score) => h("button", {
    type: "button", class: "choice", "aria-pressed": "false", "data-value": score,
    onclick: () => choose(String(score)) },
    h("strong", {}, String(score)), h("span", {}, words.chart.moaas[score])));
  /** @param {string} value a second press takes it back */
  function choose(value) {
    chosen = chosen === value ? null : value;
    for (const button of buttons) button.setAttribute("aria-pressed", String(button.dataset.value === chosen));
  }
  return {
    element: h("fieldset", { class: "choices" }, h("legend", {}, words.chart.sedation), ...buttons),
    value: () => chosen,
  };
}
