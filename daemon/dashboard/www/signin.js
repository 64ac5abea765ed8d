// @ts-check
// The two doors: signing in, and joining by a link that works once.

import { post } from "./actions.js";
import { field } from "./buttons.js";
import { h, icon, set_text, show } from "./dom.js";
import { words } from "./words.js";

/** @typedef {import("./types.js").View} View */

/** Long sentences make good passwords; the server may ask for more. */
export const shortest_password = 10;

/**
 * @param {(you: any) => void} done
 * @param {() => string} notice why one has to sign in now, or empty
 * @returns {View}
 */
export function sign_in_view(done, notice) {
  const name = h("input", {
    class: "input",
    autocomplete: "username",
    autocapitalize: "none",
    spellcheck: "false",
    required: true,
  });
  const password = h("input", {
    class: "input",
    type: "password",
    autocomplete: "current-password",
    required: true,
  });
  const reason = h("p", { class: "notice" });
  const { element, submit } = door(words.sign_in.title, words.sign_in.button, [
    reason,
    field(words.sign_in.name, name),
    field(words.sign_in.password, password),
  ]);
  submit(async () => {
    const answer = await post("/api/sign-in", {
      name: name.value.trim(),
      password: password.value,
    });
    password.value = "";
    if (answer.ok) done(answer.body);
    return answer.error;
  });
  return {
    element,
    update() {
      set_text(reason, notice());
      show(reason, notice() !== "");
    },
  };
}

/** @param {string} token @param {(you: any) => void} done @returns {View} */
export function join_view(token, done) {
  const name = h("input", {
    class: "input",
    autocomplete: "username",
    autocapitalize: "none",
    spellcheck: "false",
    required: true,
    pattern: "[a-z0-9.\\-]{2,32}",
  });
  const display = h("input", {
    class: "input",
    autocomplete: "name",
    required: true,
    maxlength: 40,
  });
  const password = h("input", {
    class: "input",
    type: "password",
    autocomplete: "new-password",
    required: true,
    minlength: shortest_password,
  });
  const again = h("input", {
    class: "input",
    type: "password",
    autocomplete: "new-password",
    required: true,
  });
  const { element, submit } = door(words.join.title, words.join.button, [
    h("p", {}, words.join.explain),
    field(words.sign_in.name, name, words.join.name_hint),
    field(words.join.display, display, words.join.display_hint),
    field(words.sign_in.password, password, words.join.password_hint(shortest_password)),
    field(words.join.again, again),
  ]);
  submit(async () => {
    if (password.value !== again.value) return words.join.differ;
    const answer = await post("/api/join", {
      token,
      name: name.value.trim(),
      display: display.value.trim(),
      password: password.value,
    });
    if (answer.ok) done(answer.body);
    return answer.error;
  });
  return { element, update() {} };
}

/**
 * A card in the middle of the screen with one form.
 * @param {string} title
 * @param {string} button
 * @param {HTMLElement[]} fields
 */
function door(title, button, fields) {
  const error = h("p", { class: "error", role: "alert", hidden: true });
  const text = h("span", {}, button);
  const send = h("button", { type: "submit", class: "button primary" }, text);
  const form = h(
    "form",
    { class: "form door-card" },
    h("div", { class: "door-brand" }, icon("vigil"), words.vigil),
    h("h1", {}, title),
    ...fields,
    error,
    send,
  );
  const element = h("main", { class: "door" }, form);
  return {
    element,
    /** @param {() => Promise<string>} act answers with what went wrong, or empty */
    submit(act) {
      form.addEventListener("submit", async (event) => {
        event.preventDefault();
        if (send.disabled) return;
        send.disabled = true;
        set_text(text, words.act.saving);
        const problem = await act();
        send.disabled = false;
        set_text(text, button);
        set_text(error, problem);
        show(error, problem !== "");
      });
    },
  };
}
