// @ts-check
// What is different for this patient: which overlays are in force, who signed, until when, what they
// change, and whether a second person must sign. What is asked before one is signed or taken off
// stands in overlay_forms.js; who may do it is decided by the server.

import { day, wall } from "./ages.js";
import { text_button } from "./buttons.js";
import { h, icon, list, set_data, set_text, show } from "./dom.js";
import { ask_add, ask_off, ask_second } from "./overlay_forms.js";
import { unbroken, words } from "./words.js";

/** @typedef {import("./bedside.js").Bedside} Bedside */
/** @typedef {import("./model.js").Model} Model */
/** @typedef {import("./types.js").Bed} Bed */
/** @typedef {import("./types.js").Overlay} Overlay */
/** @typedef {import("./types.js").Session} Session */

/** Those that make this patient's limits others than the profile's. @param {Session|null} session */
export const in_force = (session) => (session?.overlays ?? []).filter((one) => one.in_force);

/** @param {Bedside} bedside */
export function overlay_panel(bedside) {
  const { model } = bedside.desk;
  const rows = h("ul", { class: "rows" });
  const none = h("p", { class: "quiet" }, words.overlays.none);
  const add = text_button(words.overlays.add, () => ask_add(bedside));
  const element = h(
    "section",
    { class: "panel overlay-panel" },
    h("header", {}, h("h2", {}, words.overlays.title), add),
    rows,
    none,
  );
  const update_rows = list(
    rows,
    (/** @type {Overlay} */ overlay) => overlay.name,
    () => overlay_row(bedside),
  );
  function update() {
    const overlays = bedside.now()?.session?.overlays ?? [];
    update_rows(overlays);
    show(none, overlays.length === 0);
    show(add, model.acts());
  }
  return { element, update };
}

/** @param {Bedside} bedside */
function overlay_row(bedside) {
  const { model } = bedside.desk;
  /** @type {Overlay|null} */
  let newest = null;
  const title = h("strong", { class: "row-main" });
  const changes = h("p", { class: "overlay-changes" });
  const signed = h("p", { class: "overlay-signed" });
  const reason = h("p", { class: "overlay-signed" });
  const waiting = h("p", { class: "overlay-waiting" });
  const second = text_button(words.overlays.second, () => newest && ask_second(bedside, newest));
  const off = text_button(
    words.overlays.off,
    () => newest && ask_off(bedside, newest),
    "plain quiet-button",
  );
  const element = h(
    "li",
    { class: "overlay" },
    h("div", { class: "overlay-head" }, icon("sliders"), title, off),
    changes,
    waiting,
    signed,
    reason,
    second,
  );
  return {
    element,
    /** @param {Overlay} overlay */
    update(overlay) {
      newest = overlay;
      const own = overlay.by === model.you?.name;
      const permitted = model.signs(overlay);
      set_data(element, "waiting", !overlay.in_force);
      set_text(title, overlay.title);
      set_text(changes, unbroken(overlay.changes || words.overlays.unknown));
      set_text(signed, signed_text(overlay, model));
      set_text(reason, `${words.session.reason}: ${overlay.reason}`);
      set_text(waiting, own ? words.overlays.waiting_own : words.overlays.waiting);
      show(waiting, !overlay.in_force);
      show(second, !overlay.in_force && permitted && !own);
      show(off, permitted);
    },
  };
}

/** @param {Overlay} overlay @param {Model} model */
function signed_text({ by, second, at, until }, model) {
  const today = day(at) === day(model.now());
  const when = today ? wall(at) : `${day(at)} ${wall(at)}`;
  const text = words.overlays.signed(model.display(by), when, day(until));
  return second ? `${text}; ${words.overlays.and_second(model.display(second))}` : text;
}

/**
 * This patient's limits are others: a word on the tile, by name beside the profile.
 * @param {{small: boolean}} how
 */
export function own_limits({ small }) {
  const text = h("span");
  const element = h("span", { class: "own-limits" }, icon("sliders"), text);
  return {
    element,
    /** @param {Session|null} session */
    update(session) {
      const titles = in_force(session)
        .map(({ title }) => title)
        .join("; ");
      show(element, titles !== "");
      set_text(text, small ? words.overlays.own : titles);
      const hint = words.overlays.own_title(titles);
      if (element.title !== hint) element.title = hint;
    },
  };
}
