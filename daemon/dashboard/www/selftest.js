// @ts-check
// The self test at the start of a shift: the three sounds with their lights, and a person who says
// whether they were heard. Only a yes makes this screen count as able to call.

import { open_dialog, problem_line, text_button } from "./buttons.js";
import { h } from "./dom.js";
import { burst_length } from "./signal.js";
import { words } from "./words.js";

/** @typedef {import("./sound.js").Sound} Sound */

const order = /** @type {const} */ (["low", "medium", "high"]);

/** @param {Sound} sound */
export function self_test(sound) {
  open_dialog(words.sound.title, (close) => {
    const lights = order.map(light);
    const problem = problem_line();
    const yes = text_button(words.sound.heard, () => answer(true), "primary");
    const no = text_button(words.sound.not_heard, () => answer(false));
    const again = text_button(words.sound.again, test);
    /** @param {boolean} heard */
    function answer(heard) {
      sound.pass(heard);
      problem.say(heard ? "" : words.sound.advice);
      if (heard) close();
    }
    async function test() {
      yes.disabled = no.disabled = again.disabled = true;
      problem.say("");
      const played = await play(sound, lights);
      if (!played) problem.say(words.sound.blocked);
      yes.disabled = !played;
      no.disabled = again.disabled = false;
    }
    test();
    const body = h(
      "div",
      { class: "self-test" },
      h("p", {}, words.sound.explain),
      h("ul", { class: "lights" }, ...lights),
      problem.element,
      h("p", { class: "question" }, words.sound.ask),
      h("div", { class: "row" }, yes, no, again),
    );
    return { body };
  });
}

/** @param {typeof order[number]} priority */
function light(priority) {
  return h(
    "li",
    { class: "light", "data-priority": priority },
    h("span", { class: "alert-mark" }, words.marks[priority]),
    words.priorities[priority],
  );
}

/**
 * @param {Sound} sound
 * @param {HTMLElement[]} lights
 * @returns {Promise<boolean>} could it be heard?
 */
async function play(sound, lights) {
  await Promise.race([sound.wake(), wait(1000)]);
  if (!sound.awake()) return false;
  for (const [place, priority] of order.entries()) {
    lights[place].dataset.state = "active";
    sound.burst(priority);
    await wait(burst_length(priority) + 700);
    delete lights[place].dataset.state;
  }
  return true;
}

/** @param {number} length */
const wait = (length) => new Promise((resolve) => setTimeout(resolve, length));
