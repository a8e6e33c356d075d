import assert from "node:assert/strict";
import { test } from "node:test";
import { assertClean, said, walk } from "./support/walk.mjs";

const world = walk();

const priceOf = (subscription) => subscription.items.data[0].price.lookup_key;

async function choose(page, price) {
  await page.click("#update-subscription");
  await page.click(`[data-price="${price}"]`);
  await page.click("#continue-update");
  await page.waitForSelector("#confirm-update");
}

test("the first page says what is subscribed, until when and how it is paid", async () => {
  const { customer } = await world.customer();
  const page = await world.portal(customer);
  const plan = await page.textContent("#current-plan");
  assert.match(plan, /Pro/);
  assert.match(plan, /\$19\.00 per month/);
  assert.match(plan, /renews on/);
  assert.match(plan, /Visa •••• 4242/);
  assert.equal(await page.locator("[data-invoice]").count(), 1);
  assert.equal(await page.getAttribute("#return-link", "href"),
    "http://127.0.0.1:9/settings/billing");
  assertClean(page);
});

test("an upgrade shows its proration and is invoiced at once", async () => {
  const { customer, subscription } = await world.customer();
  const page = await world.portal(customer);
  await choose(page, "team_monthly");
  const lines = await page.locator("#proration dt").allTextContents();
  assert.ok(lines.some((each) => /Unused time/.test(each)), lines.join());
  assert.ok(lines.some((each) => /Remaining time/.test(each)), lines.join());
  const due = await page.textContent("#due-now");
  await page.click("#confirm-update");
  await page.waitForSelector("#status .notice.good");
  assert.match(await said(page), /now Team/);
  assert.match(await page.textContent("#current-plan"), /\$49\.00/);
  assert.equal(priceOf(await world.subscription(subscription.id)), "team_monthly");
  const invoices = await world.stripe.get("invoices", { customer: customer.id });
  assert.equal(invoices.data.length, 2);
  assert.equal(due, `$${(invoices.data[0].amount_due / 100).toFixed(2)}`);
  assertClean(page);
});

test("what a change costs is said in the page's language, as is the invoice", async () => {
  const { customer } = await world.customer();
  const page = await world.portal(customer, { session: { locale: "de" }, locale: "de-DE" });
  await choose(page, "team_monthly");
  const lines = (await page.locator("#proration dt").allTextContents()).join();
  assert.match(lines, /Nicht genutzte Zeit von Pro ab \d+\. /);
  assert.match(lines, /Verbleibende Zeit von Team ab /);
  await page.click("#confirm-update");
  await page.waitForSelector("#status .notice.good");
  const [latest, first] = (await world.stripe.get("invoices", { customer: customer.id })).data;
  await page.goto(latest.hosted_invoice_url);
  assert.match(await page.textContent("main"), /Nicht genutzte Zeit von Pro/);
  await page.goto(first.hosted_invoice_url);
  assert.match(await page.textContent("main"), /1 × Pro \(je 19,00\s\$ pro Monat\)/);
});

test("monthly becomes yearly", async () => {
  const { customer, subscription } = await world.customer();
  const page = await world.portal(customer);
  await choose(page, "pro_yearly");
  await page.click("#confirm-update");
  await page.waitForSelector("#status .notice.good");
  assert.match(await page.textContent("#current-plan"), /\$190\.00 per year/);
  assert.equal(priceOf(await world.subscription(subscription.id)), "pro_yearly");
});

test("a downgrade waits for the period's end and can be taken back", async () => {
  const { customer, subscription } = await world.customer();
  const page = await world.portal(customer);
  await choose(page, "starter_monthly");
  await page.waitForSelector("#scheduled-notice");
  await page.click("#confirm-update");
  await page.waitForSelector("#status .notice.good");
  assert.match(await page.textContent(".plan-sentence"), /Changes to Starter/);
  assert.equal(priceOf(await world.subscription(subscription.id)), "pro_monthly");
  await page.click("#keep-plan");
  await page.waitForSelector("#keep-plan", { state: "detached" });
  assert.match(await page.textContent(".plan-sentence"), /renews on/);
});

