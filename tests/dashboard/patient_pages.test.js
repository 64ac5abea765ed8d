// What differs for one patient, what people say of alerts, whose monitor answers, what is held back,
// and what Vigil does in this clinic: in Chromium, against the mock.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { look, says, skip, tile_of } from "./look.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("./mock.mjs").Mock} Mock */

/** The last command of that name. @param {Mock} mock @param {string} act */
const last = (mock, act) => mock.commands.filter(({ path }) => path.endsWith(`/${act}`)).at(-1);

/** @param {Page} page */
const dialog = (page) => page.locator("dialog.dialog[open]");

/** @param {Page} page */
const limits = (page) => page.locator(".overlay-panel");

/** @param {import("playwright-core").Locator} where @param {string} name */
const button = (where, name) => where.getByRole("button", { name });

/** Everything on the page that is red, yellow or cyan or flashes. @param {Page} page */
const alarms = (page) =>
  page.locator(".alert, .chip").evaluateAll((all) => all.map((one) => one.className));

describe("limits of a patient", { skip }, () => {
  test("the tile says that they differ, in a word, and only where they do", () =>
    look({}, "#/", async (page) => {
      await says(tile_of(page, "bed1").locator(".own-limits"), "own limits");
      assert.match(
        String(await tile_of(page, "bed1").locator(".own-limits").getAttribute("title")),
        /Low resting heart rate, documented/,
      );
      // One that waits for a second signature changes nothing yet.
      assert.equal(await tile_of(page, "bed3").locator(".own-limits").isVisible(), false);
      assert.equal(await tile_of(page, "bed6").locator(".own-limits").isVisible(), false);
    }));

  test("the bed says which, what they change, who signed, why and until when", () =>
    look({}, "#/bed/bed1", async (page) => {
      await says(page.locator(".bed-head"), "Low resting heart rate, documented");
      const row = limits(page).locator(".overlay");
      await says(row, /Heart rate low: below 38\/min instead of 45/);
      await says(row, /Signed by Dr\. P\. Novak, .*until 20\d\d-\d\d-\d\d/);
      await says(row, "Reason: resting rate 48");
      // A prescriber signed it: a nurse neither adds to it nor takes it off.
      assert.equal(await button(row, "Take off").isVisible(), false);
      assert.equal(await button(row, "Sign as second person").isVisible(), false);
    }));

  test("a second person signs where the first one did", () =>
    look({}, "#/bed/bed3", async (page, mock) => {
      await says(limits(page), "Waits for a second signature");
      await button(limits(page), "Sign as second person").click();
      await button(dialog(page), "Sign").click();
      await says(dialog(page), "A reason is needed.");
      await dialog(page).getByRole("textbox").fill("I saw the tablets");
      await button(dialog(page), "Sign").click();
      await says(limits(page), "second signature R. Adams");
      assert.deepEqual(last(mock, "overlay")?.body, {
        overlay: "sleep-apnoea-or-sedatives",
        on: true,
        reason: "I saw the tablets",
      });
      assert.equal(await limits(page).locator(".overlay-waiting").isVisible(), false);
      await says(page.locator(".bed-head"), "Sleep apnoea");
    }));

  test("whoever signed first is asked for nobody's second signature", () =>
    look({}, "#/bed/bed3", async (page, mock) => {
      mock.change("bed3", (bed) => (bed.session.overlays[0].by = "rn.adams"));
      await says(limits(page), "A second person must sign here");
      assert.equal(await button(limits(page), "Sign as second person").isVisible(), false);
    }));

  test("a nurse is offered what a nurse may sign, and sees who must sign the rest", () =>
    look({}, "#/bed/bed6", async (page, mock) => {
      await says(limits(page), "The limits of the profile, unchanged.");
      await button(limits(page), "Add").click();
      const offer = (/** @type {string} */ title) =>
        dialog(page).getByRole("radio", { name: title });
      await offer("COPD").waitFor();
      assert.equal(await offer("COPD").isDisabled(), true);
      await says(offer("COPD"), "needs the signature of a prescriber");
      await button(dialog(page), "Sign").click();
      await says(dialog(page), "Choose what is true of this patient.");
      await offer("stimulant").click();
      await dialog(page).getByRole("textbox").fill("methylphenidate");
      await button(dialog(page), "Sign").click();
      await says(limits(page), "Pressure raised: 155/95 mmHg or more instead of 160/100.");
      assert.deepEqual(last(mock, "overlay")?.body, {
        overlay: "stimulant-or-maoi",
        on: true,
        reason: "methylphenidate",
      });
    }));

  test("a prescriber confirms what must be documented first, and takes one off again", () =>
    look({ role: "prescriber" }, "#/bed/bed6", async (page, mock) => {
      await button(limits(page), "Add").click();
      await dialog(page).getByRole("radio", { name: "Low resting heart rate" }).click();
      await dialog(page).getByRole("textbox").fill("marathon runner");
      await button(dialog(page), "Sign").click();
      await says(dialog(page), "Needed first: resting rate documented.");
      assert.equal(last(mock, "overlay"), undefined);
      await dialog(page).getByRole("checkbox").check();
      await button(dialog(page), "Sign").click();
      await says(limits(page), "Reason: marathon runner");
      assert.deepEqual(last(mock, "chart")?.body.items, { "resting-rate-documented": "yes" });

      await button(limits(page), "Take off").click();
      await dialog(page).getByRole("textbox").fill("was another patient");
      await button(dialog(page), "Take off").click();
      await says(limits(page), "The limits of the profile, unchanged.");
      assert.equal(last(mock, "overlay")?.body.on, false);
    }));

  test("a refusal stands where it was asked, and nothing typed is lost", () =>
    look({ role: "prescriber" }, "#/bed/bed6", async (page, mock) => {
      const error = "These overlays do not go together: two change the same watch";
      mock.refusals.set("/api/beds/bed6/overlay", { status: 409, body: { error } });
      await button(limits(page), "Add").click();
      await dialog(page).getByRole("radio", { name: "Beta-blocker" }).click();
      await dialog(page).getByRole("textbox").fill("bisoprolol");
      await button(dialog(page), "Sign").click();
      await says(dialog(page), error);
      assert.equal(await dialog(page).getByRole("textbox").inputValue(), "bisoprolol");
    }));

  test("who only looks can change nothing", () =>
    look({ role: "technician" }, "#/bed/bed3", async (page) => {
      await says(limits(page), "Waits for a second signature");
      assert.equal(await limits(page).getByRole("button").count(), 0);
      assert.equal(await page.getByRole("button", { name: "Useful" }).count(), 0);
      assert.equal(await page.getByRole("button", { name: "Vigil missed something" }).count(), 0);
    }));
});

