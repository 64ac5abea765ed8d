// @ts-check
// Opening a session at a free bed: profile, initials, nurse.

import { get } from "./actions.js";
import { command_button, field, select } from "./buttons.js";
import { h, set_text, show } from "./dom.js";
import { nurses } from "./session.js";
import { words } from "./words.js";

/** @typedef {import("./types.js").Bed} Bed */
/** @typedef {import("./types.js").Desk} Desk */
/** @typedef {import("./types.js").Profile} Profile */

/** @param {Desk} desk @param {() => Bed|null} bed_now */
export function open_panel(desk, bed_now) {
  const profile = h("select", { class: "input" });
  const patient = h("input", { class: "input", autocomplete: "off", maxlength: 12, spellcheck: "false" });
  let nurse = h("select", { class: "input" });
  const nurse_field = field(words.session.nurse, nurse);
  const problem = h("p", { class: "error", role: "alert", hidden: true });
  const name = () => `${bed_now()?.id}/open`;
  const button = command_button(desk.commands, { label: words.open_bed, kind: "primary", name, act: open });
  const element = h("section", { class: "panel open-panel" },
    h("header", {}, h("h2", {}, words.open_bed)),
    h("div", { class: "form" }, field(words.session.profile, profile),
      field(words.session.patient, patient, words.session.patient_hint), nurse_field, problem, button.element));
  let asked = false;

  async function fetch_profiles() {
    const answer = await get("/api/profiles");
    if (!answer.ok) return say(answer.error);
    for (const { name: value, title, signed } of /** @type {Profile[]} */ (answer.body.profiles)) {
      profile.append(h("option", { value }, signed ? title : `${title} (${words.session.unsigned})`));
    }
  }

  /** @param {string} text */
  function say(text) {
    set_text(problem, text);
    show(problem, text !== "");
  }

  function open() {
    const bed = bed_now();
    if (!bed) return;
    const initials = patient.value.trim();
    say(initials === "" ? words.session.patient_needed : profile.value === "" ? words.session.profile_needed : "");
    if (!problem.hidden) return;
    desk.commands.run(name(), `/api/beds/${bed.id}/open`,
      { profile: profile.value, patient: initials, nurse: nurse.value },
      () => bed_now()?.session?.patient === initials && Boolean(bed_now()?.confirmed))
      .then(({ ok }) => ok && (patient.value = ""));
  }

  let known = "";
  function update() {
    if (element.hidden) return;
    if (!asked) {
      asked = true;
      fetch_profiles();
    }
    const options = nurses(desk);
    const newest = JSON.stringify(options);
    if (newest !== known) {
      const fresh = select(options, nurse.value || desk.model.you?.name);
      nurse.replaceWith(fresh);
      nurse = fresh;
      known = newest;
    }
    button.update();
  }
  return { element, update };
}
