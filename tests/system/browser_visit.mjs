// One visit to the real daemon with a real browser: signs in, opens a session, doses with a reason, sees a patient
// desaturate, acknowledges by name, and sees NOT LIVE when the daemon has stopped. Called by browser_test.py with the
// address, a name and a password; talks to it in lines: "stop the daemon" on stdout, then waits for the page alone.

import assert from "node:assert/strict";
import { browser_path, launch, open_page } from "../dashboard/browser.mjs";

const [address, name, password, pictures] = process.argv.slice(2);
if (!browser_path) {
  console.error("SKIPPED: no Chromium for the browser test");
  process.exit(77);
}
const browser = await launch();
const { page, complaints } = await open_page(browser);
const says = (/** @type {any} */ where, /** @type {string} */ text, timeout = 30_000) =>
  where.filter({ hasText: text }).first().waitFor({ timeout });
const picture = async (/** @type {string} */ what) => pictures && page.screenshot({ path: `${pictures}/${what}.png` });

try {
  await page.goto(address);
  await page.getByLabel("Sign-in name").fill(name);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();

  await page.locator('a[href="#/bed/bed1"]').first().click();
  await page.locator("option", { hasText: "IV racemic" }).waitFor({ state: "attached" });
  await page.locator("select", { has: page.locator('option[value="iv-ketamine-adult"]') }).selectOption("iv-ketamine-adult");
  await page.getByLabel("Patient").fill("Z. Y.");
  await page.getByRole("button", { name: "Open session" }).click();
  await says(page.locator(".bed-initials"), "Z. Y.");
  const answers = page.locator('.gate-item button[data-value="no"]:visible');
  await answers.first().waitFor();
  for (const answer of await answers.all()) await answer.click();
  await page.waitForFunction(() => document.querySelectorAll('.gate-item button[aria-pressed="true"]').length >= 8);
  // What a prescriber must weigh: the gate stays shut without a reason.
  const heart = page.locator(".gate-item", { hasText: "Heart disease" });
  await heart.locator('button[data-value="yes"]').click();
  await heart.locator('button[data-value="yes"][aria-pressed="true"]').waitFor();
  await picture("screening");
  await page.getByRole("button", { name: "Start dosing" }).click();
  const dialog = page.locator("dialog.dialog[open]");
  await dialog.getByRole("textbox").fill("Seen at the bedside");
  await dialog.getByRole("button", { name: "Go on with this reason" }).click();
  await says(page.locator('.step[data-at="now"]'), "Dosing");
  console.log("opened and dosing");

  await page.goto(`${address}/#/`);
  const tile = page.locator(".tile").first();
  await says(tile, "SpO2");
  await page.waitForFunction(() => document.querySelector(".tile")?.getAttribute("data-priority"), null, { timeout: 60_000 });
  await says(tile.locator(".alert"), "SpO2 low");
  await picture("alert");
  await tile.getByRole("button", { name: "Acknowledge" }).click();
  await says(tile, "Acknowledged by");
  await picture("acknowledged");
  console.log("acknowledged");

  console.log("stop the daemon");
  const began = performance.now();
  await says(page.locator("body"), "NOT LIVE", 15_000);
  await page.getByText("NOT LIVE").first().waitFor({ state: "visible" });
  await picture("not-live");
  console.log(`not live after ${((performance.now() - began) / 1000).toFixed(1)} s`);
  assert.ok(performance.now() - began < 8000, "the page must cover itself within 6 s of silence");
  // What it complains about is the daemon being gone, and the first question of a stranger.
  assert.deepEqual(complaints.filter((c) => !/401|ERR_CONNECTION|WebSocket|Failed to load/.test(c)), []);
} finally {
  await browser.close();
}
