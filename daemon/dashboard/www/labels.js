// @ts-check
// What people say of an alert: one tap for useful or a nuisance, and who said what. It changes
// nothing in the alert, so it must not look like an answer to it.

import { h, set_text, show } from "./dom.js";
import { words } from "./words.js";

/** @typedef {import("./bedside.js").Bedside} Bedside */
/** @typedef {import("./types.js").Bed} Bed */
/** @typedef {import("./types.js").Label} Label */

const all = /** @type {Label["label"][]} */ (["useful", "nuisance"]);

/**
 * @param {Bed} bed
 * @param {number} id
 * @returns {Label[]|null} null: that alert is no longer listed
 */
function labels_of(bed, id) {
  const found = [...bed.alerts, ...bed.ended].find((alert) => alert.id === id);
  return found ? found.labels : null;
}

/** The two buttons and the words of people, for one alert after the other. @param {Bedside} bedside */
export function label_row(bedside) {
  const { commands, model } = bedside.desk;
  let alert = 0;
  const buttons = all.map((label) =>
    h(
      "button",
      { type: "button", class: "label-button", "data-label": label, onclick: () => say(label) },
      h("span", {}, words.labels[label]),
    ),
  );
  const said = h("span", { class: "label-said" });
  const error = h("span", { class: "error", role: "alert" });
  const choice = h(
    "span",
    { class: "label-buttons", role: "group", "aria-label": words.labels.ask },
    h("span", {}, words.labels.lead),
    ...buttons,
  );
  const element = h("div", { class: "labels" }, choice, said, error);
  const name = () => bedside.name("label", alert);

  /** @param {Label["label"]} label */
  function say(label) {
    const me = model.you?.name;
    const id = alert;
    commands.dismiss(name());
    const seen = (/** @type {Bed} */ bed) => {
      const labels = labels_of(bed, id);
      return !labels || labels.some((one) => one.by === me && one.label === label);
    };
    bedside.order("label", { alert: id, label, note: "" }, seen, id);
  }

  return {
    element,
    /** @param {number} id @param {Label[]} labels */
    update(id, labels) {
      alert = id;
      const progress = commands.progress(name());
      const mine = labels.find(({ by }) => by === model.you?.name)?.label;
      for (const button of buttons) {
        button.setAttribute("aria-pressed", String(button.dataset.label === mine));
        button.setAttribute("aria-disabled", String(progress?.state === "saving"));
      }
      show(choice, model.acts());
      set_text(
        said,
        labels.map((one) => words.labels.said(model.display(one.by), one.label)).join(", "),
      );
      set_text(error, progress?.state === "error" ? progress.text : "");
      show(element, model.acts() || labels.length > 0);
    },
  };
}
