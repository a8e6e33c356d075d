// What time does: test clocks, trials, renewals, failed payments, retries, cancellations.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { advance, makeCustomer, makePrice, startStub } from './support/stub.mjs';

const day = 86400;
const begin = Date.UTC(2026, 0, 31) / 1000; // a day that most months do not have

let stub;
let stripe;
async function start(options) {
    stub = await startStub(options);
    stripe = stub.stripe;
}
before(() => start());
after(() => stub.stop());

async function subscribed(token, params = {}) {
    const clock = await stripe.testHelpers.testClocks.create({ frozen_time: begin });
    const customer = await makeCustomer(stripe, token, { test_clock: clock.id });
    const price = await makePrice(stripe, 1000);
    const subscription = await stripe.subscriptions.create(
        { customer: customer.id, items: [{ price: price.id }], ...params });
    return { clock, customer, subscription };
}

const eventsOf = async (id) => (await stripe.events.list({ limit: 100 })).data
    .filter((event) => event.data.object.id === id).map((event) => event.type).reverse();

test('a year of months is paid, each to the last day of its month', async () => {
    const { clock, customer, subscription } = await subscribed();
    const started = performance.now();
    await advance(stripe, clock, Date.UTC(2027, 0, 31, 12) / 1000);
    console.log(`a year took ${Math.round(performance.now() - started)} ms`);
    const invoices = await stripe.invoices.list({ customer: customer.id, limit: 100 });
    assert.equal(invoices.data.length, 13);
    assert.ok(invoices.data.every((invoice) => invoice.status === 'paid'));
    assert.deepEqual(invoices.data.map((invoice) =>
        new Date(invoice.period_start * 1000).toISOString().slice(5, 10)).reverse(),
    ['01-31', '02-28', '03-31', '04-30', '05-31', '06-30', '07-31', '08-31', '09-30', '10-31',
        '11-30', '12-31', '01-31']);
    const now = await stripe.subscriptions.retrieve(subscription.id);
    assert.equal(now.status, 'active');
    assert.equal(now.items.data[0].current_period_end, Date.UTC(2027, 1, 28) / 1000);
});

test('a trial warns three days before, then becomes paid', async () => {
    const { clock, subscription } = await subscribed('pm_card_visa', { trial_period_days: 14 });
    assert.equal(subscription.status, 'trialing');
    await advance(stripe, clock, begin + 12 * day);
    assert.ok((await eventsOf(subscription.id)).includes('customer.subscription.trial_will_end'));
    await advance(stripe, clock, begin + 14 * day + 7200);
    const now = await stripe.subscriptions.retrieve(subscription.id, { expand: ['latest_invoice'] });
    assert.equal(now.status, 'active');
    assert.equal(now.latest_invoice.status, 'paid');
    assert.equal(now.latest_invoice.total, 1000);
});

test('a trial without a payment method ends as its settings say', async () => {
    for (const [missing, status] of [['cancel', 'canceled'], ['pause', 'paused']]) {
        const clock = await stripe.testHelpers.testClocks.create({ frozen_time: begin });
        const customer = await stripe.customers.create({ test_clock: clock.id });
        const price = await makePrice(stripe);
        const made = await stripe.subscriptions.create({ customer: customer.id,
            items: [{ price: price.id }], trial_period_days: 1,
            trial_settings: { end_behavior: { missing_payment_method: missing } } });
        await advance(stripe, clock, begin + 2 * day);
        assert.equal((await stripe.subscriptions.retrieve(made.id)).status, status);
    }
});

test('a card that fails: past due, three retries, canceled', async () => {
    const { clock, subscription } = await subscribed('pm_card_chargeCustomerFail',
        { trial_period_days: 7 });
    await advance(stripe, clock, begin + 7 * day + 7200);
    const owing = await stripe.subscriptions.retrieve(subscription.id,
        { expand: ['latest_invoice'] });
    assert.equal(owing.status, 'past_due');
    assert.equal(owing.latest_invoice.status, 'open');
    assert.equal(owing.latest_invoice.attempt_count, 1);
    assert.ok(owing.latest_invoice.next_payment_attempt > clock.frozen_time);
    await advance(stripe, clock, begin + 30 * day);
    const over = await stripe.subscriptions.retrieve(subscription.id);
    assert.equal(over.status, 'canceled');
    assert.equal(over.cancellation_details.reason, 'payment_failed');
    assert.equal((await stripe.invoices.retrieve(over.latest_invoice)).attempt_count, 4);
});

