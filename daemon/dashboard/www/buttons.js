// @ts-check
// Buttons that carry a command, and dialogs. A command button says "Saving" until the echo came and
// keeps an error beside it until it is pressed again.

import { h, icon, set_data, set_text, show } from "./dom.js";
import { words } from "./words.js";

/** @typedef {import("./actions.js").Commands} Commands */

/**
 * @param {Commands} commands
 * @param {object} what
 * @param {string} what.label
 * @param {string} [what.icon]
 * @param {string} [what.kind] "primary", "plain", "answer"
 * @param {() => string} what.name of the command, as in Commands
 * @param {() => void} what.act
 */
export function command_button(commands, { label, icon: drawing, kind = "plain", name, act }) {
  const text = h("span", {}, label);
  const press = () => {
    commands.dismiss(name());
    act();
  };
  const button = h("button", { type: "button", class: `button ${kind}`, onclick: press });
  if (drawing) button.append(icon(drawing));
  button.append(text);
  const error = h("p", { class: "error", role: "alert", hidden: true });
  const element = h("div", { class: "command" }, button, error);
  let shown_label = label;
  return {
    element,
    button,
    /** @param {string} [newest] label */
    update(newest) {
      shown_label = newest ?? shown_label;
      const progress = commands.progress(name());
      const saving = progress?.state === "saving";
      set_text(text, saving ? words.act.saving : shown_label);
      set_data(button, "saving", saving);
      button.setAttribute("aria-disabled", String(saving));
      set_text(error, progress?.state === "error" ? progress.text : "");
      show(error, progress?.state === "error");
    },
  };
}

/**
 * A modal dialog. `update` is called with every repaint while it is open.
 * @param {string} title
 * @param {(close: () => void) => {body: HTMLElement, update?: () => void}} fill
 */
export function open_dialog(title, fill) {
  const dialog = h("dialog", { class: "dialog", "aria-label": title });
  const close = () => dialog.close();
  const { body, update } = fill(close);
  const shut = h("button", { type: "button", class: "button plain icon-only", onclick: close });
  shut.setAttribute("aria-label", words.close);
  shut.append(icon("cross"));
  dialog.append(h("header", {}, h("h2", {}, title), shut), body);
  document.body.append(dialog);
  if (update) updates.set(dialog, update);
  dialog.addEventListener("close", () => {
    updates.delete(dialog);
    dialog.remove();
  });
  dialog.showModal();
  update?.();
  return dialog;
}

/** @type {Map<HTMLDialogElement, () => void>} */
const updates = new Map();

export function update_dialogs() {
  for (const update of updates.values()) update();
}

/** What was open belongs to a page that was left. */
export function close_dialogs() {
  for (const dialog of updates.keys()) dialog.close();
}

/**
 * @param {string} text
 * @param {() => void} act
 * @param {string} [kind] "primary", "plain"
 */
export function text_button(text, act, kind = "plain") {
  return h("button", { type: "button", class: `button ${kind}`, onclick: act }, text);
}

/**
 * The last line of a dialog: a way out, then what it is for.
 * @param {() => void} close
 * @param {...(HTMLElement|null)} buttons
 */
export function dialog_end(close, ...buttons) {
  return h("div", { class: "row end" }, text_button(words.cancel, close), ...buttons);
}

/** A line for what is wrong; hidden while nothing is. */
export function problem_line() {
  const element = h("p", { class: "error", role: "alert", hidden: true });
  return {
    element,
    /** @param {string} text @returns {boolean} true: nothing is wrong */
    say(text) {
      set_text(element, text);
      show(element, text !== "");
      return text === "";
    },
  };
}

/**
 * A labelled field.
 * @param {string} label
 * @param {HTMLElement} input
 * @param {string} [hint]
 */
export function field(label, input, hint) {
  return h(
    "label",
    { class: "field" },
    h("span", { class: "field-label" }, label),
    input,
    hint ? h("span", { class: "hint" }, hint) : null,
  );
}

/**
 * @param {{value: string, text: string}[]} options
 * @param {string} [chosen]
 */
export function select(options, chosen) {
  const element = h("select", { class: "input" });
  for (const { value, text } of options) {
    element.append(h("option", { value, selected: value === chosen }, text));
  }
  return element;
}
