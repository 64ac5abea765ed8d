// @ts-check
// Starts everything; the only module that knows all others.

import { Commands, get, post } from "./actions.js";
import { bar } from "./bar.js";
import { bed_view } from "./bed.js";
import { beds_view } from "./beds.js";
import { close_dialogs, update_dialogs } from "./buttons.js";
import { cover } from "./cover.js";
import { Histories } from "./history.js";
import { Live, ServerClock } from "./live.js";
import { Model } from "./model.js";
import { people_view } from "./people.js";
import { record_view } from "./record.js";
import { self_test } from "./selftest.js";
import { session_record_view } from "./session_record.js";
import { Signals } from "./signal.js";
import { join_view, sign_in_view } from "./signin.js";
import { Sound } from "./sound.js";
import { words } from "./words.js";

/** @typedef {import("./types.js").Message} Message */
/** @typedef {import("./types.js").Person} Person */
/** @typedef {import("./types.js").View} View */

const monotonic = () => performance.now();
const clock = new ServerClock(monotonic);
const model = new Model(() => clock.now());
const commands = new Commands();
const histories = new Histories(get, () => clock.now());
const desk = { model, commands, histories, monotonic };
const live = new Live({ clock, heard, refused: check_sign_in });
const sound = new Sound(report_sound);
let signed_in = false;
let notice = "";

const frame = bar(desk, {
  sound,
  live: () => live.state() === "live",
  test: () => self_test(sound),
  sign_out,
});
const blanket = cover(live);
const place = document.createElement("div");
place.className = "place";
document.body.append(frame.top, frame.signs, frame.elsewhere, place, frame.bottom);

/** @type {View & {wave?: (message: import("./types.js").WaveMessage) => void}} */
let view = { element: place, update() {} };
let shown_route = "\0";

/** "#/bed/bed3" -> ["bed", "bed3"]; the floor is [""]. */
function route() {
  const parts = location.hash.replace(/^#\/?/, "").split("/").map(decodeURIComponent);
  if (parts[0] === "join") return parts;
  return signed_in ? parts : ["sign-in"];
}

/** @param {string[]} to @returns {typeof view} */
function make_view([at, id]) {
  switch (at) {
    case "sign-in":
      return sign_in_view(sign_in, () => notice);
    case "join":
      return join_view(id ?? "", joined);
    case "bed":
      return bed_view(desk, id ?? "");
    case "people":
      return people_view(desk, fetch_people);
    case "record":
      return id ? session_record_view(desk, id) : record_view(desk);
    default:
      return beds_view(desk, () => clock.silent_for());
  }
}

/** Could the page not show what it was told? Then it must not look as if it had. */
let broken = false;

function paint() {
  const to = route();
  try {
    paint_view(to);
    broken = false;
  } catch (error) {
    broken = true;
    console.error(error);
  }
  frame.update(to);
  blanket.update(watching(), broken);
  update_dialogs();
}

/** @param {string[]} to */
function paint_view(to) {
  if (to.join("/") !== shown_route) {
    close_dialogs();
    view.close?.();
    view = make_view(to);
    place.replaceChildren(view.element);
    place.scrollTop = 0;
    shown_route = to.join("/");
  }
  view.update();
}

/** Is this screen meant to watch over beds now? */
const watching = () => signed_in && route()[0] !== "join";

/** Numbers come several times a second from every bed; eyes need them no faster than this, ms. */
const pace = 150;
let painted = -Infinity;
let waiting = false;
function repaint() {
  if (waiting) return;
  waiting = true;
  setTimeout(
    () =>
      requestAnimationFrame(() => {
        waiting = false;
        painted = monotonic();
        paint();
      }),
    Math.max(0, painted + pace - monotonic()),
  );
}

/** @param {Message} message */
function heard(message) {
  model.apply(message);
  if (message.type === "wave") return view.wave?.(message);
  if (message.type === "hello") {
    histories.forget();
    for (const bed of message.beds) histories.note(bed);
    fetch_people();
    told_deaf = null;
    report_sound();
  }
  if (message.type === "bed") histories.note(message.bed);
  commands.heard();
  signals.tick();
  repaint();
}

/** @param {any} you */
function sign_in(you) {
  signed_in = true;
  notice = "";
  model.you = you;
  sound.wake();
  live.start();
  paint();
}

/** Whoever joined is signed in; the link must not stay in the address. @param {any} you */
function joined(you) {
  location.replace("#/");
  sign_in(you);
}

async function sign_out() {
  await post("/api/sign-out", {});
  leave("");
}

/** @param {string} why */
function leave(why) {
  signed_in = false;
  notice = why;
  model.you = null;
  live.forget();
  paint();
}

/** The stream was refused: perhaps nobody is signed in any more. */
async function check_sign_in() {
  const answer = await get("/api/me");
  if (answer.status === 401 && signed_in) leave(words.sign_in.again);
}

async function fetch_people() {
  const answer = await get("/api/people");
  if (!answer.ok) return;
  model.people = new Map(
    answer.body.people.map((/** @type {Person} */ person) => [person.name, person]),
  );
  repaint();
}

/** A touch: the browser allows sound from now on. */
function wake() {
  if (!signed_in) return;
  sound.wake();
  stay_on();
}

/** @type {WakeLockSentinel|null} */
let lamp = null;

/** The display must not go dark while it watches, where the browser can prevent that. */
function stay_on() {
  if (!signed_in || document.hidden || (lamp && !lamp.released)) return;
  navigator.wakeLock?.request("screen").then(
    (lock) => (lamp = lock),
    () => {},
  );
}

/** What the server was told last; null: nothing on this connection. @type {boolean|null} */
let told_deaf = null;

/** The daemon should know which screens cannot be heard. */
function report_sound() {
  repaint();
  if (!signed_in || told_deaf === sound.deaf()) return;
  told_deaf = sound.deaf();
  post("/api/station", { deaf: told_deaf });
}

commands.changed = repaint;
addEventListener("hashchange", paint);
addEventListener("resize", repaint);
for (const touch of ["pointerdown", "keydown"]) addEventListener(touch, wake, { capture: true });
addEventListener("visibilitychange", stay_on);
setInterval(() => {
  live.check();
  repaint();
}, 500);
const signals = new Signals({
  monotonic,
  now: () => clock.now(),
  beds: () => (signed_in ? model.everywhere() : []),
  // Also after somebody else ended the sign-in: a screen that watches nobody must not be quiet.
  lost: () => notice !== "" || (watching() && (broken || live.state() === "not-live")),
  sound,
});
signals.start();

// Without an answer the stream will tell: better NOT LIVE than a door that looks like peace.
const me = await get("/api/me");
model.mode = me.body?.mode ?? model.mode;
if (me.status !== 401) {
  signed_in = true;
  model.you = me.ok ? me.body : null;
  live.start();
}
paint();
