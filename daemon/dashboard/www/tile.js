// @ts-check
// One bed on the floor: who, in which phase for how long, what is wrong and who has it, the
// numbers with their ages, what is due next, and whether its devices speak.

import { countdown, stopwatch } from "./ages.js";
import { alert_card } from "./alerts.js";
import { Bedside } from "./bedside.js";
import { h, icon, set_data, set_icon, set_text, show } from "./dom.js";
import { by_need, next_task } from "./model.js";
import { own_limits } from "./overlays.js";
import { other_mode } from "./signs.js";
import { spark } from "./spark.js";
import { three_vitals } from "./vitals.js";
import { words } from "./words.js";

/** @typedef {import("./types.js").Bed} Bed */
/** @typedef {import("./types.js").Desk} Desk */
/** @typedef {import("./types.js").Device} Device */

/** @param {Desk} desk @param {Bed} first */
export function tile(desk, first) {
  const head = tile_head(desk, first.id);
  const alert = alert_card(new Bedside(desk, first.id), { small: true });
  const quiet = h("p", { class: "tile-quiet" }, icon("tick"), words.alerts.none);
  const vitals = three_vitals(false);
  const strip = spark();
  const foot = tile_foot(desk);
  const element = h(
    "article",
    { class: "tile" },
    head.element,
    h("div", { class: "tile-alert" }, alert.element, quiet),
    vitals.element,
    strip.element,
    foot.element,
  );

  /** @param {Bed} bed */
  function update(bed) {
    const now = desk.model.now();
    const [worst, ...rest] = by_need(bed);
    set_data(element, "bed", bed.id);
    set_data(element, "priority", worst?.priority ?? false);
    set_data(element, "state", worst?.state ?? false);
    head.update(bed, now);
    show(alert.element, Boolean(worst));
    show(quiet, !worst);
    if (worst) alert.update(bed, worst, rest.length);
    vitals.update(bed, now);
    strip.update(desk.histories.of(bed), now);
    foot.update(bed, now);
  }
  return { element, update, close: strip.close };
}

/** Who, and in which phase for how long. @param {Desk} desk @param {string} id */
function tile_head(desk, id) {
  const name = h("a", { class: "tile-link", href: `#/bed/${id}` });
  const patient = h("span", { class: "tile-patient" });
  const phase = h("span", { class: "tile-phase" });
  const clock = h("span", { class: "tile-clock" });
  const limits = own_limits({ small: true });
  const mode = other_mode(desk.model);
  const saving = h("span", { class: "tile-saving" }, words.reading.saving);
  return {
    element: h(
      "header",
      { class: "tile-head" },
      h("h2", {}, name),
      patient,
      mode.element,
      limits.element,
      saving,
      h("span", { class: "tile-when" }, phase, clock),
    ),
    /** @param {Bed} bed @param {number} now */
    update({ name: title, session, confirmed }, now) {
      set_text(name, title);
      set_text(patient, session?.patient ?? words.reading.no_session);
      mode.update(session);
      limits.update(session);
      set_text(phase, session ? words.phases[session.phase] : words.free);
      set_text(clock, session ? stopwatch(now - session.phase_since) : "");
      show(saving, !confirmed);
    },
  };
}

/**
 * What is due, whether the sound is paused, who the nurse is, whether the devices speak.
 * @param {Desk} desk
 */
function tile_foot(desk) {
  const task = h("span", { class: "tile-task" });
  const nurse = h("span", { class: "tile-nurse" });
  const pause_text = h("span");
  const pause = h("span", { class: "tile-pause" }, icon("bell-paused"), pause_text);
  const off_text = h("span");
  const off = h("span", { class: "tile-pause" }, icon("alert-off"), off_text);
  const link = link_state();
  return {
    element: h("footer", { class: "tile-foot" }, task, pause, off, nurse, link.element),
    /** @param {Bed} bed @param {number} now */
    update(bed, now) {
      const next = next_task(bed);
      set_text(task, next ? words.tasks.due(next.text, next.due, now) : words.tasks.none);
      set_data(task, "none", next === null);
      set_data(task, "late", next !== null && next.due < now - 60000);
      set_text(nurse, bed.session ? desk.model.display(bed.session.nurse) : "");
      const left = (bed.audio_paused_until ?? 0) - now;
      show(pause, left > 0);
      set_text(pause_text, left > 0 ? words.alerts.paused(countdown(left)) : "");
      show(off, bed.off.length > 0);
      set_text(off_text, bed.off.length > 0 ? words.off.tile(bed.off.length) : "");
      link.update(bed);
    },
  };
}

/** Whether the devices of a bed speak, in one small mark; says which one does not. */
export function link_state() {
  const mark = icon("link");
  const text = h("span");
  const element = h("span", { class: "links" }, mark, text);
  /** @param {Bed} bed */
  function update({ devices }) {
    const faults = [
      { word: words.health.down, icon: "unlink", of: devices.filter(({ up }) => !up) },
      { word: words.identity.state, icon: "unlink", of: still(devices, ({ foreign }) => foreign) },
      { word: words.health.sensor_off, icon: "unlink", of: still(devices, (d) => d.sensor_off) },
      { word: words.health.battery, icon: "battery", of: still(devices, (d) => d.battery_low) },
    ];
    const worst = faults.find(({ of }) => of.length > 0);
    set_data(element, "bad", Boolean(worst));
    set_icon(mark, worst?.icon ?? "link");
    const all = `${devices.length}/${devices.length}`;
    set_text(text, worst ? `${worst.of.map(({ name }) => name).join(", ")}: ${worst.word}` : all);
  }
  return { element, update };
}

/** @param {Device[]} devices @param {(device: Device) => unknown} wrong */
const still = (devices, wrong) => devices.filter((device) => device.up && wrong(device));