describe("alerts that are turned off", { skip }, () => {
  test("with a reason, for a while, shown on tile and page, and on again by one press", () =>
    look({}, "#/bed/bed2", async (page, mock) => {
      const panel = page.locator(".alerts-panel");
      await button(panel, "Turn off").click();
      await says(dialog(page), "BP high 184/106 mmHg");
      await button(dialog(page), "Turn off").click();
      assert.equal(last(mock, "off"), undefined, "a reason is needed");
      await dialog(page).getByRole("combobox").selectOption("10");
      await dialog(page).getByRole("textbox").fill("treated, known since years");
      await button(dialog(page), "Turn off").click();
      await says(panel.locator(".off-list"), /Blood pressure high: off by R\. Adams, on again in/);
      await says(panel.locator(".off-list"), "treated, known since years");
      const body = { rule: "bp-high", minutes: 10, reason: "treated, known since years" };
      assert.deepEqual(last(mock, "off")?.body, body);
      await page.goto(`${new URL(page.url()).origin}/#/`);
      await says(tile_of(page, "bed2"), "1 alert off");
      await page.goto(`${new URL(page.url()).origin}/#/bed/bed2`);
      await button(panel, "Turn on").click();
      await panel.locator(".off-list").waitFor({ state: "hidden" });
      assert.deepEqual(last(mock, "off")?.body, { rule: "bp-high", minutes: 0 });
    }));

  test("a high alert has no such button, and who only looks has none", async () => {
    await look({}, "#/bed/bed1", async (page) => {
      await says(page.locator(".alerts-panel"), "SpO2 low");
      assert.equal(await button(page.locator(".alerts-panel"), "Turn off").count(), 0);
    });
    await look({ role: "technician" }, "#/bed/bed2", async (page) => {
      await says(page.locator(".alerts-panel"), "BP high");
      assert.equal(await button(page.locator(".alerts-panel"), "Turn off").count(), 0);
    });
  });
});

