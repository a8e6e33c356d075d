import assert from "node:assert/strict";
import { test } from "node:test";
import { said, walk } from "./support/walk.mjs";
import { session } from "./support/seed.mjs";

const world = walk();

async function configured(change, extension) {
  const { features } = world.catalog.configuration;
  const configuration = await world.stripe.post("billing_portal/configurations", {
    features: {
      customer_update: { enabled: false },
      invoice_history: { enabled: true },
      payment_method_update: { enabled: true },
      subscription_pause: { enabled: true },
      subscription_cancel: {
        enabled: true,
        mode: features.subscription_cancel.mode,
        cancellation_reason: { enabled: true, options: ["unused", "other"] },
        ...change,
      },
      subscription_update: { enabled: false },
    },
  });
  if (extension) {
    await saveOwnSettings(configuration, extension);
  }
  return { configuration: configuration.id };
}

// The stand-in's own settings have no field in the API: they are set on its settings page.
async function saveOwnSettings(configuration, boxes) {
  const context = await world.context();
  const page = await context.newPage();
  await page.goto(`${world.stub.base}/dashboard/portal?configuration=${configuration.id}`);
  for (const box of boxes) {
    await page.check(`#setting-${box}`);
  }
  await page.click("#save-settings");
  await page.waitForFunction(() =>
    document.getElementById("settings-status").textContent === "Saved.");
  await context.close();
}

test("cancelling at the period's end says when, keeps the reason and can be undone", async () => {
  const { customer, subscription } = await world.customer();
  const page = await world.portal(customer);
  await page.click("#cancel-subscription");
  assert.match(await page.textContent("#cancel-effect"), /stays available until/);
  await page.check('input[value="unused"]');
  await page.fill("#cancel-comment", "Was fun & <b>bold</b>");
  await page.click("#confirm-cancel");
  await page.waitForSelector("#keep-subscription");
  assert.match(await said(page), /ends on/);
  const ending = await world.subscription(subscription.id);
  assert.ok(ending.cancel_at > 0);
  assert.equal(ending.cancellation_details.feedback, "unused");
  assert.equal(ending.cancellation_details.comment, "Was fun & <b>bold</b>");
  await page.click("#keep-subscription");
  await page.waitForSelector("#cancel-subscription");
  assert.equal((await world.subscription(subscription.id)).cancel_at, null);
});

test("cancelling at once ends the subscription", async () => {
  const { customer, subscription } = await world.customer();
  const page = await world.portal(customer, { session: await configured({ mode: "immediately" }) });
  await page.click("#cancel-subscription");
  assert.match(await page.textContent("#cancel-effect"), /ends right away/);
  await page.click("#confirm-cancel");
  await page.waitForSelector("#status .notice.good");
  assert.match(await page.textContent("#current-plan"), /no active subscription/);
  assert.equal((await world.subscription(subscription.id)).status, "canceled");
});

test("a required reason is asked for before anything happens", async () => {
  const { customer, subscription } = await world.customer();
  const page = await world.portal(customer, { session: await configured({}, ["reason_required"]) });
  await page.click("#cancel-subscription");
  await page.click("#confirm-cancel");
  await page.waitForFunction(() => document.getElementById("reason-error").textContent !== "");
  assert.equal((await world.subscription(subscription.id)).cancel_at, null);
  await page.check('input[value="other"]');
  await page.click("#confirm-cancel");
  await page.waitForSelector("#keep-subscription");
});

test("a pause is offered instead", async () => {
  const { customer, subscription } = await world.customer();
  const page = await world.portal(customer, { session: await configured({}, ["pause_instead"]) });
  await page.click("#cancel-subscription");
  await page.click("#pause-instead");
  await page.click("#confirm-pause");
  await page.waitForSelector("#resume-subscription");
  assert.equal((await world.subscription(subscription.id)).status, "paused");
});

test("a discount is offered for staying", async () => {
  const coupon = await world.stripe.post("coupons", { percent_off: 25, duration: "repeating",
    duration_in_months: 3, name: "Stay" });
  const { customer, subscription } = await world.customer();
  const page = await world.portal(customer, {
    session: {
      flow_data: {
        type: "subscription_cancel",
        subscription_cancel: {
          subscription: subscription.id,
          retention: { type: "coupon_offer", coupon_offer: { coupon: coupon.id } },
        },
      },
    },
  });
  assert.match(await page.textContent("#retention-offer"), /25 % off/);
  await page.click("#accept-retention");
  await page.waitForSelector("#status .notice.good");
  const kept = await world.subscription(subscription.id);
  assert.equal(kept.cancel_at, null);
  assert.equal(kept.discounts.length, 1);
  await page.click("#cancel-subscription");
  await page.waitForSelector("#confirm-cancel");
  assert.equal(await page.locator("#retention-offer").count(), 0);
});

test("what the configuration does not offer is not there", async () => {
  const { customer } = await world.customer();
  const page = await world.portal(customer, { session: await configured({ enabled: false }) });
  assert.equal(await page.locator("#cancel-subscription").count(), 0);
  assert.equal(await page.locator("#update-subscription").count(), 0);
  assert.equal(await page.locator("#billing-details").count(), 0);
  const opened = await session(world.stripe, customer);
  assert.ok(opened.url);
});
