// @ts-check
// NOT LIVE: covers the whole page, also open dialogs, whenever what is on it may be old.

import { age, wall_seconds } from "./ages.js";
import { h, set_text, show } from "./dom.js";
import { words } from "./words.js";

/** @typedef {import("./live.js").Live} Live */

/** @param {Live} live */
export function cover(live) {
  const title = h("h1");
  const since = h("p", { class: "cover-since" });
  const advice = h("p", { class: "cover-advice" });
  const next = h("p", { class: "cover-next" });
  const reload = h(
    "button",
    { type: "button", class: "button primary", onclick: () => location.reload() },
    words.live.reload,
  );
  const element = h(
    "dialog",
    { class: "cover", "aria-label": words.live.title },
    h(
      "div",
      { class: "cover-frame" },
      title,
      since,
      advice,
      next,
      reload,
      h("p", { class: "cover-label" }, words.supplement),
    ),
  );
  element.addEventListener("cancel", (event) => event.preventDefault());
  document.body.append(element);

  /**
   * @param {boolean} watching is this screen meant to be live now?
   * @param {boolean} broken could it not show what it was told?
   */
  function update(watching, broken) {
    const state = live.outdated ? "outdated" : broken ? "broken" : live.state();
    const visible = watching && state !== "live";
    if (visible && !element.open) element.showModal();
    if (!visible && element.open) element.close();
    if (!visible) return;
    const connecting = state === "connecting";
    element.classList.toggle("connecting", connecting);
    set_text(title, connecting ? words.live.connecting : words.live.title);
    const { clock } = live;
    const heard =
      clock.server === null
        ? words.live.never
        : words.live.since(wall_seconds(clock.server), age(clock.silent_for()));
    const why =
      state === "outdated" ? words.live.outdated : state === "broken" ? words.live.broken : heard;
    set_text(since, connecting ? "" : why);
    set_text(advice, connecting ? "" : words.live.look);
    set_text(next, state === "not-live" ? words.live.retry : "");
    show(reload, state === "outdated" || state === "broken");
  }
  return { update };
}
