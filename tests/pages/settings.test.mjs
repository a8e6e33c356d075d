import assert from "node:assert/strict";
import { test } from "node:test";
import { walk } from "./support/walk.mjs";

const world = walk();

async function settings() {
  const context = await world.context();
  const page = await context.newPage();
  await page.goto(`${world.stub.base}/dashboard/portal`);
  await page.waitForSelector("#save-settings");
  return page;
}

async function save(page) {
  await page.click("#save-settings");
  await page.waitForFunction(() =>
    document.getElementById("settings-status").textContent === "Saved.");
}

// Each setting, what it takes away from the portal's first page, and what it gives back.
const switches = [
  ["invoice_history", "#invoices"],
  ["payment_method_update", "#payment-methods"],
  ["customer_update", "#billing-details"],
  ["subscription_cancel", "#cancel-subscription"],
  ["subscription_pause", "#pause-subscription"],
  ["subscription_update", "#update-subscription"],
];
for (const [setting, shown] of switches) {
  test(`${setting} decides whether ${shown} is there`, async () => {
    const { customer } = await world.customer();
    const page = await settings();
    await page.uncheck(`#setting-${setting}`);
    await save(page);
    const without = await world.portal(customer);
    assert.equal(await without.locator(shown).count(), 0);
    await page.check(`#setting-${setting}`);
    await save(page);
    const withIt = await world.portal(customer);
    assert.equal(await withIt.locator(shown).count(), 1);
  });
}

test("a price that is ticked off is no longer offered", async () => {
  const { customer } = await world.customer();
  const page = await settings();
  const box = `#setting-price-${world.catalog.prices.team_yearly}`;
  await page.uncheck(box);
  await save(page);
  const portal = await world.portal(customer);
  await portal.click("#update-subscription");
  await portal.waitForSelector('[data-price="team_monthly"]');
  assert.equal(await portal.locator('[data-price="team_yearly"]').count(), 0);
  await page.check(box);
  await save(page);
});

test("the way of cancelling, its reasons and its offers are settings", async () => {
  const coupon = await world.stripe.post("coupons",
    { percent_off: 20, duration: "once", name: "Please stay" });
  const { customer } = await world.customer();
  const page = await settings();
  await page.selectOption("#setting-cancel_mode", "immediately");
  await page.uncheck("#setting-reason-unused");
  await page.selectOption("#setting-retention_coupon", coupon.id);
  await page.check("#setting-pause_instead");
  await save(page);
  const portal = await world.portal(customer);
  await portal.click("#cancel-subscription");
  await portal.waitForSelector("#retention-offer");
  await portal.waitForSelector("#pause-offer");
  assert.match(await portal.textContent("#cancel-effect"), /right away/);
  assert.equal(await portal.locator('input[value="unused"]').count(), 0);
  await page.uncheck("#setting-cancellation_reason");
  await save(page);
  await portal.reload();
  await portal.waitForSelector("#confirm-cancel");
  assert.equal(await portal.locator("#cancel-reason").count(), 0);
});

test("name and headline are the business's own", async () => {
  const { customer } = await world.customer();
  const page = await settings();
  await page.fill("#setting-business_name", "Globex & <Co>");
  await page.fill("#setting-headline", "Your bills, tidy");
  await save(page);
  const portal = await world.portal(customer);
  assert.match(await portal.textContent("#panel"), /Globex & <Co>.*Your bills, tidy/s);
  await page.fill("#setting-terms", "javascript:alert(1)");
  await save(page).catch(() => undefined);
});

test("the settings page can be used by everybody", async () => {
  const page = await settings();
  await world.assertAccessible(page, "settings");
  await page.setViewportSize({ width: 360, height: 740 });
  await world.assertAccessible(page, "settings at 360 px");
  await world.shot(page, "settings-360");
});
