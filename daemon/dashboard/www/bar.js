// @ts-check
// The frame around every screen: where one is, whether the screen is live and can be heard, the
// time, who is signed in, alerts that are elsewhere, and what Vigil is not.

import { wall_seconds } from "./ages.js";
import { text_button } from "./buttons.js";
import { h, icon, list, set_data, set_icon, set_text, show } from "./dom.js";
import { elsewhere } from "./model.js";
import { mode_word, signs } from "./signs.js";
import { words } from "./words.js";

/** @typedef {import("./types.js").Alert} Alert */
/** @typedef {import("./types.js").Bed} Bed */
/** @typedef {import("./types.js").Desk} Desk */
/** @typedef {import("./model.js").Model} Model */
/** @typedef {import("./sound.js").Sound} Sound */

/** More than these would push the beds out of sight; the worst are shown. */
const most_chips = 4;

/** Where one can go, and who may. */
const places = [
  {
    at: "",
    href: "#/",
    text: words.floor,
    roles: ["nurse", "prescriber", "technician", "auditor"],
  },
  { at: "people", href: "#/people", text: words.people, roles: ["technician"] },
  { at: "record", href: "#/record", text: words.record, roles: ["nurse", "prescriber", "auditor"] },
];

/**
 * @param {Desk} desk
 * @param {{sound: Sound, live: () => boolean, test: () => void, sign_out: () => void}} station
 */
export function bar(desk, { sound, live, test, sign_out }) {
  const { model } = desk;
  const clinic = h("span", { class: "bar-clinic" });
  const nav = navigation(model);
  const live_mark = h("span", { class: "bar-live" }, h("i", { class: "dot" }), words.live.on);
  const ears = sound_button(sound, test);
  const time = h("time", { class: "bar-time" });
  const person = person_block(model, sign_out);
  const mode = mode_word(model);
  const plates = signs(model);
  const away = alerts_elsewhere(model);
  const top = h(
    "header",
    { class: "bar" },
    h("a", { class: "bar-brand", href: "#/" }, icon("vigil"), h("span", {}, words.vigil)),
    h("div", { class: "bar-house" }, clinic, mode.element),
    nav.element,
    h("div", { class: "bar-right" }, live_mark, ears.element, time, person.element),
  );
  const bottom = h(
    "footer",
    { class: "bottom" },
    h("strong", {}, words.supplement),
    h("span", {}, words.keep_alarms),
  );

  /** @param {string[]} route */
  function update(route) {
    const [at] = route;
    show(top, at !== "sign-in" && at !== "join");
    set_text(clinic, model.clinic);
    nav.update(at);
    show(live_mark, live());
    ears.update();
    set_text(time, model.you ? wall_seconds(model.now()) : "");
    person.update();
    mode.update();
    plates.update();
    away.update(at === "bed" ? route[1] : at);
  }
  return { top, signs: plates.element, elsewhere: away.element, bottom, update };
}

/** @param {Model} model */
function navigation(model) {
  const links = places.map(({ href, text }) => h("a", { href }, text));
  return {
    element: h("nav", { class: "bar-nav" }, ...links),
    /** @param {string} at */
    update(at) {
      const role = model.you?.role ?? "";
      places.forEach((place, i) => {
        show(links[i], place.roles.includes(role));
        set_data(links[i], "here", place.at === at || (at === "bed" && place.at === ""));
      });
    },
  };
}

/** @param {Sound} sound @param {() => void} test */
function sound_button(sound, test) {
  const mark = icon("sound");
  const text = h("span");
  const element = h("button", { type: "button", class: "bar-sound", onclick: test }, mark, text);
  return {
    element,
    update() {
      set_icon(mark, sound.deaf() ? "mute" : "sound");
      set_text(text, sound.deaf() ? words.sound.off : words.sound.on);
      set_data(element, "deaf", sound.deaf());
    },
  };
}

/** @param {Model} model @param {() => void} sign_out */
function person_block(model, sign_out) {
  const name = h("strong");
  const role = h("span");
  const element = h(
    "div",
    { class: "bar-person" },
    h("span", { class: "bar-who" }, name, role),
    text_button(words.sign_out, sign_out),
  );
  return {
    element,
    update() {
      show(element, model.you !== null);
      set_text(name, model.you?.display ?? "");
      set_text(role, model.you ? words.roles[model.you.role] : "");
    },
  };
}

/** The worst alerts that the screen in front does not show. @param {Model} model */
function alerts_elsewhere(model) {
  const rows = h("div", { class: "chips" });
  const more = h("a", { class: "more", href: "#/" });
  const element = h("div", { class: "elsewhere", role: "status" }, rows, more);
  const key = (/** @type {Chip} */ { bed, alert }) => `${bed.id} ${alert.id}`;
  const chips = list(rows, key, alert_chip);
  return {
    element,
    /** @param {string} here */
    update(here) {
      const now = model.you ? elsewhere(model, here) : [];
      chips(now.slice(0, most_chips));
      show(element, now.length > 0);
      show(more, now.length > most_chips);
      set_text(more, `+ ${words.alerts.more(now.length - most_chips)}`);
    },
  };
}

/** @typedef {{bed: Bed, alert: Alert}} Chip */

/** @param {Chip} first */
function alert_chip({ bed: { id } }) {
  const mark = h("span", { class: "alert-mark" });
  const where = h("strong");
  const headline = h("span");
  const element = h(
    "a",
    { class: "chip", href: `#/bed/${id}`, "data-state": "active" },
    mark,
    where,
    headline,
  );
  return {
    element,
    /** @param {Chip} chip */
    update({ bed, alert }) {
      set_data(element, "priority", alert.priority);
      set_text(mark, words.marks[alert.priority]);
      set_text(where, bed.name);
      set_text(headline, alert.headline);
    },
  };
}
