// @ts-check
// Another monitor, place or patient answers than when the session began: what is known of it, and
// the question that only somebody at the bed can answer. The alarm about it is an alert like any
// other and stands elsewhere.

import { dialog_end, open_dialog, text_button } from "./buttons.js";
import { h, set_text, show } from "./dom.js";
import { words } from "./words.js";

/** @typedef {import("./bedside.js").Bedside} Bedside */
/** @typedef {import("./types.js").Bed} Bed */
/** @typedef {import("./types.js").Device} Device */

/** @param {Bedside} bedside */
export function identity_block(bedside) {
  const { commands, model } = bedside.desk;
  let device = "";
  const how = h("p", { class: "identity-how" });
  const button = text_button(words.identity.yes, () => ask_identity(bedside, device));
  const error = h("p", { class: "error", role: "alert" });
  const element = h(
    "div",
    { class: "identity" },
    how,
    h("p", {}, words.identity.nothing),
    button,
    error,
  );
  return {
    element,
    /** @param {Device} newest */
    update({ name, foreign }) {
      device = name;
      show(element, foreign !== null);
      if (!foreign) return;
      set_text(how, sentence(foreign.how));
      const progress = commands.progress(bedside.name("identity", name));
      const saving = progress?.state === "saving";
      set_text(button, saving ? words.act.saving : words.identity.yes);
      button.setAttribute("aria-disabled", String(saving));
      set_text(error, progress?.state === "error" ? progress.text : "");
      show(button, model.acts());
    },
  };
}

/** @param {string} text */
const sentence = (text) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

/** From the next value on it counts: nothing to do by a slip of the finger. */
/** @param {Bedside} bedside @param {string} device */
function ask_identity(bedside, device) {
  const bed = bedside.now();
  const foreign = bed?.devices.find(({ name }) => name === device)?.foreign;
  if (!bed?.session || !foreign) return;
  const patient = `${bed.session.patient} (${bed.name})`;
  const back = (/** @type {Bed} */ { devices }) =>
    !devices.find(({ name }) => name === device)?.foreign;
  open_dialog(words.identity.title, (close) => {
    const yes = () => {
      close();
      bedside.desk.commands.dismiss(bedside.name("identity", device));
      bedside.order("identity", { device }, back, device);
    };
    const body = h(
      "div",
      { class: "form" },
      h("p", {}, h("strong", {}, device)),
      h("p", {}, sentence(foreign.how)),
      h("p", {}, words.identity.look(patient)),
      dialog_end(close, text_button(words.identity.yes, yes, "primary")),
    );
    return { body };
  });
}
