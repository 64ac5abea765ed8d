// @ts-check
// One item of a gate: what is asked, whether it is met, and for those that only a person can
// answer, the buttons to answer with. An item named "padss" takes a score, all others yes or no.

import { h, icon, set_data, set_icon, set_text, show } from "./dom.js";
import { words } from "./words.js";

/** @typedef {import("./types.js").Bed} Bed */
/** @typedef {import("./types.js").Desk} Desk */
/** @typedef {import("./types.js").GateItem} GateItem */

/** Items that are answered with a number, and its largest value. @type {Record<string, number>} */
const scores = { padss: 10 };

/** @param {Desk} desk @param {() => Bed|null} bed_now */
export function gate_row(desk, bed_now) {
  const mark = icon("open");
  const text = h("span", { class: "gate-words" });
  const fixed = h("small", {}, words.session.fixed);
  const error = h("small", { class: "error", role: "alert" });
  const answers = h("span", { class: "gate-answers" });
  const element = h("li", { class: "gate-item" }, mark, h("span", { class: "gate-text" }, text, fixed, error), answers);
  let id = "";
  /** @param {string} value */
  const answer = (value) => {
    const bed = bed_now();
    if (!bed) return;
    desk.commands.run(`${bed.id}/item/${id}`, `/api/beds/${bed.id}/chart`,
      { values: {}, items: { [id]: value }, note: "" },
      () => bed_now()?.session?.items[id] === value && Boolean(bed_now()?.confirmed));
  };

  /** @param {GateItem} item */
  function build(item) {
    id = item.id;
    if (!item.by_person) return;
    const values = scores[id] === undefined ? ["yes", "no"]
      : Array.from({ length: scores[id] + 1 }, (_, score) => String(scores[id] - score));
    if (values.length === 2) {
      for (const value of values) {
        answers.append(h("button", { type: "button", class: "button small", "data-value": value,
                                     onclick: () => answer(value) }, value === "yes" ? words.yes : words.no));
      }
      return;
    }
    const score = h("select", { class: "input", "aria-label": item.text, onchange: () => answer(score.value) },
      h("option", { value: "" }, "\u2013"), ...values.map((value) => h("option", { value }, value)));
    answers.append(score);
  }

  /** @param {GateItem} item */
  function update(item) {
    if (!id) build(item);
    const bed = bed_now();
    const progress = desk.commands.progress(`${bed?.id}/item/${id}`);
    const saving = progress?.state === "saving";
    set_data(element, "met", item.met);
    set_icon(mark, item.met ? "tick" : item.fixed ? "lock" : "open");
    set_text(text, item.text);
    show(fixed, item.fixed && !item.met);
    set_text(error, saving ? words.act.saving : progress?.text ?? "");
    set_data(error, "saving", saving);
    show(answers, desk.model.acts() && item.by_person);
    const given = bed?.session?.items[id] ?? "";
    for (const child of answers.children) {
      if (child instanceof HTMLButtonElement) {
        child.setAttribute("aria-pressed", String(child.dataset.value === given));
      } else if (child instanceof HTMLSelectElement && document.activeElement !== child) {
        child.value = given;
      }
    }
  }
  return { element, update };
}
