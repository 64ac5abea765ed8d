// The pages in a real browser, against the mock. Skipped in one line where there is no browser.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { look, says, skip, tile_of } from "./look.mjs";
import { step } from "./story.mjs";

/**
 * From now on the page's time passes only when the test says so.
 * @param {import("playwright-core").Page} page
 */
async function stop_clock(page) {
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 1000);
}

/**
 * @param {import("playwright-core").Page} page
 * @param {() => boolean} seen evaluated in the page
 */
async function run_until(page, seen) {
  for (let i = 0; i < 50 && !(await page.evaluate(seen)); ++i) await page.clock.runFor(20);
  assert.equal(await page.evaluate(seen), true);
}

describe("the floor", { skip }, () => {
  test("shows every bed, who needs somebody first, and what is free", () =>
    look({}, "#/", async (page) => {
      await tile_of(page, "bed1").waitFor();
      const order = await page.locator(".tile h2").allTextContents();
      assert.deepEqual(order, ["Bed 1", "Bed 4", "Bed 2", "Bed 3", "Bed 6"]);
      await says(page.locator(".free-bed"), "Bed 5");
      assert.equal(await page.locator(".floor-grid").getAttribute("data-columns"), "3");
      await says(page.locator(".health"), "3 of 13 links not healthy");
      await says(page.locator(".bottom"), "not a cleared device");
      await says(tile_of(page, "bed4"), "sensor off");
      await says(tile_of(page, "bed1"), "Paged S. Baker: being sent");
    }));

  test("a tile turns when an alert is raised, moves up and flashes", () =>
    look({}, "#/", async (page, mock) => {
      const tile = tile_of(page, "bed6");
      await says(tile, "No alerts");
      mock.change("bed6", (bed) => {
        bed.rank = 3010;
        const [alert] = structuredClone(mock.bed("bed1").alerts);
        bed.alerts = [
          {
            ...alert,
            id: 77,
            raised: mock.now(),
            since: mock.now(),
            headline: "SpO2 low 81 % (limit 85)",
          },
        ];
      });
      await says(tile, "SpO2 low 81 %");
      assert.equal(await tile.getAttribute("data-priority"), "high");
      await page.waitForFunction(() => document.querySelector(".tile h2")?.textContent === "Bed 6");
      const colour = () =>
        tile.locator(".alert").evaluate((card) => getComputedStyle(card).backgroundColor);
      const seen = new Set();
      for (let i = 0; i < 10; ++i) {
        seen.add(await colour());
        await page.clock.runFor(125);
      }
      assert.equal(seen.size, 2);
    }));

  test("acknowledging shows saving, and the owner only when the stream says so", () =>
    look({}, "#/", async (page, mock) => {
      mock.held = [];
      const tile = tile_of(page, "bed1");
      await tile.getByRole("button", { name: "Acknowledge" }).click();
      await says(tile, "Saving");
      assert.match(await tile.locator(".alert-owner").innerText(), /Nobody has it/);
      assert.deepEqual(mock.commands.at(-1), {
        path: "/api/beds/bed1/acknowledge",
        body: { alert: 5 },
      });
      mock.release();
      await says(tile, "Acknowledged by R. Adams, again in");
      assert.equal(await tile.getAttribute("data-state"), "acknowledged");
    }));

  test("a refusal stands in words beside the button", () =>
    look({}, "#/", async (page, mock) => {
      const error = "This is in force, but not on disk.";
      mock.refusals.set("/api/beds/bed1/acknowledge", { status: 400, body: { error } });
      const tile = tile_of(page, "bed1");
      await tile.getByRole("button", { name: "Acknowledge" }).click();
      await says(tile.getByRole("alert"), error);
      assert.equal(await tile.getAttribute("data-state"), "active");
    }));

  test("numbers grow old by themselves while others are still told", () =>
    look({}, "#/", async (page, mock) => {
      const vital = tile_of(page, "bed1").locator(".vital").first();
      await says(vital, "86");
      assert.equal(await vital.getAttribute("data-grey"), null);
      for (let second = 0; second < 12; second += 2) {
        await page.clock.runFor(2000);
        mock.tell({ type: "beat", now: mock.now() + (second + 2) * 1000 });
      }
      await page.waitForFunction(
        () => document.querySelector(".tile .vital")?.getAttribute("data-grey") === "true",
      );
      await says(vital, "old");
    }));

  test("what a person typed is text and never markup", () =>
    look({}, "#/", async (page, mock) => {
      const name = "<img src=x onerror=alert(1)>";
      mock.change("bed1", (bed) => (bed.session.patient = name));
      await says(tile_of(page, "bed1"), name);
      assert.equal(await page.locator("img").count(), 0);
    }));

  test("the technician sees the floor and cannot acknowledge", () =>
    look({ role: "technician" }, "#/", async (page) => {
      await tile_of(page, "bed1").waitFor();
      assert.equal(await page.getByRole("button", { name: "Acknowledge" }).count(), 0);
    }));
});