describe("what people say of alerts", { skip }, () => {
  test("one tap labels an active alert, and changes nothing else in it", () =>
    look({}, "#/bed/bed1", async (page, mock) => {
      const card = page.locator(".alerts-panel .alert");
      await button(card, "Nuisance").click();
      await says(card.locator(".label-said"), "R. Adams: nuisance");
      assert.deepEqual(last(mock, "label")?.body, { alert: 5, label: "nuisance", note: "" });
      assert.equal(await button(card, "Nuisance").getAttribute("aria-pressed"), "true");
      assert.equal(await card.getAttribute("data-state"), "active");
      await says(card, "Nobody has it");
      await button(card, "Useful").click();
      await says(card.locator(".label-said"), /^R\. Adams: useful$/);
    }));

  test("one that is over can still be labelled, beside what others said", () =>
    look({}, "#/bed/bed1", async (page, mock) => {
      const row = page.locator(".past-row", { hasText: "SpO2 falling" });
      await says(row.locator(".label-said"), "S. Baker: nuisance");
      await button(row, "Useful").click();
      await says(row.locator(".label-said"), "S. Baker: nuisance, R. Adams: useful");
      assert.deepEqual(last(mock, "label")?.body, { alert: 4, label: "useful", note: "" });
    }));

  test("a button is pressed when the stream says so and not before", () =>
    look({}, "#/bed/bed1", async (page, mock) => {
      mock.held = [];
      const row = page.locator(".past-row", { hasText: "Heart rate low" });
      await button(row, "Useful").click();
      await page.locator('.label-button[aria-disabled="true"]').first().waitFor();
      assert.equal(await button(row, "Useful").getAttribute("aria-pressed"), "false");
      mock.release();
      await page.locator('.past-row .label-button[aria-pressed="true"]').waitFor();
    }));

  test("a refused label says why beside it", () =>
    look({}, "#/bed/bed1", async (page, mock) => {
      mock.refusals.set("/api/beds/bed1/label", {
        status: 409,
        body: { error: "There was none." },
      });
      await button(page.locator(".alerts-panel .alert"), "Useful").click();
      await says(page.locator(".alerts-panel .labels .error"), "There was none.");
    }));

  test("what Vigil missed is noted, with a word or without", () =>
    look({}, "#/bed/bed3", async (page, mock) => {
      const panel = page.locator(".past-panel");
      await says(panel, "Missed: vomited");
      await button(panel, "Vigil missed something").click();
      await dialog(page).getByLabel("What was it?").fill("cold sweat");
      await button(dialog(page), "Note it").click();
      await says(panel, "Missed: cold sweat");
      const noted = { alert: 0, label: "missed", note: "cold sweat" };
      assert.deepEqual(last(mock, "label")?.body, noted);
      await button(panel, "Vigil missed something").click();
      await button(dialog(page), "Note it").click();
      await dialog(page).waitFor({ state: "detached" });
      assert.equal(last(mock, "label")?.body.note, "");
    }));

  test("many that are over hide nothing: the newest are shown, the rest on demand", () =>
    look({}, "#/bed/bed1", async (page, mock) => {
      mock.change("bed1", (bed) => {
        const [one] = bed.ended;
        bed.ended = [...Array(8)].map((_, i) => ({ ...one, id: 100 + i, headline: `Alert ${i}` }));
      });
      await says(page.locator(".past-panel"), "Show all 8");
      assert.equal(await page.locator(".past-row").count(), 3);
      await button(page.locator(".past-panel"), "Show all 8").click();
      await page.locator(".past-row").nth(7).waitFor();
    }));

  test("the floor has no labels", () =>
    look({}, "#/", async (page) => {
      await tile_of(page, "bed1").waitFor();
      assert.equal(await page.locator(".label-button").count(), 0);
    }));
});

describe("whose monitor answers", { skip }, () => {
  const panel = (/** @type {Page} */ page) => page.locator(".panel", { hasText: "Devices" });

  test("the device panel says what was expected and what answers, right below the alerts", () =>
    look({}, "#/bed/bed2", async (page) => {
      await says(panel(page), "Another monitor answers, B450-0988 instead of B450-0417");
      await says(panel(page), "Nothing of it is charted or judged.");
      const top = async (/** @type {string} */ what) =>
        (await page.locator(what).boundingBox())?.y ?? 0;
      assert.ok((await top('.panel[data-asks="true"]')) < (await top(".session-panel")));
    }));

  test("a nurse who has looked says yes, and only the stream takes the question away", () =>
    look({}, "#/bed/bed2", async (page, mock) => {
      mock.held = [];
      await button(panel(page), "Yes, this is the patient").click();
      await says(dialog(page), "Go and look first. If it is connected to A. B. (Bed 2)");
      assert.equal(last(mock, "identity"), undefined);
      await button(dialog(page), "Yes, this is the patient").click();
      await says(panel(page).locator(".identity .button"), "Saving");
      assert.deepEqual(last(mock, "identity")?.body, { device: "ge" });
      mock.release();
      await page.locator(".identity:visible").waitFor({ state: "detached" });
      assert.equal(await page.locator(".alert", { hasText: "Another patient" }).count(), 0);
    }));

  test("the floor says that values are held back", () =>
    look({}, "#/", async (page) => {
      await says(tile_of(page, "bed2").locator(".links"), "ge: values held back");
    }));
});

