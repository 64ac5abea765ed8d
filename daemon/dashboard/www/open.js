// @ts-check
// Opening a session at a free bed: profile, initials, nurse.

import { get } from "./actions.js";
import { command_button, field, problem_line, select } from "./buttons.js";
import { h } from "./dom.js";
import { dose_fields } from "./dose.js";
import { nurses } from "./moves.js";
import { words } from "./words.js";

/** @typedef {import("./bedside.js").Bedside} Bedside */
/** @typedef {import("./types.js").Profile} Profile */

/** @param {Bedside} bedside */
export function open_panel(bedside) {
  const form = open_form();
  const problem = problem_line();
  const button = command_button(bedside.desk.commands, {
    label: words.open_bed,
    kind: "primary",
    name: () => bedside.name("open"),
    act: open,
  });
  const element = h(
    "section",
    { class: "panel open-panel" },
    h("header", {}, h("h2", {}, words.open_bed)),
    h("div", { class: "form" }, ...form.fields, problem.element, button.element),
  );
  let asked = false;

  async function fetch_profiles() {
    const answer = await get("/api/profiles");
    if (problem.say(answer.error)) form.offer_profiles(answer.body.profiles);
  }

  async function open() {
    const { profile, patient, nurse, dose } = form.read();
    if (!problem.say(patient === "" ? words.session.patient_needed : "")) return;
    if (!problem.say(profile === "" ? words.session.profile_needed : "")) return;
    if (!problem.say(dose ? "" : words.session.dose_wrong)) return;
    const answer = await bedside.order(
      "open",
      { profile, patient, nurse, ...dose },
      ({ session }) => session?.patient === patient,
    );
    if (answer.ok) form.clear();
  }

  function update() {
    if (element.hidden) return;
    if (!asked) {
      asked = true;
      fetch_profiles();
    }
    form.offer_nurses(nurses(bedside.desk), bedside.desk.model.you?.name ?? "");
    button.update();
  }
  return { element, update };
}

function open_form() {
  const profile = select([]);
  const patient = h("input", {
    class: "input",
    autocomplete: "off",
    maxlength: 12,
    spellcheck: "false",
  });
  const nurse = select([]);
  const dose = dose_fields();
  /** @type {Map<string, string>} */
  const routes = new Map();
  let known = "";
  profile.addEventListener("change", () => dose.suit(routes.get(profile.value) ?? "any"));
  return {
    fields: [
      field(words.session.profile, profile),
      field(words.session.patient, patient, words.session.patient_hint),
      ...dose.fields,
      field(words.session.nurse, nurse),
    ],
    read: () => ({
      profile: profile.value,
      patient: patient.value.trim(),
      nurse: nurse.value,
      dose: dose.read(),
    }),
    clear() {
      patient.value = "";
      dose.clear();
    },
    /** @param {Profile[]} profiles */
    offer_profiles(profiles) {
      for (const { name, title, route, signed } of profiles) {
        const text = signed ? title : `${title} (${words.session.unsigned})`;
        profile.append(h("option", { value: name }, text));
        routes.set(name, route);
      }
      dose.suit(routes.get(profile.value) ?? "any");
    },
    /** @param {{value: string, text: string}[]} options @param {string} likely */
    offer_nurses(options, likely) {
      const newest = JSON.stringify(options);
      if (newest === known) return;
      known = newest;
      const chosen = nurse.value || likely;
      nurse.replaceChildren(...options.map(({ value, text }) => h("option", { value }, text)));
      if (options.some(({ value }) => value === chosen)) nurse.value = chosen;
    },
  };
}