describe("not live", { skip }, () => {
  const cover = (/** @type {any} */ page) => page.locator("dialog.cover[open]");

  test("six seconds without a word cover the page", () =>
    look({}, "#/", async (page, mock) => {
      await tile_of(page, "bed1").waitFor();
      await stop_clock(page);
      mock.change("bed1", (bed) => (bed.readings.spo2.value = 91));
      await run_until(
        page,
        () => document.querySelector(".tile .vital-text")?.textContent === "91",
      );
      mock.silent = true;
      await page.clock.runFor(5000);
      assert.equal(await cover(page).count(), 0);
      await page.clock.runFor(2000);
      await says(cover(page), /NOT LIVE.*No word from the server since/s);
    }));

  test("a stream that breaks covers the page at once, and a new hello uncovers it", () =>
    look({}, "#/", async (page, mock) => {
      await tile_of(page, "bed1").waitFor();
      mock.silent = true;
      mock.drop();
      await says(cover(page), "NOT LIVE");
      mock.silent = false;
      mock.change("bed1", (bed) => (bed.readings.spo2.value = 93));
      await page.clock.runFor(12000);
      await cover(page).waitFor({ state: "detached" });
      await says(tile_of(page, "bed1"), "93");
    }));

  test("a page that cannot show what it was told says so instead of looking current", () =>
    look({}, "#/", async (page, mock, expected) => {
      await tile_of(page, "bed1").waitFor();
      expected.push("TypeError");
      const { alerts } = mock.bed("bed2");
      mock.change("bed2", (bed) => (bed.alerts = null));
      await says(cover(page), "could not show what the server told it");
      mock.change("bed2", (bed) => (bed.alerts = alerts));
      await cover(page).waitFor({ state: "detached" });
    }));

  test("it covers an open dialog, too", () =>
    look({}, "#/bed/bed1", async (page, mock) => {
      await page.getByRole("button", { name: "Chart by hand" }).click();
      mock.silent = true;
      await page.clock.runFor(7000);
      await cover(page).waitFor();
      const top = await page.evaluate(
        () => document.elementFromPoint(600, 400)?.closest("dialog")?.className,
      );
      assert.match(String(top), /cover/);
    }));
});

describe("sound", { skip }, () => {
  test("a screen is deaf until somebody has heard it, and the server is told", () =>
    look({}, "#/", async (page, mock) => {
      const button = page.locator(".bar-sound");
      await says(button, "SOUND OFF");
      await page.waitForFunction(() => document.querySelector(".tile"));
      assert.deepEqual(mock.commands.find(({ path }) => path === "/api/station")?.body, {
        deaf: true,
      });
      await button.click();
      const yes = page.getByRole("button", { name: "Yes, I heard them" });
      await page.clock.runFor(12000);
      mock.tell({ type: "beat", now: mock.now() });
      await yes.click();
      await says(button, "Sound on");
      assert.deepEqual(mock.commands.at(-1), { path: "/api/station", body: { deaf: false } });
    }));
});