test('what follows the last retry is a setting, and is kept', async () => {
    for (const status of ['unpaid', 'past_due']) {
        await stub.own('settings', `after_retries=${status}`);
        const { clock, subscription } = await subscribed('pm_card_chargeCustomerFail',
            { trial_period_days: 7 });
        await advance(stripe, clock, begin + 30 * day);
        assert.equal((await stripe.subscriptions.retrieve(subscription.id)).status, status);
    }
    await stub.stop({ keep: true });
    await start({ folder: stub.folder });
    assert.equal((await stub.own('settings')).after_retries, 'past_due');
    await stub.own('settings', 'after_retries=cancel');
});

test('an invoice that was sent and not paid in time is overdue', async () => {
    const { clock, subscription } = await subscribed('pm_card_visa',
        { collection_method: 'send_invoice', days_until_due: 10 });
    await advance(stripe, clock, begin + 10 * day);
    assert.equal((await stripe.subscriptions.retrieve(subscription.id)).status, 'active');
    await advance(stripe, clock, begin + 11 * day);
    const late = await stripe.subscriptions.retrieve(subscription.id);
    assert.equal(late.status, 'past_due');
    assert.ok((await eventsOf(late.latest_invoice)).includes('invoice.overdue'));
    await stripe.invoices.pay(late.latest_invoice);
    assert.equal((await stripe.subscriptions.retrieve(subscription.id)).status, 'active');
});

test('a discount lowers what a change of plan makes up for', async () => {
    for (const [coupon, credit, charge] of [[{ percent_off: 50 }, -500, 1500],
        [{ amount_off: 300, currency: 'usd' }, -700, 2700]]) {
        const { id } = await stripe.coupons.create({ ...coupon, duration: 'forever' });
        const { subscription } = await subscribed('pm_card_visa', { discounts: [{ coupon: id }] });
        const dearer = await makePrice(stripe, 3000);
        const changed = await stripe.subscriptions.update(subscription.id, {
            items: [{ id: subscription.items.data[0].id, price: dearer.id }],
            proration_behavior: 'always_invoice', expand: ['latest_invoice'] });
        assert.deepEqual(changed.latest_invoice.lines.data.map((line) => line.amount),
            [credit, charge]);
        assert.equal(changed.latest_invoice.total, credit + charge);
    }
});

test('nothing is announced where nothing comes', async () => {
    const none = { code: 'invoice_upcoming_none', statusCode: 404 };
    const { customer, subscription } = await subscribed();
    const preview = () =>
        stripe.invoices.createPreview({ customer: customer.id, subscription: subscription.id });
    assert.equal((await preview()).amount_due, 1000);
    await stripe.subscriptions.update(subscription.id, { cancel_at_period_end: true });
    await assert.rejects(preview(), none);
    await stripe.subscriptions.update(subscription.id, { cancel_at_period_end: false });
    await stripe.subscriptions.pause(subscription.id);
    await assert.rejects(preview(), none);
    await stripe.subscriptions.cancel(subscription.id);
    await assert.rejects(preview(), none);
});

test('a past due subscription is active again once it is paid', async () => {
    const { clock, customer, subscription } = await subscribed('pm_card_chargeCustomerFail',
        { trial_period_days: 7 });
    await advance(stripe, clock, begin + 7 * day + 7200);
    const card = await stripe.paymentMethods.attach('pm_card_visa', { customer: customer.id });
    await stripe.customers.update(customer.id,
        { invoice_settings: { default_payment_method: card.id } });
    await advance(stripe, clock, begin + 11 * day);
    assert.equal((await stripe.subscriptions.retrieve(subscription.id)).status, 'active');
});

test('a first payment that fails is given up after 23 hours', async () => {
    const { clock, subscription } = await subscribed('pm_card_chargeCustomerFail');
    assert.equal(subscription.status, 'incomplete');
    await advance(stripe, clock, begin + day);
    const over = await stripe.subscriptions.retrieve(subscription.id,
        { expand: ['latest_invoice'] });
    assert.equal(over.status, 'incomplete_expired');
    assert.equal(over.latest_invoice.status, 'void');
});