test("a confirm pressed twice changes things once", async () => {
  const { customer } = await world.customer();
  const page = await world.portal(customer);
  await choose(page, "team_monthly");
  await page.evaluate(() => {
    const button = document.getElementById("confirm-update");
    button.click();
    button.click();
  });
  await page.waitForSelector("#status .notice.good");
  const { data } = await world.stripe.get("invoices", { customer: customer.id });
  assert.equal(data.length, 2);
});

test("the same confirmation sent twice is answered twice and carried out once", async () => {
  const { customer, subscription } = await world.customer();
  const page = await world.portal(customer);
  const answers = await page.evaluate(async ([id, price]) => {
    const { Api, newConfirmation } = await import("/p/assets/js/api.js");
    const api = new Api();
    const confirmation = newConfirmation();
    const body = { subscription: id, price, quantity: 1, promotion_code: null };
    return Promise.all([1, 2].map(() => api.post("/update", body, confirmation)));
  }, [subscription.id, world.catalog.prices.team_monthly]);
  assert.deepEqual(answers[0], answers[1]);
  const { data } = await world.stripe.get("invoices", { customer: customer.id });
  assert.equal(data.length, 2);
});

test("the quantity is changed", async () => {
  const { customer, subscription } = await world.customer();
  const page = await world.portal(customer);
  await page.click("#update-subscription");
  await page.fill("#quantity", "3");
  await page.click("#continue-update");
  await page.click("#confirm-update");
  await page.waitForSelector("#status .notice.good");
  assert.match(await page.textContent("#current-plan"), /3 ×/);
  assert.equal((await world.subscription(subscription.id)).items.data[0].quantity, 3);
});

test("a promotion code lowers what is due, a wrong one is refused in words", async () => {
  const coupon = await world.stripe.post("coupons", {
    percent_off: 50, duration: "repeating", duration_in_months: 3,
  });
  await world.stripe.post("promotion_codes", {
    promotion: { type: "coupon", coupon: coupon.id }, code: "HALF",
  });
  const { customer } = await world.customer();
  const page = await world.portal(customer);
  await choose(page, "pro_yearly");
  const before = await page.textContent("#due-now");
  await page.fill("#promotion-code", "NOSUCH<b>");
  await page.click("#apply-promotion");
  await page.waitForSelector("#promotion-code-error:not([hidden])");
  assert.equal(await page.textContent("#due-now"), before);
  await page.fill("#promotion-code", "HALF");
  await page.click("#apply-promotion");
  await page.waitForFunction((was) =>
    document.getElementById("due-now").textContent !== was, before);
  const due = await page.textContent("#due-now");
  await page.click("#confirm-update");
  await page.waitForSelector("#status .notice.good");
  assert.match(await page.textContent("#current-plan"), /50 % off/);
  const { data } = await world.stripe.get("invoices", { customer: customer.id });
  assert.equal(due, `$${(data[0].amount_due / 100).toFixed(2)}`);
});

test("a charge that fails leaves the plan as it was", async () => {
  const { customer, subscription } = await world.customer();
  const failing = await world.stripe.post(
    "payment_methods/pm_card_chargeCustomerFail/attach", { customer: customer.id });
  await world.stripe.post(`customers/${customer.id}`, {
    invoice_settings: { default_payment_method: failing.id },
  });
  const page = await world.portal(customer);
  await choose(page, "team_monthly");
  await page.click("#confirm-update");
  await page.waitForSelector(".notice.bad");
  assert.match(await page.textContent(".notice.bad"), /declined|failed/);
  assert.equal(priceOf(await world.subscription(subscription.id)), "pro_monthly");
});

const configured = async (update) => {
  const { features } = world.catalog.configuration;
  const products = features.subscription_update.products.map(({ product, prices }) => ({
    product, prices, ...update.product,
  }));
  return world.stripe.post("billing_portal/configurations", { features: {
    subscription_update: { enabled: true, default_allowed_updates: ["price", "quantity"],
      proration_behavior: "always_invoice", products, ...update.feature },
  } });
};

