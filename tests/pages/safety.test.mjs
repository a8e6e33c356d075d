import assert from "node:assert/strict";
import { test } from "node:test";
import { walk } from "./support/walk.mjs";
import { session } from "./support/seed.mjs";

const world = walk();

// A call of the portal's own API from its page, as a script there could make it.
function call(page, path, body, headers = {}) {
  return page.evaluate(async ([to, content, extra]) => {
    const meta = (name) => document.querySelector(`meta[name="${name}"]`).content;
    const response = await fetch(`/p/api/${meta("portal-session")}${to}`, {
      method: "POST",
      headers: {
        "Content-Type": "application/json",
        "X-Portal-Csrf": meta("portal-csrf"),
        "X-Portal-Confirmation": "0123456789abcdef0123456789abcdef",
        ...extra,
      },
      body: content,
    });
    return { status: response.status, body: await response.json().catch(() => null) };
  }, [path, typeof body === "string" ? body : JSON.stringify(body), headers]);
}

test("pages forbid inline script, framing and foreign referrers, and the cookie is out of reach", async () => {
  const { customer } = await world.customer();
  const opened = await session(world.stripe, customer);
  const response = await fetch(opened.url);
  const policy = response.headers.get("content-security-policy");
  assert.match(policy, /default-src 'none'/);
  assert.match(policy, /script-src 'self'/);
  assert.match(policy, /frame-ancestors 'none'/);
  assert.doesNotMatch(policy, /unsafe/);
  assert.equal(response.headers.get("x-frame-options"), "DENY");
  assert.equal(response.headers.get("referrer-policy"), "same-origin");
  assert.equal(response.headers.get("cache-control"), "no-store");
  assert.match(response.headers.get("set-cookie"), /HttpOnly; SameSite=Strict/);
  const html = await response.text();
  assert.doesNotMatch(html, /<script(?![^>]*src=)|style=|onclick=/);
});

test("an unknown session is a friendly page and shows nobody's data", async () => {
  const context = await world.context();
  const page = await context.newPage();
  const response = await page.goto(`${world.stub.base}/p/session/test_nosuchsession`);
  assert.equal(response.status(), 404);
  assert.match(await page.textContent("h1"), /expired/);
  await world.assertAccessible(page, "expired page");
});

test("the portal of a customer who was deleted is a friendly page", async () => {
  const { customer } = await world.customer();
  const page = await world.portal(customer);
  const later = await session(world.stripe, customer);
  await world.stripe.send("DELETE", `customers/${customer.id}`);
  const response = await page.goto(later.url);
  assert.equal(response.status(), 404);
  assert.match(await page.textContent("h1"), /expired/);
});

test("another visitor's session id is of no use", async () => {
  const [one, other] = [await world.customer(), await world.customer({ name: "Other Person" })];
  const page = await world.portal(one.customer);
  const foreign = await session(world.stripe, other.customer);
  const answer = await page.evaluate(async (id) => {
    const response = await fetch(`/p/api/${id}/state`);
    return { status: response.status, text: await response.text() };
  }, foreign.id);
  assert.equal(answer.status, 403);
  assert.doesNotMatch(answer.text, /Other/);
});

test("another customer's things are not found", async () => {
  const [one, other] = [await world.customer(), await world.customer()];
  const page = await world.portal(one.customer);
  for (const [path, body] of [
    ["/cancel", { subscription: other.subscription.id }],
    ["/pause", { subscription: other.subscription.id, option: 0 }],
    ["/update", {
      subscription: other.subscription.id, price: world.catalog.prices.team_monthly, quantity: 1,
    }],
    ["/payment-methods/remove", { payment_method: other.method.id }],
    ["/payment-methods/default", { payment_method: other.method.id }],
  ]) {
    assert.equal((await call(page, path, body)).status, 404, path);
  }
  assert.equal((await world.subscription(other.subscription.id)).cancel_at, null);
});

const hostile = [
  ["no token", {}, { "X-Portal-Csrf": "" }, 403],
  ["a wrong token", {}, { "X-Portal-Csrf": "0".repeat(64) }, 403],
  ["a form", "subscription=x", { "Content-Type": "application/x-www-form-urlencoded" }, 400],
  ["broken JSON", "{\"subscription\":", {}, 400],
  ["a list", "[]", {}, 400],
  ["a number for an id", { subscription: 7 }, {}, 400],
  ["an id with a path in it", { subscription: "../../v1/customers" }, {}, 400],
  ["no confirmation", {}, { "X-Portal-Confirmation": "" }, 400],
];
for (const [name, body, headers, status] of hostile) {
  test(`a change with ${name} is refused and changes nothing`, async () => {
    const { customer, subscription } = await world.customer();
    const page = await world.portal(customer);
    const asked = Object.keys(body).length || typeof body === "string"
      ? body : { subscription: subscription.id };
    assert.equal((await call(page, "/cancel", asked, headers)).status, status);
    assert.equal((await world.subscription(subscription.id)).cancel_at, null);
  });
}

test("a body over one MiB is refused", async () => {
  const { customer } = await world.customer();
  const page = await world.portal(customer);
  const answer = await call(page, "/details", { name: "x".repeat(1024 * 1024 + 10) });
  assert.equal(answer.status, 413);
});

test("a price that is not offered is refused", async () => {
  const product = await world.stripe.post("products", { name: "Secret" });
  const price = await world.stripe.post("prices", { product: product.id, currency: "usd",
    unit_amount: 1, recurring: { interval: "month" } });
  const { customer, subscription } = await world.customer();
  const page = await world.portal(customer);
  const answer = await call(page, "/update",
    { subscription: subscription.id, price: price.id, quantity: 1 });
  assert.equal(answer.status, 400);
  assert.equal(answer.body.error.code, "not_offered");
});