test('a scheduled cancellation and a scheduled change happen', async () => {
    const one = await subscribed();
    await stripe.subscriptions.update(one.subscription.id, { cancel_at_period_end: true });
    await advance(stripe, one.clock, begin + 40 * day);
    const gone = await stripe.subscriptions.retrieve(one.subscription.id);
    assert.equal(gone.status, 'canceled');
    assert.equal(gone.ended_at, one.subscription.items.data[0].current_period_end);
    assert.equal((await eventsOf(gone.id)).at(-1), 'customer.subscription.deleted');

    const two = await subscribed();
    const cheaper = await makePrice(stripe, 300);
    const schedule = await stripe.subscriptionSchedules.create(
        { from_subscription: two.subscription.id });
    const [current] = schedule.phases;
    await stripe.subscriptionSchedules.update(schedule.id, { end_behavior: 'release', phases: [
        { start_date: current.start_date, end_date: current.end_date,
            items: [{ price: two.subscription.items.data[0].price.id }] },
        { items: [{ price: cheaper.id }] }] });
    await advance(stripe, two.clock, begin + 29 * day);
    const changed = await stripe.subscriptions.retrieve(two.subscription.id,
        { expand: ['latest_invoice'] });
    assert.equal(changed.items.data[0].price.id, cheaper.id);
    assert.equal(changed.latest_invoice.total, 300);
    await advance(stripe, two.clock, begin + 75 * day);
    const released = await stripe.subscriptionSchedules.retrieve(schedule.id);
    assert.equal(released.status, 'released');
});

test('paused collection voids, and ends by itself', async () => {
    const { clock, subscription } = await subscribed();
    await stripe.subscriptions.update(subscription.id,
        { pause_collection: { behavior: 'void', resumes_at: begin + 45 * day } });
    await advance(stripe, clock, begin + 32 * day);
    const held = await stripe.subscriptions.retrieve(subscription.id,
        { expand: ['latest_invoice'] });
    assert.equal(held.status, 'active');
    assert.equal(held.latest_invoice.status, 'void');
    await advance(stripe, clock, begin + 46 * day);
    assert.equal((await stripe.subscriptions.retrieve(subscription.id)).pause_collection, null);
});

test('a clock only goes forward', async () => {
    const clock = await stripe.testHelpers.testClocks.create({ frozen_time: begin });
    await assert.rejects(
        stripe.testHelpers.testClocks.advance(clock.id, { frozen_time: begin - 1 }),
        { param: 'frozen_time' });
    assert.equal((await stripe.testHelpers.testClocks.del(clock.id)).deleted, true);
});

test('what was deleted meanwhile holds nobody up', async () => {
    const coupon = () => stripe.coupons.create({ percent_off: 50, duration: 'forever' });
    const [one, two] = [await coupon(), await coupon()];
    const discounted = await subscribed('pm_card_visa', { discounts: [{ coupon: one.id }] });
    const favoured = await subscribed();
    await stripe.customers.update(favoured.customer.id, { coupon: two.id });
    await Promise.all([one, two].map(({ id }) => stripe.coupons.del(id)));
    const orphan = await subscribed();
    const { price } = orphan.subscription.items.data[0];
    await stripe.plans.del(price.id);
    await stripe.products.del(price.product);
    for (const [{ clock, subscription }, total] of
        [[discounted, 500], [favoured, 500], [orphan, 1000]]) {
        await advance(stripe, clock, begin + 40 * day);
        const now = await stripe.subscriptions.retrieve(subscription.id,
            { expand: ['latest_invoice'] });
        assert.equal(now.latest_invoice.billing_reason, 'subscription_cycle');
        assert.equal(now.latest_invoice.total, total);
    }
    const seen = await stripe.subscriptions.retrieve(discounted.subscription.id,
        { expand: ['discounts.source.coupon'] });
    assert.equal(seen.discounts[0].source.coupon.percent_off, 50);
    const again = await stripe.coupons.create({ id: one.id, percent_off: 10, duration: 'once' });
    assert.equal((await stripe.coupons.retrieve(again.id)).percent_off, 10);
});

test("a customer's coupon for one invoice is used up by it", async () => {
    const once = await stripe.coupons.create({ percent_off: 50, duration: 'once' });
    const { clock, customer, subscription } = await subscribed('pm_card_visa',
        { trial_period_days: 1 });
    await stripe.subscriptions.update(subscription.id, { trial_end: 'now' });
    await stripe.customers.update(customer.id, { coupon: once.id });
    for (const [days, total] of [[40, 500], [70, 1000]]) {
        await advance(stripe, clock, begin + days * day);
        const { latest_invoice: invoice } = await stripe.subscriptions.retrieve(subscription.id,
            { expand: ['latest_invoice'] });
        assert.equal(invoice.total, total);
        assert.equal((await stripe.customers.retrieve(customer.id)).discount, null);
    }
});

test('a card that was detached pays no more', async () => {
    const { clock, customer, subscription } = await subscribed();
    const { default_payment_method: card } = customer.invoice_settings;
    await stripe.subscriptions.update(subscription.id, { default_payment_method: card });
    await stripe.paymentMethods.detach(card);
    assert.equal((await stripe.subscriptions.retrieve(subscription.id)).default_payment_method, null);
    await advance(stripe, clock, begin + 32 * day);
    assert.equal((await stripe.subscriptions.retrieve(subscription.id)).status, 'past_due');
});
