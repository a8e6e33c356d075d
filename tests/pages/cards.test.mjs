import assert from "node:assert/strict";
import { test } from "node:test";
import { said, walk } from "./support/walk.mjs";

const world = walk();

async function fillCard(page, number, expiry = "12 / 34", cvc = "123") {
  await page.fill("#card-number", number);
  await page.fill("#card-expiry", expiry);
  await page.fill("#card-cvc", cvc);
  await page.click("#save-card");
}

async function cardForm(options) {
  const { customer, method } = await world.customer(options);
  const page = await world.portal(customer);
  await page.click("#add-payment-method");
  return { page, customer, method };
}

async function methods(customer) {
  return (await world.stripe.get("payment_methods", { customer: customer.id, type: "card" })).data;
}

async function defaultOf(customer) {
  return (await world.stripe.get(`customers/${customer.id}`)).invoice_settings
    .default_payment_method;
}

test("a card is added and becomes the default", async () => {
  const { page, customer } = await cardForm();
  await fillCard(page, "5555 5555 5555 4444");
  await page.waitForSelector("#status .notice.good");
  assert.match(await page.textContent("#payment-methods"), /Mastercard •••• 4444/);
  const added = (await methods(customer)).find((each) => each.card.last4 === "4444");
  assert.equal(await defaultOf(customer), added.id);
});

const refusals = [
  ["a declined card", "4000000000000002", /declined/],
  ["insufficient funds", "4000000000009995", /insufficient funds/],
  ["an expired card", "4000000000000069", /expired/],
  ["a wrong security code", "4000000000000127", /security code/],
  ["a mistyped number", "4242424242424241", /not valid/],
  ["a number that is no test card", "4111111111111111", /test card numbers/],
];
for (const [name, number, words] of refusals) {
  test(`${name} is refused in words and nothing typed is lost`, async () => {
    const { page, customer } = await cardForm();
    await fillCard(page, number);
    const problem = page.locator(".notice.bad, .field-error:not([hidden])").first();
    await problem.waitFor();
    assert.match(await problem.textContent(), words);
    assert.equal(await page.inputValue("#card-number"), number);
    assert.equal((await methods(customer)).length, 1);
  });
}

const hostile = [
  ["letters", "4242<script>alert(1)</script>", "12/34", "123"],
  ["a month that is none", "4242424242424242", "13/34", "123"],
  ["a year long ago", "4242424242424242", "12/20", "123"],
  ["no date", "4242424242424242", "soon", "123"],
  ["a code of letters", "4242424242424242", "12/34", "abc"],
];
for (const [name, number, expiry, cvc] of hostile) {
  test(`a card form with ${name} is refused next to the field`, async () => {
    const { page, customer } = await cardForm();
    await fillCard(page, number, expiry, cvc);
    await page.waitForSelector('[aria-invalid="true"]');
    assert.equal((await methods(customer)).length, 1);
  });
}

for (const number of ["4000002500003155", "4000000000003220"]) {
  test(`3-D Secure in a frame of another origin: ${number.slice(-4)}`, async () => {
    const { page, customer } = await cardForm();
    await fillCard(page, number);
    const frame = page.frameLocator("#challenge-frame");
    await frame.locator("#bank-complete").waitFor();
    const source = new URL(await page.getAttribute("#challenge-frame", "src"));
    assert.notEqual(source.origin, new URL(page.url()).origin);
    await world.shot(page, "challenge");
    await frame.locator("#bank-complete").click();
    await page.waitForSelector("#status .notice.good");
    assert.equal((await methods(customer)).length, 2);
  });
}

test("a failed authentication adds nothing and says so", async () => {
  const { page, customer } = await cardForm();
  await fillCard(page, "4000000000003220");
  await page.frameLocator("#challenge-frame").locator("#bank-fail").click();
  await page.waitForSelector("#status .notice.bad");
  assert.match(await said(page), /could not confirm/);
  assert.equal((await methods(customer)).length, 1);
});

test("a bank that opens a window of its own", async () => {
  const { page, customer } = await cardForm();
  await fillCard(page, "4000002760003184");
  await page.waitForSelector("#open-bank");
  const [bank] = await Promise.all([page.waitForEvent("popup"), page.click("#open-bank")]);
  await bank.click("#bank-complete");
  await page.waitForSelector("#status .notice.good");
  assert.equal((await methods(customer)).length, 2);
});

test("another card is made the default, the old one removed, the last one kept", async () => {
  const { customer, method } = await world.customer();
  const second = await world.stripe.post("payment_methods/pm_card_mastercard/attach",
    { customer: customer.id });
  const page = await world.portal(customer);
  await page.click(`[data-method="${second.id}"] [data-action="make-default"]`);
  await page.waitForSelector("#status .notice.good");
  assert.equal(await defaultOf(customer), second.id);
  await page.click(`[data-method="${method.id}"] [data-action="remove-method"]`);
  await page.waitForSelector(`[data-method="${method.id}"]`, { state: "detached" });
  assert.equal((await methods(customer)).length, 1);
  assert.equal(await page.locator('[data-action="remove-method"]').count(), 0);
  const refused = await page.evaluate(async (id) => {
    const { Api } = await import("/p/assets/js/api.js");
    return new Api().post("/payment-methods/remove", { payment_method: id })
      .then(() => "removed", (error) => error.code);
  }, second.id);
  assert.equal(refused, "last_method");
});
