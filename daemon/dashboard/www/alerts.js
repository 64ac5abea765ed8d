// @ts-check
// Alerts of a bed: priority by mark, word and colour; state by its exact name; who has it, who was
// paged and what became of the page; the button to acknowledge.

import { countdown, stopwatch } from "./ages.js";
import { command_button } from "./buttons.js";
import { h, icon, list, set_data, set_text, show } from "./dom.js";
import { label_row } from "./labels.js";
import { by_need, page_for } from "./model.js";
import { paused } from "./signal.js";
import { off_button, off_list } from "./turned_off.js";
import { fate_of, state_of, unbroken, words } from "./words.js";

/** @typedef {import("./bedside.js").Bedside} Bedside */
/** @typedef {import("./types.js").Alert} Alert */
/** @typedef {import("./types.js").Bed} Bed */
/** @typedef {import("./types.js").Page} Page */

/** Seconds; the profile may allow less. */
const pause_length = 120;

/** @param {Bedside} bedside @param {{small: boolean}} how */
export function alert_card(bedside, { small }) {
  const { model, commands } = bedside.desk;
  const top = alert_top();
  const who = alert_who(small);
  const why = small ? null : h("p", { class: "alert-why" });
  const labels = small ? null : label_row(bedside);
  const off = small ? null : off_button(bedside);
  /** @type {Alert|null} */
  let newest = null;
  const button = command_button(commands, {
    label: words.alerts.acknowledge,
    kind: "answer",
    name: () => bedside.name("acknowledge", newest?.id),
    act: () => newest && acknowledge(bedside, newest),
  });
  const element = h(
    "article",
    { class: small ? "alert small" : "alert" },
    top.element,
    why,
    h("div", { class: "alert-low" }, who.element, off?.element, button.element),
    labels?.element,
  );

  /**
   * @param {Bed} bed
   * @param {Alert} alert
   * @param {number} [others] alerts that stand behind this one
   */
  function update(bed, alert, others = 0) {
    newest = alert;
    set_data(element, "priority", alert.priority);
    set_data(element, "state", alert.state);
    top.update(alert, model.now());
    who.update(alert, state_of(alert, model.now(), model.display), others);
    who.update_page(page_for(bed, alert.id), model.display);
    if (why) set_text(why, unbroken(alert.why));
    labels?.update(alert.id, alert.labels);
    off?.update(alert);
    show(button.button, model.acts() && needs_somebody(alert));
    button.update(alert.state === "cleared" ? words.alerts.seen : words.alerts.acknowledge);
  }
  return { element, update };
}

/** What is wrong, and for how long. */
function alert_top() {
  const mark = h("span", { class: "alert-mark" });
  const headline = h("span", { class: "alert-headline" });
  const since = h("span", { class: "alert-since" });
  return {
    element: h("div", { class: "alert-top" }, mark, headline, since),
    /** @param {Alert} alert @param {number} now */
    update(alert, now) {
      set_text(mark, words.marks[alert.priority]);
      mark.setAttribute("aria-label", words.priorities[alert.priority]);
      set_text(headline, alert.headline);
      set_text(since, stopwatch(now - alert.since));
    },
  };
}

/** In which state it is, who has it and who was called. @param {boolean} small */
function alert_who(small) {
  const tick = icon("tick");
  const owner = h("span", { class: "alert-owner" });
  const page = h("span", { class: "alert-page" });
  return {
    element: h("div", { class: "alert-who" }, h("span", { class: "alert-has" }, tick, owner), page),
    /** @param {Alert} alert @param {string} state @param {number} others */
    update(alert, state, others) {
      tick.classList.toggle("gone", alert.state !== "acknowledged");
      set_text(owner, others ? `${state} \u00b7 ${words.alerts.more(others)}` : state);
    },
    /** @param {Page|null} newest @param {(account: string) => string} display */
    update_page(newest, display) {
      const visible = newest && !(small && newest.withdrawn);
      const text = visible ? `${words.pages.paged} ${display(newest.to)}: ${fate_of(newest)}` : "";
      set_text(page, text);
      set_data(page, "failed", newest?.fate === "failed" && !newest.withdrawn);
    },
  };
}

/**
 * Nobody has it: it can be acknowledged, or, when it is over, be marked as seen.
 * @param {Alert} alert
 */
const needs_somebody = ({ state, owner }) =>
  state === "active" || state === "cleared" || (state === "suspended" && owner === "");

/** @param {Bedside} bedside @param {Alert} alert */
function acknowledge(bedside, { id, state }) {
  const seen = (/** @type {Bed} */ bed) => {
    const found = bed.alerts.find((alert) => alert.id === id);
    if (!found) return true;
    return state === "cleared"
      ? found.state !== "cleared"
      : found.owner !== "" || found.state === "cleared";
  };
  bedside.order("acknowledge", { alert: id }, seen, id);
}

/** All alerts of one bed, and the audio pause. @param {Bedside} bedside */
export function alert_panel(bedside) {
  const rows = h("div", { class: "alert-list" });
  const none = h("p", { class: "quiet" }, words.alerts.none);
  const pause = audio_pause(bedside);
  const off = off_list(bedside);
  const element = h(
    "section",
    { class: "panel alerts-panel" },
    h("header", {}, h("h2", {}, words.alerts.title), pause.element),
    rows,
    none,
    off.element,
  );
  const update_rows = list(
    rows,
    (/** @type {Alert} */ alert) => alert.id,
    () => {
      const card = alert_card(bedside, { small: false });
      const update = (/** @type {Alert} */ alert) => {
        const bed = bedside.now();
        if (bed) card.update(bed, alert);
      };
      return { element: card.element, update };
    },
  );
  function update() {
    const bed = bedside.now();
    if (!bed) return;
    update_rows(by_need(bed));
    show(none, bed.alerts.length === 0);
    pause.update(bed);
    off.update(bed);
  }
  return { element, update };
}

/** @param {Bedside} bedside */
function audio_pause(bedside) {
  const { commands, model } = bedside.desk;
  const text = h("span", { class: "paused-text" });
  const state = h("span", { class: "paused" }, icon("bell-paused"), text);
  const on = (/** @type {Bed|null} */ bed) => bed !== null && paused(bed, model.now());
  const press = () => {
    const end = on(bedside.now());
    bedside.order("pause-audio", { seconds: end ? 0 : pause_length }, (bed) => on(bed) !== end);
  };
  const button = command_button(commands, {
    label: words.alerts.pause,
    icon: "bell-paused",
    name: () => bedside.name("pause-audio"),
    act: press,
  });
  return {
    element: h("div", { class: "audio-pause" }, state, button.element),
    /** @param {Bed} bed */
    update(bed) {
      show(state, on(bed));
      const left = (bed.audio_paused_until ?? 0) - model.now();
      set_text(text, on(bed) ? words.alerts.paused(countdown(left)) : "");
      const useful = bed.session !== null && (on(bed) || bed.alerts.length > 0);
      show(button.element, model.acts() && useful);
      button.update(on(bed) ? words.alerts.end_pause : words.alerts.pause);
    },
  };
}
