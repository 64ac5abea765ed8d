// A browser for tests that look at the screens: any test against a server that speaks the contract
// can use it, the mock's and those of the whole system.

import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

const candidates = [
  process.env.VIGIL_CHROMIUM,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];

/** Where a browser is, or empty: a test then says in one line that it is skipped. */
export const browser_path = candidates.find((path) => path && existsSync(path)) ?? "";

export const sizes = {
  station: { width: 1920, height: 1080 },
  tablet: { width: 1180, height: 820 },
  portrait: { width: 820, height: 1180 },
};

export async function launch() {
  return chromium.launch({
    executablePath: browser_path,
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--autoplay-policy=user-gesture-required",
    ],
  });
}

/**
 * A page of its own cookie jar; everything it complains about is collected.
 * @param {import("playwright-core").Browser} browser
 * @param {keyof typeof sizes} [size]
 */
export async function open_page(browser, size = "station") {
  const context = await browser.newContext({
    viewport: sizes[size],
    timezoneId: "America/New_York",
    locale: "en-US",
    ignoreHTTPSErrors: true,
  });
  const page = await context.newPage();
  /** @type {string[]} */
  const complaints = [];
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  return { page, complaints, close: () => context.close() };
}

/**
 * Waits until nothing moves any more and takes a picture.
 * @param {import("playwright-core").Page} page
 * @param {string} path
 */
export async function screenshot(page, path) {
  await page.waitForTimeout(600);
  await page.screenshot({ path });
}
