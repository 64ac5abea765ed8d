// @ts-check
// The five phases of a session in a line; the present one with its clock.

import { stopwatch } from "./ages.js";
import { h, icon, set_data, set_text } from "./dom.js";
import { words } from "./words.js";

/** @typedef {import("./bedside.js").Bedside} Bedside */
/** @typedef {import("./types.js").Phase} Phase */

const phases = /** @type {Phase[]} */ (["baseline", "dosing", "session", "recovery", "discharge"]);

/** @param {Bedside} bedside */
export function stepper(bedside) {
  const clock = h("span", { class: "step-clock" });
  const ends = h("span", { class: "step-ends" });
  const steps = phases.map((phase) =>
    h(
      "li",
      { class: "step" },
      icon("tick"),
      h("span", { class: "step-name" }, words.phases[phase]),
    ),
  );
  const element = h("ol", { class: "steps" }, ...steps);
  function update() {
    const session = bedside.now()?.session;
    if (!session) return;
    const now = bedside.desk.model.now();
    const place = phases.indexOf(session.phase);
    steps.forEach((step, i) => {
      set_data(step, "at", i < place ? "past" : i === place ? "now" : "later");
      if (i !== place) step.removeAttribute("aria-current");
      else step.setAttribute("aria-current", "step");
    });
    if (clock.parentElement !== steps[place]) steps[place].append(clock, ends);
    set_text(clock, stopwatch(now - session.phase_since));
    const left = session.phase_ends === null ? null : session.phase_ends - now;
    set_text(ends, left === null ? "" : words.session.ends(Math.max(0, Math.ceil(left / 60000))));
  }
  return { element, update };
}