describe("why, and why not", { skip }, () => {
  test("the reason of an alert stands on the bed's page and not on the tile", () =>
    look({}, "#/bed/bed1", async (page) => {
      await says(page.locator(".alert-why"), /has been below 88.% for 62.s/);
      await page.goto(page.url().replace(/#.*/, "#/"));
      await tile_of(page, "bed1").waitFor();
      assert.equal(await page.getByText("has been below 88").count(), 0);
    }));

  test("what is held back is a calm list, and no list where nothing is", () =>
    look({}, "#/bed/bed3", async (page, mock) => {
      const list = page.locator(".quiet-panel");
      await says(list, "Watching, not calling");
      await says(list.locator("li"), /SpO2 falling.*for 22.s; signals after 60.s/);
      const before = await alarms(page);
      mock.change("bed3", (bed) => {
        bed.quiet = [...Array(6)].map((_, i) => ({ what: "Heart rate low", why: `for ${i} s` }));
      });
      await says(list, "and 2 more");
      assert.equal(await list.locator("li").count(), 4);
      await says(list.locator("li"), /for 3.s/);
      assert.deepEqual(await alarms(page), before);
      mock.change("bed3", (bed) => (bed.quiet = []));
      await list.waitFor({ state: "hidden" });
      mock.change("bed3", (bed) => delete bed.quiet);
      await says(page.locator(".alerts-panel"), "SpO2 low 88 %");
      assert.equal(await list.isVisible(), false);
    }));
});

describe("what Vigil does here", { skip }, () => {
  const sign = (/** @type {Page} */ page) => page.locator(".sign[data-mode]");

  test("assisting is a small word and no sign", () =>
    look({}, "#/", async (page, mock) => {
      await says(page.locator(".bar-mode"), "Assist");
      assert.equal(await sign(page).count(), 0);
      delete mock.hello.mode;
      mock.drop();
      await page.clock.runFor(3000);
      await says(page.locator(".bar-mode"), "Assist");
    }));

  test("recording only hangs over every screen", () =>
    look({ mode: "record-only" }, "#/", async (page) => {
      for (const place of ["#/", "#/bed/bed1", "#/record", "#/record/28"]) {
        await page.goto(page.url().replace(/#.*/, place));
        await says(sign(page), "RECORD ONLY \u2013 Vigil calls nobody");
        assert.equal(await sign(page).isVisible(), true);
      }
    }));

  test("forwarding says whose alarms these are, and the demonstration its own", () =>
    look({ mode: "forward", demo: 4 }, "#/bed/bed1", async (page) => {
      await says(sign(page), /FORWARDING \u2013 only the monitors.{1} own alarms/);
      await says(sign(page), "signed by dr.novak, 2026-11-01");
      await says(page.locator(".sign"), "DEMO");
    }));

  test("the door shows it before anybody has signed in", () =>
    look({ mode: "record-only", door: true }, "#/", async (page) => {
      await page.getByLabel("Sign-in name").waitFor();
      await says(sign(page), "RECORD ONLY");
    }));

  test("a change comes with the next connection, and a mode the page does not know is no peace", () =>
    look({}, "#/", async (page, mock) => {
      await tile_of(page, "bed1").waitFor();
      const change = async (/** @type {string} */ mode) => {
        mock.hello.mode = mode;
        mock.drop();
        await page.clock.runFor(3000);
      };
      await change("constructor");
      await says(sign(page), "do not count on Vigil");
      await change("record-only");
      await says(sign(page), "RECORD ONLY");
      await change("assist");
      await sign(page).waitFor({ state: "detached" });
    }));

  test("a session that was opened in another mode says so on its tile and its page", () =>
    look({}, "#/", async (page, mock) => {
      const tag = (/** @type {string} */ id) => tile_of(page, id).locator(".other-mode");
      mock.change("bed6", (bed) => (bed.session.mode = "record-only"));
      await says(tag("bed6"), "Record only");
      assert.equal(await tag("bed3").isVisible(), false);
      await page.goto(page.url().replace(/#.*/, "#/bed/bed6"));
      await says(page.locator(".bed-head .other-mode"), "Record only");
    }));

  test("it takes no colour of a priority", () =>
    look({ mode: "record-only" }, "#/", async (page) => {
      const colour = await sign(page).evaluate((one) => getComputedStyle(one).backgroundColor);
      const [red, green, blue] = (colour.match(/\d+/g) ?? []).map(Number);
      assert.ok(Math.max(red, green, blue) - Math.min(red, green, blue) < 20, colour);
    }));
});