describe("a bed", { skip }, () => {
  test("a session is opened, answered, overridden with a reason, charted and paused", () =>
    look({}, "#/bed/bed6", async (page, mock) => {
      const last = () => mock.commands.filter(({ path }) => path !== "/api/station").at(-1);
      await page
        .locator(".gate-item", { hasText: "Fasting confirmed" })
        .getByRole("button", { name: "Yes" })
        .click();
      await says(page.locator('.gate-item[data-met="true"]'), "Fasting confirmed");
      assert.deepEqual(last()?.body, { values: {}, items: { fasting: "yes" }, note: "" });

      await page.getByRole("button", { name: "Start dosing" }).click();
      const dialog = page.locator("dialog.dialog[open]");
      await dialog.getByRole("button", { name: "Go on with this reason" }).click();
      await says(dialog, "A reason is needed.");
      await dialog.getByRole("textbox").fill("Escort is on the way");
      await dialog.getByRole("button", { name: "Go on with this reason" }).click();
      await says(page.locator('.step[data-at="now"]'), "Dosing");
      assert.deepEqual(last()?.body, { phase: "dosing", reason: "Escort is on the way" });

      await page.getByRole("button", { name: "Chart by hand" }).click();
      await dialog.getByLabel("Systolic mmHg").fill("132");
      await dialog.getByRole("button", { name: "Save" }).click();
      await says(dialog, "A blood pressure has two numbers.");
      await dialog.getByLabel("Diastolic mmHg").fill("84");
      await dialog.getByRole("button", { name: "5 readily to name" }).click();
      await dialog.getByRole("button", { name: "Save" }).click();
      await says(page.locator(".vital"), "132/84");
      assert.deepEqual(last()?.body.values, { systolic: 132, diastolic: 84, sedation: 5 });
    }));

  test("a free bed takes a session", () =>
    look({}, "#/bed/bed5", async (page, mock) => {
      await page.locator("option", { hasText: "Intranasal" }).waitFor({ state: "attached" });
      await page.getByRole("button", { name: "Open session" }).click();
      await says(page.locator(".open-panel"), "Enter the patient's initials.");
      await page.getByLabel("Patient").fill("Z. Y.");
      await page.getByRole("button", { name: "Open session" }).click();
      await says(page.locator(".bed-initials"), "Z. Y.");
      const body = { profile: "iv-ketamine-adult", patient: "Z. Y.", nurse: "rn.adams" };
      assert.deepEqual(
        mock.commands.filter(({ path }) => path === "/api/beds/bed5/open")[0].body,
        body,
      );
    }));

  test("a session may be opened with another dose than the profile's, in the words of its route", () =>
    look({}, "#/bed/bed5", async (page, mock) => {
      await page.locator("option", { hasText: "Intranasal" }).waitFor({ state: "attached" });
      await page.getByLabel("Patient").fill("Z. Y.");
      assert.equal(await page.getByLabel("Devices of 28 mg").isVisible(), false);
      const [amount, minutes] = await page.locator(".open-panel input[type=number]").all();
      await amount.fill("9");
      await page.getByRole("button", { name: "Open session" }).click();
      await says(page.locator(".open-panel"), "Enter 0.1 to 2 mg/kg and 5 to 240 minutes.");
      await amount.fill("0.75");
      await minutes.fill("50");
      await page.getByRole("button", { name: "Open session" }).click();
      await says(page.locator(".bed-initials"), "Z. Y.");
      const [open] = mock.commands.filter(({ path }) => path === "/api/beds/bed5/open");
      assert.equal(open.body.mg_per_kg, 0.75);
      assert.equal(open.body.minutes, 50);
      assert.equal("devices" in open.body, false);
    }));

  test("the session says what dose its curve is for, and how this patient answered before", () =>
    look({}, "#/bed/bed1", async (page) => {
      await says(
        page.locator(".session-dose"),
        "0.5 mg/kg over 40 min; pressure answered 1.3 times as most patients' in earlier sessions",
      );
    }));

  test("the audio pause counts down and can be ended", () =>
    look({}, "#/bed/bed1", async (page) => {
      await page.getByRole("button", { name: "Pause audio 2 min" }).click();
      await says(page.locator(".paused"), /Audio paused [12]:\d\d/);
      await page.getByRole("button", { name: "End pause" }).click();
      await page.getByRole("button", { name: "Pause audio 2 min" }).waitFor();
    }));

  test("the pulse wave is drawn when it comes, and said to be missing when not", () =>
    look({}, "#/bed/bed1", async (page, mock) => {
      await says(page.locator(".wave-none"), "No pulse wave");
      step(mock, 1);
      await page.locator(".wave-none").waitFor({ state: "hidden" });
    }));

  test("alerts at other beds stay in sight", () =>
    look({}, "#/bed/bed3", async (page) => {
      await says(page.locator(".elsewhere"), /Bed 1.*SpO2 low 86 %/);
    }));
});

