// @ts-check
// What is asked before an overlay is signed, signed by a second person, or taken off. Every one of
// them takes a reason, and a refusal of the server stands where it was asked.

import { get } from "./actions.js";
import { command_button, dialog_end, field, open_dialog, problem_line } from "./buttons.js";
import { h, list, set_data, set_text, show } from "./dom.js";
import { words } from "./words.js";

/** @typedef {import("./bedside.js").Bedside} Bedside */
/** @typedef {import("./types.js").Bed} Bed */
/** @typedef {import("./types.js").Overlay} Overlay */
/** @typedef {import("./types.js").OverlayOffer} OverlayOffer */

/** @param {Bed} bed @param {string} name */
const signed = ({ session }, name) => session?.overlays.find((one) => one.name === name);

/** One that the patient has already. @param {Overlay} overlay */
const about = ({ name, title, changes }) => ({
  head: [h("h3", {}, title), h("p", {}, changes)],
  name: () => name,
});

/** @param {Bedside} bedside @param {Overlay} overlay */
export function ask_second(bedside, overlay) {
  ask(bedside, {
    ...about(overlay),
    title: words.overlays.second,
    hint: words.overlays.second_hint,
    go: words.overlays.sign,
    on: true,
    done: (bed) => Boolean(signed(bed, overlay.name)?.in_force),
  });
}

/** @param {Bedside} bedside @param {Overlay} overlay */
export function ask_off(bedside, overlay) {
  ask(bedside, {
    ...about(overlay),
    title: words.overlays.off,
    hint: words.overlays.off_hint,
    go: words.overlays.off,
    on: false,
    done: (bed) => !signed(bed, overlay.name),
  });
}

/** @param {Bedside} bedside */
export function ask_add(bedside) {
  const choice = overlay_choice(bedside);
  ask(bedside, {
    title: words.overlays.add_title,
    head: [choice.element],
    hint: words.session.reason_hint,
    go: words.overlays.sign,
    name: choice.name,
    on: true,
    done: (bed) => Boolean(signed(bed, choice.name())),
    first: choice.chart_wanted,
    update: choice.update,
  });
}

/**
 * @param {Bedside} bedside
 * @param {object} what
 * @param {string} what.title
 * @param {HTMLElement[]} what.head
 * @param {string} what.hint
 * @param {string} what.go the button
 * @param {() => string} what.name of the overlay; empty: none is chosen
 * @param {boolean} what.on
 * @param {(bed: Bed) => boolean} what.done
 * @param {() => Promise<string>} [what.first] what must be done before; answers with a problem
 * @param {() => void} [what.update]
 */
function ask(bedside, { title, head, hint, go, name, on, done, first, update }) {
  const { commands } = bedside.desk;
  const bed = bedside.now();
  const command = () => bedside.name("overlay", name());
  const reason = h("textarea", { class: "input", rows: 2, maxlength: 200, autofocus: !first });
  const problem = problem_line();
  commands.dismiss(command());

  /** @param {() => void} close */
  async function send(close) {
    const given = reason.value.trim();
    if (!problem.say(name() ? "" : words.overlays.needs)) return;
    if (!problem.say(given ? "" : words.session.reason_needed)) return;
    if (first && !problem.say(await first())) return;
    const body = { overlay: name(), on, reason: given };
    const answer = await bedside.order("overlay", body, done, name());
    if (answer.ok) close();
  }

  open_dialog(title, (close) => {
    const button = command_button(commands, {
      label: go,
      kind: "primary",
      name: command,
      act: () => send(close),
    });
    const body = h(
      "div",
      { class: "form" },
      h("p", {}, words.session.sure(bed?.name ?? "", bed?.session?.patient ?? "")),
      ...head,
      field(words.session.reason, reason, hint),
      problem.element,
      dialog_end(close, button.element),
    );
    return {
      body,
      update() {
        button.update();
        update?.();
      },
    };
  });
}

/** All overlays of this clinic, and what they would change here. @param {Bedside} bedside */
function overlay_choice(bedside) {
  /** @type {OverlayOffer[]} */
  let offers = [];
  let chosen = "";
  const problem = problem_line();
  const rows = h("div", { class: "offers", role: "radiogroup" });
  const wants = h("div", { class: "offer-wants" });
  const update_rows = list(
    rows,
    (/** @type {OverlayOffer} */ offer) => offer.name,
    () => offer_row(bedside, () => chosen, choose),
  );
  get("/api/overlays").then((answer) => {
    if (!problem.say(answer.error)) return;
    offers = answer.body.overlays;
    update_rows(offers);
  });

  /** @param {OverlayOffer} offer */
  function choose(offer) {
    chosen = offer.name;
    wants.replaceChildren(...unanswered(offer).map(want_row));
    update_rows(offers);
  }

  /** @param {OverlayOffer} offer */
  function unanswered({ wants: items }) {
    const given = bedside.now()?.session?.items ?? {};
    return items.filter((item) => given[item] !== "yes");
  }

  /** Charts what the person has ticked; nothing is signed as long as something is missing. */
  async function chart_wanted() {
    const boxes = [...wants.querySelectorAll("input")];
    const open = boxes.find((box) => !box.checked);
    if (open) return words.overlays.want_needed(with_blanks(open.name));
    if (boxes.length === 0) return "";
    const items = Object.fromEntries(boxes.map((box) => [box.name, "yes"]));
    const seen = (/** @type {Bed} */ { session }) =>
      Object.keys(items).every((item) => session?.items[item] === "yes");
    const answer = await bedside.order("chart", { values: {}, items, note: "" }, seen, "wanted");
    return answer.error;
  }

  return {
    element: h("div", { class: "form" }, problem.element, rows, wants),
    name: () => chosen,
    chart_wanted,
    update: () => update_rows(offers),
  };
}

/** @param {string} item an item of the checklist, "resting-rate-documented" */
const with_blanks = (item) => item.replaceAll("-", " ");

/** @param {string} item */
function want_row(item) {
  const box = h("input", { type: "checkbox", name: item });
  return h("label", { class: "check" }, box, words.overlays.wanted(with_blanks(item)));
}

/**
 * @param {Bedside} bedside
 * @param {() => string} chosen
 * @param {(offer: OverlayOffer) => void} choose
 */
function offer_row(bedside, chosen, choose) {
  /** @type {OverlayOffer|null} */
  let newest = null;
  const title = h("strong");
  const changes = h("span", { class: "offer-changes" });
  const refusal = h("span", { class: "offer-refusal" });
  const element = h(
    "button",
    { type: "button", class: "offer", role: "radio", onclick: () => newest && choose(newest) },
    title,
    refusal,
    changes,
  );
  return {
    element,
    /** @param {OverlayOffer} offer */
    update(offer) {
      newest = offer;
      const bed = bedside.now();
      const already = Boolean(bed && signed(bed, offer.name));
      const permitted = bedside.desk.model.signs(offer);
      const role = words.roles[offer.signature || "nurse"].toLowerCase();
      set_text(title, offer.title);
      set_text(changes, offer.changes[bed?.session?.profile ?? ""] ?? offer.note);
      set_text(
        refusal,
        already ? words.overlays.signed_already : permitted ? "" : words.overlays.not_yours(role),
      );
      element.disabled = already || !permitted;
      element.setAttribute("aria-checked", String(offer.name === chosen()));
      set_data(element, "chosen", offer.name === chosen());
      show(refusal, already || !permitted);
    },
  };
}
