// @ts-check
// One bed: numbers with ages and limits, trend, pulse wave, alerts, pages, tasks, and what a nurse
// does there. The clinic's own bed shows its alerts and devices only.

import { alert_panel } from "./alerts.js";
import { device_panel, page_panel, task_panel } from "./care.js";
import { h, icon, set_data, set_text, show } from "./dom.js";
import { open_panel } from "./open.js";
import { session_panel, stepper } from "./session.js";
import { sweep } from "./sweep.js";
import { trend } from "./trend.js";
import { other_vitals, three_vitals } from "./vitals.js";
import { words } from "./words.js";

/** @typedef {import("./types.js").Bed} Bed */
/** @typedef {import("./types.js").Desk} Desk */
/** @typedef {import("./types.js").View} View */
/** @typedef {import("./types.js").WaveMessage} WaveMessage */

/**
 * @param {Desk} desk
 * @param {string} id
 * @returns {View & {wave: (message: WaveMessage) => void}}
 */
export function bed_view(desk, id) {
  const { model } = desk;
  /** @returns {Bed|null} */
  const bed_now = () => model.beds.get(id) ?? (model.station?.id === id ? model.station : null);
  const head = bed_head(desk);
  const steps = stepper(desk, bed_now);
  const vitals = three_vitals(true);
  const others = other_vitals();
  const wave = sweep(desk.monotonic);
  const chart = trend(desk);
  const opening = open_panel(desk, bed_now);
  const session = session_panel(desk, bed_now);
  const panels = [alert_panel(desk, bed_now), session, opening, task_panel(desk, bed_now),
                  page_panel(desk, bed_now), device_panel(desk, bed_now)];
  const [alerts, , , tasks, pages, devices] = panels;
  const patient = h("div", { class: "bed-patient" }, vitals.element, others.element, wave.element,
    chart.element);
  const element = h("main", { class: "bed" }, head.element, steps.element,
    h("div", { class: "bed-columns" }, patient,
      h("div", { class: "bed-side" }, alerts.element, opening.element, session.element, tasks.element,
        pages.element, devices.element)));
  const missing = h("main", { class: "bed" }, h("p", { class: "floor-empty" }, words.unknown_bed));
  const frame = h("div", { class: "bed-frame" }, element, missing);

  function update() {
    const bed = bed_now();
    show(element, bed !== null);
    show(missing, bed === null);
    if (!bed) return;
    const now = model.now();
    const clinic = bed.id === model.station?.id;
    set_data(element, "session", bed.session !== null);
    head.update(bed);
    steps.update();
    show(patient, !clinic);
    vitals.update(bed, now);
    others.update(bed, now);
    chart.update(bed, now);
    for (const panel of panels) panel.update();
    show(opening.element, bed.session === null && !clinic && model.acts());
    show(session.element, bed.session !== null);
    show(tasks.element, bed.session !== null);
    show(pages.element, bed.session !== null || clinic);
  }
  return {
    element: frame,
    update,
    wave: (message) => message.bed === id && wave.add(message),
    close() {
      wave.close();
      chart.close();
    },
  };
}

/** Where one is and who lies here. @param {Desk} desk */
function bed_head(desk) {
  const name = h("h1");
  const patient = h("strong", { class: "bed-initials" });
  const title = h("span", { class: "bed-title" });
  const unsigned = h("span", { class: "tag" }, words.session.unsigned);
  const saving = h("span", { class: "tile-saving" }, words.reading.saving);
  const element = h("header", { class: "bed-head" },
    h("a", { class: "button plain", href: "#/" }, icon("back"), words.back), name, patient, title,
    unsigned, saving);
  /** @param {Bed} bed */
  function update(bed) {
    set_text(name, bed.name);
    set_text(patient, bed.session?.patient ?? "");
    const clinic = bed.id === desk.model.station?.id;
    set_text(title, bed.session?.title ?? (clinic ? words.session.clinic : words.reading.no_session));
    show(unsigned, bed.session !== null && !bed.session.signed);
    show(saving, !bed.confirmed);
  }
  return { element, update };
}
