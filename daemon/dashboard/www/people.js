// @ts-check
// Who may sign in and who can be paged: list, add, change, invitation. For the technician.

import { get, post } from "./actions.js";
import { dialog_end, field, open_dialog, problem_line, select, text_button } from "./buttons.js";
import { h, icon, set_text, show } from "./dom.js";
import { words } from "./words.js";

/** @typedef {import("./types.js").Desk} Desk */
/** @typedef {import("./types.js").Person} Person */
/** @typedef {import("./types.js").View} View */
/** @typedef {import("./types.js").Role} Role */

const roles = /** @type {Role[]} */ (["nurse", "prescriber", "technician", "auditor"]);

/** @param {Desk} desk @param {() => void} changed @returns {View} */
export function people_view(desk, changed) {
  const rows = h("tbody");
  const problem = problem_line();
  /** @type {string[]} */
  let channels = [];
  const add = h(
    "button",
    { type: "button", class: "button primary", onclick: () => edit(null) },
    icon("person"),
    words.folk.add,
  );
  const heads = words.folk.columns.map((text) => h("th", { scope: "col" }, text));
  const element = h(
    "main",
    { class: "sheet" },
    h("header", { class: "sheet-head" }, h("h1", {}, words.people), add),
    problem.element,
    h("div", { class: "table-frame" }, h("table", {}, h("thead", {}, h("tr", {}, ...heads)), rows)),
  );

  async function load() {
    const answer = await get("/api/people");
    if (!problem.say(answer.error)) return;
    const people = /** @type {Person[]} */ (answer.body.people);
    channels = answer.body.channels ?? [];
    rows.replaceChildren(...people.map((person) => row(person, manages() && (() => edit(person)))));
    changed();
  }

  /** @param {Person|null} person */
  function edit(person) {
    person_dialog(person, channels, (link) => {
      load();
      if (link) show_link(link);
    });
  }
  const manages = () => desk.model.you?.role === "technician";
  load();
  return { element, update: () => show(add, manages()) };
}

/** How somebody is called; only technicians are told. @param {Person} person */
function called_by(person) {
  if (person.channel === undefined) return "\u2013";
  return person.channel ? `${person.channel} ${person.pager}` : words.folk.no_pager;
}

/** @param {Person} person @param {(() => void)|false} edit */
function row(person, edit) {
  const state = !person.joined
    ? words.folk.invited
    : person.on_duty
      ? words.folk.on_duty
      : words.folk.off_duty;
  return h(
    "tr",
    {},
    h("td", {}, h("strong", {}, person.display || "\u2013")),
    h("td", { class: "mono" }, person.name),
    h("td", {}, words.roles[person.role]),
    h("td", {}, called_by(person)),
    h("td", {}, h("span", { class: "tag" }, state)),
    h("td", { class: "right" }, edit && change_button(edit)),
  );
}

/** @param {() => void} edit */
const change_button = (edit) =>
  h("button", { type: "button", class: "button plain", onclick: edit }, words.folk.change);

/** @param {Person|null} person @param {string[]} channels @param {(link: string) => void} saved */
function person_dialog(person, channels, saved) {
  open_dialog(person ? person.display : words.folk.add, (close) => {
    const fields = person_fields(person, channels);
    const problem = problem_line();
    const send = h(
      "button",
      { type: "submit", class: "button primary" },
      person ? words.save : words.folk.invite,
    );
    /** @param {object} change */
    async function save(change) {
      send.disabled = true;
      const answer = await post("/api/people", { name: fields.name(), ...change });
      send.disabled = false;
      if (!problem.say(answer.error)) return;
      close();
      saved(answer.body?.link ?? "");
    }
    const more = person
      ? [
          text_button(words.folk.again, () => save({ invite: true })),
          text_button(words.folk.revoke, () => save({ revoke: true })),
        ]
      : [];
    const form = h(
      "form",
      { class: "form" },
      ...fields.elements,
      problem.element,
      h("div", { class: "row" }, ...more),
      dialog_end(close, send),
    );
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      save(fields.read());
    });
    return { body: form };
  });
}

/** @param {Person|null} person @param {string[]} channels */
function person_fields(person, channels) {
  const name = h("input", {
    class: "input",
    value: person?.name ?? "",
    readonly: person !== null,
    autocapitalize: "none",
    pattern: "[a-z0-9.\\-]{2,32}",
    required: true,
    autocomplete: "off",
  });
  const display = h("input", {
    class: "input",
    value: person?.display ?? "",
    required: true,
    maxlength: 60,
    autocomplete: "off",
  });
  const role = select(
    roles.map((value) => ({ value, text: words.roles[value] })),
    person?.role,
  );
  const pagers = channels.map((value) => ({ value, text: value }));
  const channel = select([{ value: "", text: words.folk.no_pager }, ...pagers], person?.channel);
  const pager = h("input", { class: "input", value: person?.pager ?? "", autocomplete: "off" });
  const duty = h("input", { type: "checkbox", checked: person?.on_duty ?? true });
  return {
    elements: [
      field(words.sign_in.name, name, words.join.name_hint),
      field(words.join.display, display, words.join.display_hint),
      field(words.folk.role, role),
      h(
        "div",
        { class: "fields" },
        field(words.folk.channel, channel),
        field(words.folk.pager, pager),
      ),
      h("label", { class: "check" }, duty, words.folk.on_duty),
    ],
    name: () => name.value.trim(),
    read: () => ({
      display: display.value.trim(),
      role: role.value,
      channel: channel.value,
      pager: pager.value.trim(),
      on_duty: duty.checked,
    }),
  };
}

/** @param {string} path "/#/join/TOKEN" */
function show_link(path) {
  const link = new URL(path, location.href).href;
  open_dialog(words.folk.link_title, (close) => {
    const shown = h("input", {
      class: "input mono",
      value: link,
      readonly: true,
      "aria-label": words.folk.link_title,
    });
    const copied = h("span", { class: "hint", role: "status" });
    const copy = () =>
      navigator.clipboard?.writeText(link).then(
        () => set_text(copied, words.folk.copied),
        () => shown.select(),
      );
    const end = h(
      "div",
      { class: "row end" },
      text_button(words.folk.copy, copy),
      text_button(words.close, close, "primary"),
    );
    return {
      body: h("div", { class: "form" }, h("p", {}, words.folk.link_text), shown, copied, end),
    };
  });
}
