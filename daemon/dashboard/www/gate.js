// @ts-check
// One item of a gate: what is asked, whether it is met, and for those that only a person can
// answer, the buttons to answer with. Some take a score, all others yes or no.

import { h, icon, set_data, set_icon, set_text, show } from "./dom.js";
import { words } from "./words.js";

/** @typedef {import("./bedside.js").Bedside} Bedside */
/** @typedef {import("./types.js").GateItem} GateItem */

/** Items that are answered with a number, and its largest value. @type {Record<string, number>} */
const scores = { padss: 10, aldrete: 10 };

/** @param {Bedside} bedside @param {GateItem} first */
export function gate_row(bedside, first) {
  const { id } = first;
  const mark = icon("open");
  const text = h("span", { class: "gate-words" });
  const fixed = h("small", {}, words.session.fixed);
  const error = h("small", { class: "error", role: "alert" });
  const answers = answer_choice(first, (value) =>
    bedside.order(
      "chart",
      { values: {}, items: { [id]: value }, note: "" },
      ({ session }) => session?.items[id] === value,
      id,
    ),
  );
  const element = h(
    "li",
    { class: "gate-item" },
    mark,
    h("span", { class: "gate-text" }, text, fixed, error),
    answers.element,
  );

  /** @param {GateItem} item */
  function update(item) {
    const progress = bedside.desk.commands.progress(bedside.name("chart", id));
    const saving = progress?.state === "saving";
    set_data(element, "met", item.met);
    set_icon(mark, item.met ? "tick" : item.fixed ? "lock" : "open");
    set_text(text, item.text);
    show(fixed, item.fixed && !item.met);
    set_text(error, saving ? words.act.saving : (progress?.text ?? ""));
    set_data(error, "saving", saving);
    show(answers.element, bedside.desk.model.acts() && item.by_person);
    answers.update(bedside.now()?.session?.items[id] ?? "");
  }
  return { element, update };
}

/** @param {GateItem} item @param {(value: string) => void} answer */
function answer_choice({ id, text }, answer) {
  const highest = scores[id];
  return highest === undefined ? yes_or_no(answer) : score_choice(text, highest, answer);
}

/** @param {(value: string) => void} answer */
function yes_or_no(answer) {
  const buttons = ["yes", "no"].map((value) => {
    const text = value === "yes" ? words.yes : words.no;
    const press = () => answer(value);
    return h(
      "button",
      { type: "button", class: "button small", "data-value": value, onclick: press },
      text,
    );
  });
  return {
    element: h("span", { class: "gate-answers" }, ...buttons),
    /** @param {string} given */
    update(given) {
      for (const button of buttons) {
        button.setAttribute("aria-pressed", String(button.dataset.value === given));
      }
    },
  };
}

/** @param {string} text @param {number} highest @param {(value: string) => void} answer */
function score_choice(text, highest, answer) {
  const score = h(
    "select",
    { class: "input", "aria-label": text, onchange: () => answer(score.value) },
    h("option", { value: "", disabled: true }, "\u2013"),
  );
  for (let value = highest; value >= 0; --value) score.append(h("option", {}, String(value)));
  return {
    element: h("span", { class: "gate-answers" }, score),
    /** @param {string} given */
    update(given) {
      if (document.activeElement !== score) score.value = given;
    },
  };
}