test("the quantity keeps within what the configuration allows", async () => {
  const { id } = await configured({ product: {
    adjustable_quantity: { enabled: true, minimum: 2, maximum: 5 } } });
  const { customer, subscription } = await world.customer();
  const page = await world.portal(customer, { session: { configuration: id } });
  await page.click("#update-subscription");
  for (const [typed, disabled] of [["1", true], ["6", true], ["2.5", true], ["5", false]]) {
    await page.fill("#quantity", typed);
    assert.equal(await page.isDisabled("#continue-update"), disabled, typed);
    assert.equal(await page.getAttribute("#quantity", "aria-invalid"), String(disabled));
  }
  await page.goto(page.url().replace(/#.*/, "") + `#/subscriptions/${subscription.id}/update/`
    + `${world.catalog.prices.pro_monthly}/6`);
  await page.waitForSelector(".notice.bad, #confirm-update, h1");
  assert.equal(await page.isVisible("#confirm-update"), false);
});

test("a change ends the trial, or leaves it, as configured", async () => {
  for (const [behavior, status] of [["end_trial", "active"], ["continue_trial", "trialing"]]) {
    const { id } = await configured({ feature: { trial_update_behavior: behavior } });
    const { customer, subscription } = await world.customer();
    await world.stripe.post(`subscriptions/${subscription.id}`,
      { trial_end: Math.floor(Date.now() / 1000) + 10 * 86400 });
    const page = await world.portal(customer, { session: { configuration: id } });
    await choose(page, "team_monthly");
    await page.click("#confirm-update");
    await page.waitForSelector("#status .notice.good");
    assert.equal((await world.subscription(subscription.id)).status, status);
  }
});

test("what a change costs in a trial that goes on is nothing", async () => {
  for (const more of [{}, { billing_cycle_anchor: "now" }]) {
    const { id } = await configured({ feature: { trial_update_behavior: "continue_trial", ...more } });
    const { customer, subscription } = await world.customer();
    const before = await world.stripe.post(`subscriptions/${subscription.id}`,
      { trial_end: Math.floor(Date.now() / 1000) + 10 * 86400 });
    const page = await world.portal(customer, { session: { configuration: id } });
    await choose(page, "team_monthly");
    assert.match(await page.textContent("#proration .total"), /On your next invoice\s*\$0\.00/);
    await page.click("#confirm-update");
    await page.waitForSelector("#status .notice.good");
    const after = await world.subscription(subscription.id);
    assert.deepEqual([after.status, after.trial_end, after.latest_invoice],
      ["trialing", before.trial_end, before.latest_invoice]);
    assert.equal(priceOf(after), "team_monthly");
  }
});

test("a quantity that may not be changed is no obstacle to another price", async () => {
  const { id } = await configured({ feature: { default_allowed_updates: ["price"] },
    product: { adjustable_quantity: { enabled: true, minimum: 2, maximum: 5 } } });
  const { customer, subscription } = await world.customer();
  const page = await world.portal(customer, { session: { configuration: id } });
  await choose(page, "team_monthly");
  await page.click("#confirm-update");
  await page.waitForSelector("#status .notice.good");
  const [item] = (await world.subscription(subscription.id)).items.data;
  assert.deepEqual([item.price.lookup_key, item.quantity], ["team_monthly", 1]);
  assertClean(page);
});

test("a change starts the billing period anew where that is configured", async () => {
  const { id } = await configured({ feature: { billing_cycle_anchor: "now" } });
  const { customer, subscription } = await world.customer();
  const page = await world.portal(customer, { session: { configuration: id } });
  await choose(page, "team_monthly");
  const lines = await page.locator("#proration dt").allTextContents();
  assert.ok(!lines.some((each) => /Remaining time/.test(each)), lines.join());
  await page.click("#confirm-update");
  await page.waitForSelector("#status .notice.good");
  const { latest_invoice: latest } = await world.subscription(subscription.id);
  const { lines: { data } } = await world.stripe.get(`invoices/${latest}`);
  assert.equal(data.at(-1).amount, 4900, "a whole month");
});
