// @ts-check
// Signs that hang over every screen, the doors included: that nothing here is real, and that Vigil
// calls less than it could, or nobody. Plain light plates: they are no alert and must not look like
// one, and nobody may overlook them.

import { h, set_data, set_text, show } from "./dom.js";
import { default_mode } from "./model.js";
import { words } from "./words.js";

/** @typedef {import("./model.js").Model} Model */
/** @typedef {import("./types.js").Session} Session */

/** @typedef {keyof typeof words.modes} Mode */

/** @param {string} mode @returns {{short: string, sign: string}} */
export function words_of_mode(mode) {
  return Object.hasOwn(words.modes, mode)
    ? words.modes[/** @type {Mode} */ (mode)]
    : { short: mode, sign: words.unknown_mode(mode) };
}

/** What Vigil does here, as a small word beside the clinic's name. @param {Model} model */
export function mode_word(model) {
  const element = h("span", { class: "bar-mode" });
  return {
    element,
    update() {
      set_text(element, words_of_mode(model.mode).short);
      const hint = model.mode_signed ? words.mode_signed(model.mode_signed) : "";
      if (element.title !== hint) element.title = hint;
    },
  };
}

/**
 * A session keeps the mode that it was opened in: a word where that is not the clinic's.
 * @param {Model} model
 */
export function other_mode(model) {
  const element = h("strong", { class: "other-mode" });
  return {
    element,
    /** @param {Session|null} session */
    update(session) {
      const mode = session?.mode ?? default_mode;
      show(element, session !== null && mode !== model.mode);
      set_text(element, words_of_mode(mode).short);
      const hint = words.other_mode(words_of_mode(mode).short);
      if (element.title !== hint) element.title = hint;
    },
  };
}

/** @param {Model} model */
export function signs(model) {
  const mode = h("p", { class: "sign" });
  const speed = h("strong");
  const demo = h("p", { class: "sign" }, speed, h("span", {}, words.demo_text));
  return {
    element: h("div", { class: "signs", role: "status" }, mode, demo),
    update() {
      const { sign } = words_of_mode(model.mode);
      const by = sign && model.mode_signed ? `, ${words.mode_signed(model.mode_signed)}` : "";
      set_text(mode, `${sign}${by}`);
      set_data(mode, "mode", sign ? model.mode : false);
      show(mode, sign !== "");
      show(demo, model.demo !== null);
      set_text(speed, model.demo ? words.demo(model.demo.speed) : "");
    },
  };
}
