// @ts-check
// The frame around every screen: where one is, whether the screen is live and can be heard, the
// time, who is signed in, alerts that are elsewhere, and what Vigil is not.

import { wall_seconds } from "./ages.js";
import { h, icon, list, set_data, set_text, show } from "./dom.js";
import { by_need } from "./model.js";
import { words } from "./words.js";

/** @typedef {import("./types.js").Alert} Alert */
/** @typedef {import("./types.js").Bed} Bed */
/** @typedef {import("./types.js").Desk} Desk */
/** @typedef {import("./sound.js").Sound} Sound */

/**
 * @param {Desk} desk
 * @param {{sound: Sound, live: () => boolean, test: () => void, sign_out: () => void}} station
 */
export function bar(desk, { sound, live, test, sign_out }) {
  const { model } = desk;
  const clinic = h("span", { class: "bar-clinic" });
  const links = [
    { at: "", href: "#/", text: words.floor, roles: ["nurse", "prescriber", "technician", "auditor"] },
    { at: "people", href: "#/people", text: words.people, roles: ["technician"] },
    { at: "record", href: "#/record", text: words.record, roles: ["nurse", "prescriber", "auditor"] },
  ].map(({ at, roles, href, text }) => ({ at, roles, element: h("a", { href }, text) }));
  const nav = h("nav", { class: "bar-nav" }, ...links.map(({ element }) => element));
  const live_text = h("span");
  const live_mark = h("span", { class: "bar-live" }, h("i", { class: "dot" }), live_text);
  const sound_text = h("span");
  const sound_button = h("button", { type: "button", class: "bar-sound", onclick: test },
    icon("sound"), sound_text);
  const time = h("time", { class: "bar-time" });
  const name = h("strong");
  const role = h("span");
  const out = h("button", { type: "button", class: "button plain", onclick: sign_out }, words.sign_out);
  const person = h("div", { class: "bar-person" }, h("span", { class: "bar-who" }, name, role), out);
  const demo_mark = h("strong");
  const demo = h("p", { class: "bar-demo" }, demo_mark, h("span", {}, words.demo_text));
  const elsewhere = h("div", { class: "elsewhere", role: "status" });
  const top = h("header", { class: "bar" },
    h("a", { class: "bar-brand", href: "#/" }, icon("vigil"), words.vigil), clinic, nav,
    h("div", { class: "bar-right" }, live_mark, sound_button, time, person));
  const chips = list(elsewhere, (/** @type {Chip} */ chip) => `${chip.bed.id} ${chip.alert.id}`, alert_chip);

  /** @param {string[]} route */
  function update(route) {
    set_text(clinic, model.clinic);
    const [at] = route;
    for (const link of links) {
      show(link.element, model.you !== null && link.roles.includes(model.you.role));
      set_data(link.element, "here", link.at === at || (at === "bed" && link.at === ""));
    }
    set_text(live_text, words.live.on);
    show(live_mark, live());
    set_text(sound_text, sound.deaf() ? words.sound.off : words.sound.on);
    set_data(sound_button, "deaf", sound.deaf());
    set_text(time, model.you ? wall_seconds(model.now()) : "");
    set_text(name, model.you?.display ?? "");
    set_text(role, model.you ? words.roles[model.you.role] : "");
    show(person, model.you !== null);
    show(top, at !== "sign-in" && at !== "join");
    show(demo, model.demo !== null);
    set_text(demo_mark, model.demo ? words.demo(model.demo.speed) : "");
    const elsewhere_now = away(model, at === "bed" ? route[1] : at);
    chips(elsewhere_now);
    show(elsewhere, elsewhere_now.length > 0);
  }
  const bottom = h("footer", { class: "bottom" }, h("strong", {}, words.supplement),
    h("span", {}, words.keep_alarms));
  return { top, demo, elsewhere, bottom, update };
}

/** @typedef {{bed: Bed, alert: Alert}} Chip */

/**
 * Active alerts that the screen in front does not show. The floor shows every bed but not the
 * clinic's own parts.
 * @param {import("./model.js").Model} model
 * @param {string} here "" on the floor, the bed on its page, else something that is no bed
 * @returns {Chip[]}
 */
function away(model, here) {
  const beds = here === "" ? (model.station ? [model.station] : []) : model.everywhere();
  return beds.filter((bed) => bed.id !== here)
    .flatMap((bed) => by_need(bed).filter(({ state }) => state === "active")
      .slice(0, 1).map((alert) => ({ bed, alert })))
    .slice(0, 4);
}

/** @param {Chip} first */
function alert_chip({ bed: { id } }) {
  const mark = h("span", { class: "alert-mark" });
  const where = h("strong");
  const headline = h("span");
  const element = h("a", { class: "chip", href: `#/bed/${id}`, "data-state": "active" }, mark, where, headline);
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