describe("doors and sheets", { skip }, () => {
  test("a wrong password is told, the right one opens the floor", () =>
    look({ door: true }, "#/", async (page) => {
      await page.getByLabel("Sign-in name").fill("rn.adams");
      await page.getByLabel("Password").fill("wrong");
      await page.getByRole("button", { name: "Sign in" }).click();
      await says(page.getByRole("alert"), "not right");
      await page.getByLabel("Password").fill("a long enough sentence");
      await page.getByRole("button", { name: "Sign in" }).click();
      await tile_of(page, "bed1").waitFor();
    }));

  test("a screen that is signed out elsewhere says that it watches nobody", () =>
    look({}, "#/", async (page, mock) => {
      await tile_of(page, "bed1").waitFor();
      mock.signed_in = false;
      mock.drop();
      await page.clock.runFor(3000);
      await says(page.locator(".notice"), "This screen watches nobody");
    }));

  test("the technician adds a person and gets a link that works once", () =>
    look({ role: "technician" }, "#/people", async (page) => {
      await page.getByRole("button", { name: "Add a person" }).click();
      await page.getByLabel("Sign-in name").fill("rn.fox");
      await page.getByLabel("Name on screens").fill("T. Fox");
      await page.getByRole("button", { name: "Save and make invitation" }).click();
      const link = page.locator("dialog input.mono");
      await link.waitFor();
      assert.match(await link.inputValue(), /\/#\/join\/4f2b/);
      await says(page.locator("tbody"), "T. Fox");
    }));

  test("whoever joins is signed in, and the link is gone from the address", () =>
    look({ door: true }, "#/join/4f2b9c71d0e84a65", async (page) => {
      await page.getByLabel("Sign-in name").fill("rn.fox");
      await page.getByLabel("Name on screens").fill("T. Fox");
      await page.getByLabel("Password", { exact: false }).first().fill("a long enough sentence");
      await page.getByLabel("Password again").fill("a long enough sentence");
      await page.getByRole("button", { name: "Join" }).click();
      await tile_of(page, "bed1").waitFor();
      assert.doesNotMatch(page.url(), /join/);
    }));

  test("the auditor reads what happened, when, and who had it", () =>
    look({ role: "auditor" }, "#/record", async (page) => {
      await page.getByRole("link", { name: "28" }).click();
      await says(page.locator(".verdict"), "Record intact");
      await says(page.locator(".facts"), /Highest pressure mmHg\s*164\/98/);
      await page.locator(".trend canvas").waitFor();
      await says(page.locator("tr"), /SpO2 low 87 %.*R\. Adams.*0:30/);
      await says(page.locator(".timeline li"), "Gate overridden");
    }));
});
