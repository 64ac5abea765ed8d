// @ts-check
// Alerts of a bed: priority by mark, word and colour; state by its exact name; who has it, who was
// paged and what became of the page; the button to acknowledge.

import { countdown, stopwatch } from "./ages.js";
import { command_button } from "./buttons.js";
import { h, icon, list, set_data, set_text, show } from "./dom.js";
import { by_need, page_for } from "./model.js";
import { paused } from "./signal.js";
import { fate_of, state_of, words } from "./words.js";

/** @typedef {import("./types.js").Alert} Alert */
/** @typedef {import("./types.js").Bed} Bed */
/** @typedef {import("./types.js").Desk} Desk */

/** @param {Desk} desk @param {{small: boolean}} how */
export function alert_card(desk, { small }) {
  const mark = h("span", { class: "alert-mark" });
  const headline = h("span", { class: "alert-headline" });
  const since = h("span", { class: "alert-since" });
  const tick = icon("tick");
  const owner = h("span", { class: "alert-owner" });
  const page = h("span", { class: "alert-page" });
  const why = h("p", { class: "alert-why" });
  /** @type {{bed: Bed, alert: Alert}|null} */
  let now_shown = null;
  const button = command_button(desk.commands, {
    label: words.alerts.acknowledge,
    kind: "answer",
    name: () => (now_shown ? command_name(now_shown.bed, now_shown.alert) : ""),
    act: () => now_shown && acknowledge(desk, now_shown.bed, now_shown.alert),
  });
  const element = h("article", { class: small ? "alert small" : "alert" },
    h("div", { class: "alert-top" }, mark, headline, since),
    h("div", { class: "alert-low" },
      h("div", { class: "alert-who" }, h("span", { class: "alert-has" }, tick, owner), page, small ? null : why),
      button.element));

  /** @param {Bed} bed @param {Alert} alert @param {number} [others] alerts that stand behind this one */
  function update(bed, alert, others = 0) {
    now_shown = { bed, alert };
    const now = desk.model.now();
    const newest = page_for(bed, alert.id);
    set_data(element, "priority", alert.priority);
    set_data(element, "state", alert.state);
    set_text(mark, words.marks[alert.priority]);
    mark.setAttribute("aria-label", words.priorities[alert.priority]);
    set_text(headline, alert.headline);
    set_text(since, stopwatch(now - alert.since));
    tick.classList.toggle("gone", alert.state !== "acknowledged");
    const state = state_of(alert, now, desk.model.display);
    set_text(owner, others ? `${state} \u00b7 ${words.alerts.more(others)}` : state);
    const over = small && newest?.withdrawn;
    set_text(page, newest && !over ? `${words.pages.paged} ${desk.model.display(newest.to)}: ${fate_of(newest)}` : "");
    set_data(page, "failed", newest?.fate === "failed" && !newest.withdrawn);
    set_text(why, alert.why);
    show(button.element, desk.model.acts() && (alert.state === "active" || alert.state === "cleared"));
    button.update(alert.state === "cleared" ? words.alerts.seen : words.alerts.acknowledge);
  }
  return { element, update };
}

/** @param {Bed} bed @param {Alert} alert */
const command_name = (bed, alert) => `${bed.id}/acknowledge/${alert.id}`;

/** @param {Desk} desk @param {Bed} bed @param {Alert} alert */
function acknowledge(desk, bed, alert) {
  const latched = alert.state === "cleared";
  desk.commands.run(command_name(bed, alert), `/api/beds/${bed.id}/acknowledge`, { alert: alert.id }, () => {
    const newest = desk.model.everywhere().find(({ id }) => id === bed.id);
    if (!newest?.confirmed) return false;
    const found = newest.alerts.find(({ id }) => id === alert.id);
    return !found || found.state === "acknowledged" || (!latched && found.state === "cleared");
  });
}

/** All alerts of one bed, and the audio pause. @param {Desk} desk @param {() => Bed|null} bed_now */
export function alert_panel(desk, bed_now) {
  const rows = h("div", { class: "alert-list" });
  const none = h("p", { class: "quiet" }, words.alerts.none);
  const pause = audio_pause(desk, bed_now);
  const element = h("section", { class: "panel alerts-panel" },
    h("header", {}, h("h2", {}, words.alerts.title), pause.element), rows, none);
  const update_rows = list(rows, (/** @type {Alert} */ alert) => alert.id, () => {
    const card = alert_card(desk, { small: false });
    return {
      element: card.element,
      update: (/** @type {Alert} */ alert) => {
        const bed = bed_now();
        if (bed) card.update(bed, alert);
      },
    };
  });
  function update() {
    const bed = bed_now();
    if (!bed) return;
    update_rows(by_need(bed));
    show(none, bed.alerts.length === 0);
    pause.update();
  }
  return { element, update };
}

/** @param {Desk} desk @param {() => Bed|null} bed_now */
function audio_pause(desk, bed_now) {
  const name = () => `${bed_now()?.id}/pause-audio`;
  const text = h("span", { class: "paused-text" });
  const state = h("span", { class: "paused" }, icon("bell-paused"), text);
  const is_paused = () => {
    const bed = bed_now();
    return bed !== null && paused(bed, desk.model.now());
  };
  const press = () => {
    const bed = bed_now();
    if (!bed) return;
    const end = is_paused();
    desk.commands.run(name(), `/api/beds/${bed.id}/pause-audio`, { seconds: end ? 0 : 120 },
      () => is_paused() !== end);
  };
  const button = command_button(desk.commands, { label: words.alerts.pause, icon: "bell-paused", name, act: press });
  const element = h("div", { class: "audio-pause" }, state, button.element);
  return {
    element,
    update() {
      const bed = bed_now();
      const on = is_paused();
      show(state, on);
      const left = (bed?.audio_paused_until ?? 0) - desk.model.now();
      set_text(text, on ? words.alerts.paused(countdown(left)) : "");
      show(button.element, desk.model.acts() && (on || Boolean(bed?.alerts.length)));
      button.update(on ? words.alerts.end_pause : words.alerts.pause);
    },
  };
}
