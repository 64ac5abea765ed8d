// @ts-check
// What this patient is given, where it is not the profile's own dose: the expected curve of the
// pressure is drawn for it. The server knows the bounds and has the last word.

import { field, select } from "./buttons.js";
import { h, show } from "./dom.js";
import { words } from "./words.js";

/** Fields for the route of the profile; both for a profile of any route. */
export function dose_fields() {
  const amount = number_input("0.1", "2", "0.05");
  const minutes = number_input("5", "240", "1");
  const devices = select([
    { value: "", text: words.session.as_profile },
    ...["1", "2", "3"].map((n) => ({ value: n, text: `${n} (${28 * Number(n)} mg)` })),
  ]);
  const infusion = field(
    `${words.session.dose}, mg/kg`,
    h("span", { class: "row" }, amount, words.session.minutes, minutes),
    words.session.dose_hint,
  );
  const spray = field(words.session.devices, devices);

  return {
    fields: [infusion, spray],
    /** @param {string} route */
    suit(route) {
      show(infusion, route !== "nasal");
      show(spray, route !== "iv");
      if (route === "nasal") amount.value = minutes.value = "";
      if (route === "iv") devices.value = "";
    },
    /** What was said, null where it is no dose. @returns {Record<string, number>|null} */
    read() {
      if (!amount.checkValidity() || !minutes.checkValidity()) return null;
      /** @type {Record<string, number>} */
      const dose = {};
      if (amount.value !== "") dose.mg_per_kg = Number(amount.value);
      if (minutes.value !== "") dose.minutes = Number(minutes.value);
      if (devices.value !== "") dose.devices = Number(devices.value);
      return dose;
    },
    clear: () => void (amount.value = minutes.value = devices.value = ""),
  };
}

/** @param {string} min @param {string} max @param {string} step */
function number_input(min, max, step) {
  return h("input", { class: "input", type: "number", inputmode: "decimal", min, max, step });
}
