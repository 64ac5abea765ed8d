// @ts-check
// The self test at the start of a shift: the three sounds with their lights, and a person who says
// whether they were heard. Only a yes makes this screen count as able to call.

import { open_dialog } from "./buttons.js";
import { h, set_text, show } from "./dom.js";
import { burst_length } from "./signal.js";
import { words } from "./words.js";

/** @typedef {import("./sound.js").Sound} Sound */

const order = /** @type {const} */ (["low", "medium", "high"]);

/** @param {Sound} sound */
export function self_test(sound) {
  open_dialog(words.sound.title, (close) => {
    const lights = order.map((priority) => h("li", { class: "light", "data-priority": priority },
      h("span", { class: "alert-mark" }, words.marks[priority]), words.priorities[priority]));
    const advice = h("p", { class: "error", hidden: true });
    const answer = (/** @type {boolean} */ heard) => {
      sound.pass(heard);
      if (heard) close();
      set_text(advice, words.sound.advice);
      show(advice, !heard);
    };
    const yes = h("button", { type: "button", class: "button primary", onclick: () => answer(true) },
      words.sound.heard);
    const no = h("button", { type: "button", class: "button plain", onclick: () => answer(false) },
      words.sound.not_heard);
    const again = h("button", { type: "button", class: "button plain", onclick: () => play() },
      words.sound.again);
    /** @param {boolean} done */
    const allow = (done) => {
      for (const button of [yes, no, again]) button.disabled = !done;
    };
    async function play() {
      allow(false);
      show(advice, false);
      await Promise.race([sound.wake(), wait(1000)]);
      if (sound.context?.state !== "running") {
        set_text(advice, words.sound.blocked);
        show(advice, true);
        no.disabled = again.disabled = false;
        return;
      }
      for (const [place, priority] of order.entries()) {
        lights[place].dataset.state = "active";
        sound.burst(priority);
        await wait(burst_length(priority) + 700);
        delete lights[place].dataset.state;
      }
      allow(true);
    }
    play();
    return { body: h("div", { class: "self-test" },
      h("p", {}, words.sound.explain), h("ul", { class: "lights" }, ...lights), advice,
      h("p", { class: "question" }, words.sound.ask), h("div", { class: "row" }, yes, no, again)) };
  });
}

/** @param {number} length */
const wait = (length) => new Promise((resolve) => setTimeout(resolve, length));
