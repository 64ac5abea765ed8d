// @ts-check
// Values entered by hand: what a nurse measured or judged herself, and a note. Nothing is filled in
// beforehand: a number that nobody took must not be one click away.

import { command_button, dialog_end, field, open_dialog, problem_line } from "./buttons.js";
import { h } from "./dom.js";
import { words } from "./words.js";

/** @typedef {import("./bedside.js").Bedside} Bedside */
/** @typedef {import("./types.js").Bed} Bed */

/** Outside these a number is a slip of the keyboard; the server has the last word. */
export const plausible = {
  systolic: { low: 50, high: 260 },
  diastolic: { low: 25, high: 180 },
  pulse_rate: { low: 20, high: 250 },
  spo2: { low: 30, high: 100 },
};

/** @typedef {keyof typeof plausible} Numeric */

const numerics = /** @type {Numeric[]} */ (Object.keys(plausible));

/**
 * What stands in the fields, as numbers; or what is wrong with it, in words.
 * @param {Record<Numeric, string>} fields
 * @returns {{values: Partial<Record<Numeric, number>>, problem: string}}
 */
export function read_fields(fields) {
  /** @type {Partial<Record<Numeric, number>>} */
  const values = {};
  for (const name of numerics) {
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

/** @param {Bedside} bedside */
export function chart_dialog(bedside) {
  const bed = bedside.now();
  if (!bed?.session) return;
  const form = chart_form();
  const problem = problem_line();
  const name = () => bedside.name("chart");
  bedside.desk.commands.dismiss(name());

  /** @param {() => void} close */
  async function save(close) {
    const read = form.read();
    if (!problem.say(read.problem)) return;
    const { values, note } = read;
    const since = bedside.desk.model.now();
    const answer = await bedside.order("chart", { values, items: {}, note }, (newest) =>
      Object.keys(values).every((key) => charted(newest, key, since)),
    );
    if (answer.ok) close();
  }

  open_dialog(`${words.chart.button} \u2013 ${bed.name}, ${bed.session.patient}`, (close) => {
    const button = command_button(bedside.desk.commands, {
      label: words.save,
      kind: "primary",
      name,
      act: () => save(close),
    });
    const end = dialog_end(close, button.element);
    return {
      body: h("div", { class: "form" }, ...form.fields, problem.element, end),
      update: () => button.update(),
    };
  });
}

function chart_form() {
  const inputs = numerics.map((name) =>
    h("input", {
      class: "input number",
      inputmode: "numeric",
      autocomplete: "off",
      maxlength: 3,
      name,
      autofocus: name === "systolic",
    }),
  );
  const sedation = sedation_choice();
  const note = h("textarea", { class: "input", rows: 2, maxlength: 500 });
  const numbers = inputs.map((input) =>
    field(words.chart[/** @type {Numeric} */ (input.name)], input),
  );
  return {
    fields: [
      h("div", { class: "fields" }, ...numbers),
      sedation.element,
      field(words.chart.note, note),
    ],
    read() {
      const typed = Object.fromEntries(inputs.map(({ name, value }) => [name, value]));
      const read = read_fields(/** @type {Record<Numeric, string>} */ (typed));
      /** @type {Record<string, number>} */
      const values = { ...read.values };
      const score = sedation.value();
      if (score !== null) values.sedation = score;
      const text = note.value.trim();
      const empty = Object.keys(values).length === 0 && text === "";
      return { values, note: text, problem: read.problem || (empty ? words.chart.empty : "") };
    },
  };
}

/**
 * Is there a reading at least this new? A monitor may have spoken since, so the value may differ.
 * @param {Bed} bed
 * @param {string} name
 * @param {number} since
 */
function charted(bed, name, since) {
  const reading = name === "systolic" || name === "diastolic" ? bed.cuff : bed.readings[name];
  return reading !== null && reading !== undefined && reading.at >= since;
}

/** MOAA/S with its words beside the numbers; the best state first. */
function sedation_choice() {
  /** @type {number|null} */
  let chosen = null;
  const scores = [5, 4, 3, 2, 1, 0];
  const buttons = scores.map((score) => {
    const properties = {
      type: "button",
      class: "choice",
      "aria-pressed": "false",
      onclick: () => choose(score),
    };
    return h(
      "button",
      properties,
      h("strong", {}, String(score)),
      h("span", {}, words.chart.moaas[score]),
    );
  });
  /** @param {number} score a second press takes it back */
  function choose(score) {
    chosen = chosen === score ? null : score;
    buttons.forEach((button, i) =>
      button.setAttribute("aria-pressed", String(scores[i] === chosen)),
    );
  }
  return {
    element: h("fieldset", { class: "choices" }, h("legend", {}, words.chart.sedation), ...buttons),
    value: () => chosen,
  };
}
