// @ts-check
// One bed: numbers with ages and limits, trend, pulse wave, alerts, pages, tasks, and what a nurse
// does there. The clinic's own bed shows its alerts and devices only.

import { alert_panel } from "./alerts.js";
import { Bedside } from "./bedside.js";
import { device_panel, page_panel, quiet_panel, task_panel } from "./care.js";
import { h, icon, set_text, show } from "./dom.js";
import { open_panel } from "./open.js";
import { overlay_panel, own_limits } from "./overlays.js";
import { past_panel } from "./past.js";
import { session_panel } from "./session.js";
import { other_mode } from "./signs.js";
import { stepper } from "./steps.js";
import { sweep } from "./sweep.js";
import { trend_chart } from "./trend.js";
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
  const bedside = new Bedside(desk, id);
  const head = bed_head(bedside);
  const steps = stepper(bedside);
  const patient = patient_column(bedside);
  const side = side_column(bedside);
  const columns = h("div", { class: "bed-columns" }, patient.element, side.element);
  const element = h("main", { class: "bed" }, head.element, steps.element, columns);
  const missing = h("p", { class: "floor-empty" }, words.unknown_bed);
  const frame = h("div", { class: "bed-frame" }, element, missing);

  function update() {
    const bed = bedside.now();
    show(element, bed !== null);
    show(missing, bed === null);
    if (!bed) return;
    head.update(bed);
    steps.update();
    show(steps.element, bed.session !== null && !bedside.is_clinic());
    show(patient.element, !bedside.is_clinic());
    patient.update(bed);
    side.update(bed);
  }
  return {
    element: frame,
    update,
    wave: (message) => message.bed === id && patient.wave(message),
    close: patient.close,
  };
}

/** What is known of the patient, and what was. @param {Bedside} bedside */
function patient_column(bedside) {
  const { desk } = bedside;
  const vitals = three_vitals(true);
  const others = other_vitals();
  const wave = sweep(desk.monotonic, () => desk.model.demo === null);
  const chart = trend_chart(words.trend.title);
  const past = past_panel(bedside);
  return {
    element: h(
      "div",
      { class: "bed-patient" },
      vitals.element,
      others.element,
      wave.element,
      chart.element,
      past.element,
    ),
    /** @param {Bed} bed */
    update(bed) {
      const now = desk.model.now();
      vitals.update(bed, now);
      others.update(bed, now);
      show(chart.element, bed.session !== null);
      chart.update(desk.histories.of(bed), now);
      show(past.element, bed.session !== null);
      past.update();
    },
    wave: wave.add,
    close() {
      wave.close();
      chart.close();
    },
  };
}

/** What there is to do. @param {Bedside} bedside */
function side_column(bedside) {
  const alerts = alert_panel(bedside);
  const quiet = quiet_panel(bedside);
  const opening = open_panel(bedside);
  const session = session_panel(bedside);
  const overlays = overlay_panel(bedside);
  const tasks = task_panel(bedside);
  const pages = page_panel(bedside);
  const devices = device_panel(bedside);
  const panels = [alerts, opening, session, tasks, quiet, overlays, pages, devices];
  return {
    element: h("div", { class: "bed-side" }, ...panels.map(({ element }) => element)),
    /** @param {Bed} bed */
    update(bed) {
      const clinic = bedside.is_clinic();
      const open = bed.session !== null;
      show(opening.element, !open && !clinic && bedside.desk.model.acts());
      show(session.element, open && !clinic);
      show(overlays.element, open && !clinic);
      show(tasks.element, open && !clinic);
      show(pages.element, open || clinic);
      for (const panel of panels) panel.update();
    },
  };
}

/** Where one is and who lies here. @param {Bedside} bedside */
function bed_head(bedside) {
  const name = h("h1");
  const patient = h("strong", { class: "bed-initials" });
  const title = h("span", { class: "bed-title" });
  const limits = own_limits({ small: false });
  const mode = other_mode(bedside.desk.model);
  const unsigned = h("span", { class: "tag" }, words.session.unsigned);
  const saving = h("span", { class: "tile-saving" }, words.reading.saving);
  const back = h("a", { class: "button plain", href: "#/" }, icon("back"), words.back);
  /** @param {Bed} bed */
  function update(bed) {
    const clinic = bedside.is_clinic();
    const session = clinic ? null : bed.session;
    set_text(name, bed.name);
    set_text(patient, session?.patient ?? "");
    show(patient, session !== null);
    set_text(title, session?.title ?? (clinic ? words.session.clinic : words.reading.no_session));
    limits.update(session);
    mode.update(session);
    show(unsigned, session !== null && !session.signed);
    show(saving, !bed.confirmed);
  }
  return {
    element: h(
      "header",
      { class: "bed-head" },
      back,
      name,
      patient,
      title,
      mode.element,
      limits.element,
      unsigned,
      saving,
    ),
    update,
  };
}
