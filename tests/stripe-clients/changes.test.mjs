// Changes in the middle of a period: what is credited and charged, and changes that wait for payment.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { advance, makeCustomer, makePrice, startStub } from './support/stub.mjs';

const hour = 3600;
const begin = Date.UTC(2026, 3, 1) / 1000; // April: 30 days
const half = begin + 15 * 24 * hour;

let stub;
let stripe;
let prices;
before(async () => {
    stub = await startStub();
    stripe = stub.stripe;
    prices = await Promise.all([1000, 3000, 600].map((amount) => makePrice(stripe, amount)));
});
after(() => stub.stop());

async function subscribed(params = {}, more = {}) {
    const clock = await stripe.testHelpers.testClocks.create({ frozen_time: begin });
    const customer = await makeCustomer(stripe, 'pm_card_visa', { test_clock: clock.id, ...more });
    const subscription = await stripe.subscriptions.create(
        { customer: customer.id, items: [{ price: prices[0].id }], ...params });
    return { clock, customer, subscription };
}

const change = ({ id, items }, price, params = {}) => stripe.subscriptions.update(id, {
    items: [{ id: items.data[0].id, price: price.id }], proration_behavior: 'always_invoice',
    expand: ['latest_invoice'], ...params });

const amounts = (invoice) => invoice.lines.data.map((line) => line.amount);

const coupon = async (params) => (await stripe.coupons.create(params)).id;

test('the credit is what was paid: a coupon for one invoice still counts after it', async () => {
    const once = await coupon({ percent_off: 40, duration: 'once' });
    const { clock, subscription } = await subscribed({ discounts: [{ coupon: once }] });
    assert.deepEqual(subscription.discounts, []);
    await advance(stripe, clock, half);
    const preview = await stripe.invoices.createPreview({ subscription: subscription.id,
        subscription_details: { items: [{ id: subscription.items.data[0].id, price: prices[1].id }],
            proration_behavior: 'always_invoice' } });
    assert.deepEqual(amounts(preview), [-300, 1500]);
    assert.deepEqual(amounts((await change(subscription, prices[1])).latest_invoice), [-300, 1500]);
    // The second change gives back what the first one charged.
    assert.deepEqual(amounts((await change(subscription, prices[2])).latest_invoice), [-1500, 300]);
    await advance(stripe, clock, begin + 31 * 24 * hour);
    const renewed = await stripe.subscriptions.retrieve(subscription.id,
        { expand: ['latest_invoice'] });
    assert.deepEqual(amounts(renewed.latest_invoice), [600]);
});

test("the customer's own discount is in the credit and in the charge", async () => {
    const always = await coupon({ percent_off: 50, duration: 'forever' });
    const { clock, subscription } = await subscribed({}, { coupon: always });
    await advance(stripe, clock, half);
    assert.deepEqual(amounts((await change(subscription, prices[1])).latest_invoice), [-250, 750]);
});

test('a coupon that comes with the change lowers the charge and not the credit', async () => {
    const once = await coupon({ percent_off: 10, duration: 'once' });
    const { clock, subscription } = await subscribed();
    await advance(stripe, clock, half);
    const discounts = [{ coupon: once }];
    const preview = await stripe.invoices.createPreview({ subscription: subscription.id, discounts,
        subscription_details: { items: [{ id: subscription.items.data[0].id, price: prices[1].id }],
            proration_behavior: 'always_invoice' } });
    assert.deepEqual(amounts(preview), [-500, 1350]);
    const changed = await change(subscription, prices[1], { discounts });
    assert.deepEqual(amounts(changed.latest_invoice), [-500, 1350]);
    assert.deepEqual(changed.discounts, [], 'used up');
});

test('what was waiting for the next invoice is credited as it was noted', async () => {
    const { clock, subscription } = await subscribed();
    await advance(stripe, clock, half);
    await change(subscription, prices[1], { proration_behavior: 'create_prorations' });
    const back = await change(subscription, prices[0]);
    assert.deepEqual(amounts(back.latest_invoice).sort((a, b) => a - b), [-1500, -500, 500, 1500]);
    assert.equal(back.latest_invoice.total, 0);
});

test('classic billing credits what the price is, not what was debited', async () => {
    const billing = { billing_mode: { type: 'classic' } };
    const { clock, subscription } = await subscribed(billing);
    await advance(stripe, clock, half);
    await change(subscription, prices[1], { proration_behavior: 'none' });
    const item = { id: subscription.items.data[0].id, price: prices[0].id };
    const preview = await stripe.invoices.createPreview({ subscription: subscription.id,
        subscription_details: { items: [item], proration_behavior: 'always_invoice' } });
    assert.deepEqual(amounts(preview), [-1500, 500]);
    assert.deepEqual(amounts((await change(subscription, prices[0])).latest_invoice), [-1500, 500]);

    const once = await coupon({ percent_off: 40, duration: 'once' });
    const lowered = await subscribed({ discounts: [{ coupon: once }], ...billing });
    await advance(stripe, lowered.clock, half);
    const { latest_invoice: latest } = await change(lowered.subscription, prices[1]);
    assert.deepEqual(amounts(latest), [-300, 1500], 'by the discounts that were used last');
    assert.deepEqual(amounts((await change(lowered.subscription, prices[0])).latest_invoice),
        [-1500, 500]);
});

test('an existing discount is kept by its id', async () => {
    const always = await coupon({ percent_off: 20, duration: 'forever' });
    const { subscription } = await subscribed({ discounts: [{ coupon: always }] });
    const [discount] = subscription.discounts;
    const kept = await stripe.subscriptions.update(subscription.id, { discounts: [{ discount }] });
    assert.deepEqual(kept.discounts, [discount]);
    assert.equal((await stripe.coupons.retrieve(always)).times_redeemed, 1);
    await assert.rejects(stripe.subscriptions.update(subscription.id,
        { discounts: [{ discount: 'di_none' }] }), { code: 'resource_missing' });
});

test('a discount is named by whose it is, and by nobody else', async () => {
    const always = await coupon({ percent_off: 50, duration: 'forever' });
    const { customer, clock, subscription } = await subscribed({}, { coupon: always });
    const stranger = await subscribed({}, { coupon: always });
    await advance(stripe, clock, half);
    const preview = (discount) => stripe.invoices.createPreview({ subscription: subscription.id,
        discounts: [{ discount }], subscription_details: { proration_behavior: 'always_invoice',
            items: [{ id: subscription.items.data[0].id, price: prices[1].id }] } });
    const update = (discount) => change(subscription, prices[1], { discounts: [{ discount }] });
    const discountOf = async ({ customer: { id } }) =>
        (await stripe.customers.retrieve(id)).discount.id;
    const theirs = await discountOf(stranger);
    const bill = (discount) =>
        stripe.invoices.create({ customer: customer.id, discounts: [{ discount }] });
    for (const call of [preview, update, bill])
        await assert.rejects(call(theirs), { code: 'resource_missing', message: /No such discount/ });
    const own = await discountOf({ customer });
    assert.deepEqual(amounts(await preview(own)), [-250, 750]);
    assert.deepEqual((await bill(own)).discounts, [own]);
    const changed = await update(own);
    assert.deepEqual(amounts(changed.latest_invoice), [-250, 750]);
    assert.deepEqual(changed.discounts, [own]);
    // Taken off the subscription, it is still the customer's.
    await stripe.subscriptions.update(subscription.id, { discounts: [] });
    assert.equal(await discountOf({ customer }), own);
    assert.deepEqual(await typesOf(own), ['customer.discount.created']);
});

const declining = async (customer) => {
    const card = await stripe.paymentMethods.attach('pm_card_chargeCustomerFail',
        { customer: customer.id });
    await stripe.customers.update(customer.id,
        { invoice_settings: { default_payment_method: card.id } });
};
const pending = { payment_behavior: 'pending_if_incomplete' };

async function waiting() {
    const made = await subscribed();
    await declining(made.customer);
    await advance(stripe, made.clock, half);
    const changed = await change(made.subscription, prices[1], pending);
    return { ...made, changed };
}

// Pays for the change, or lets its time run out.
async function settle({ clock, customer, changed }, paid) {
    if (!paid)
        return advance(stripe, clock, half + 23 * hour);
    const good = await stripe.paymentMethods.attach('pm_card_visa', { customer: customer.id });
    return stripe.invoices.pay(changed.latest_invoice.id, { payment_method: good.id });
}

const typesOf = async (id) => (await stripe.events.list({ limit: 100 })).data
    .filter((event) => event.data.object.id === id).map((event) => event.type);

test('a change that is not paid for waits, and is made once it is', async () => {
    const { clock, customer, subscription, changed } = await waiting();
    const item = subscription.items.data[0];
    assert.equal(changed.status, 'active');
    assert.equal(changed.items.data[0].price.id, prices[0].id, 'nothing is changed yet');
    assert.equal(changed.pending_update.expires_at, half + 23 * hour);
    assert.deepEqual(changed.pending_update.subscription_items.map(({ id, price }) => [id, price.id]),
        [[item.id, prices[1].id]]);
    assert.equal(changed.pending_update.metadata, null);
    assert.equal(changed.latest_invoice.status, 'open');
    assert.deepEqual(amounts(changed.latest_invoice), [-500, 1500]);
    assert.equal(changed.latest_invoice.next_payment_attempt, null);
    await assert.rejects(stripe.invoices.pay(changed.latest_invoice.id), { code: 'card_declined' });
    assert.equal((await stripe.subscriptions.retrieve(subscription.id)).status, 'active');
    const good = await stripe.paymentMethods.attach('pm_card_visa', { customer: customer.id });
    await advance(stripe, clock, half + hour);
    await stripe.invoices.pay(changed.latest_invoice.id, { payment_method: good.id });
    const applied = await stripe.subscriptions.retrieve(subscription.id);
    assert.equal(applied.pending_update, null);
    assert.equal(applied.items.data[0].price.id, prices[1].id);
    assert.equal(applied.items.data[0].id, item.id);
    const types = await typesOf(subscription.id);
    assert.equal(types[0], 'customer.subscription.pending_update_applied');
    const [told] = (await stripe.events.list({ type: 'customer.subscription.updated', limit: 1 })).data;
    assert.ok(told.data.previous_attributes.pending_update.expires_at);
});

test('a change that is not paid for in 23 hours is given up', async () => {
    const { clock, subscription, changed } = await waiting();
    await advance(stripe, clock, half + 22 * hour);
    assert.ok((await stripe.subscriptions.retrieve(subscription.id)).pending_update);
    await advance(stripe, clock, half + 23 * hour);
    const expired = await stripe.subscriptions.retrieve(subscription.id);
    assert.equal(expired.status, 'active');
    assert.equal(expired.pending_update, null);
    assert.equal(expired.items.data[0].price.id, prices[0].id);
    assert.equal((await stripe.invoices.retrieve(changed.latest_invoice.id)).status, 'void');
    const types = await typesOf(subscription.id);
    assert.ok(types.includes('customer.subscription.pending_update_expired'));
});

test('a waiting change goes with its invoice, with another change, or with the subscription', async () => {
    const voided = await waiting();
    await stripe.invoices.voidInvoice(voided.changed.latest_invoice.id);
    const after = await stripe.subscriptions.retrieve(voided.subscription.id);
    assert.deepEqual([after.status, after.pending_update, after.items.data[0].price.id],
        ['active', null, prices[0].id]);

    const replaced = await waiting();
    const again = await change(replaced.subscription, prices[2], { proration_behavior: 'none' });
    assert.deepEqual([again.pending_update, again.items.data[0].price.id], [null, prices[2].id]);
    const first = replaced.changed.latest_invoice.id;
    assert.equal((await stripe.invoices.retrieve(first)).status, 'void');

    const ended = await waiting();
    assert.equal((await stripe.subscriptions.cancel(ended.subscription.id)).pending_update, null);
    const open = ended.changed.latest_invoice.id;
    assert.equal((await stripe.invoices.retrieve(open)).status, 'void');
});

test('cancelled with an invoice, a subscription takes the one that waits along', async () => {
    for (const [owed, status] of [[0, 'paid'], [5000, 'open']]) {
        const { customer, subscription, changed } = await waiting();
        if (owed > 0)
            await stripe.invoiceItems.create({ customer: customer.id, amount: owed, currency: 'usd' });
        const over = await stripe.subscriptions.cancel(subscription.id,
            { invoice_now: true, prorate: true, expand: ['latest_invoice'] });
        assert.deepEqual([over.status, over.pending_update], ['canceled', null]);
        assert.deepEqual([over.latest_invoice.status, over.latest_invoice.total],
            [status, owed - 500]);
        const waited = await stripe.invoices.retrieve(changed.latest_invoice.id);
        assert.equal(waited.status, 'void');
    }
});

test('what a waiting change would end goes on until it is paid for', async () => {
    const always = await coupon({ percent_off: 50, duration: 'forever' });
    const once = await coupon({ percent_off: 10, duration: 'once' });
    const ended = 'customer.discount.deleted';
    for (const paid of [true, false]) {
        const { clock, customer, subscription } =
            await subscribed({ discounts: [{ coupon: always }] });
        await declining(customer);
        await advance(stripe, clock, half);
        const changed = await change(subscription, prices[1],
            { ...pending, discounts: [{ coupon: once }] });
        const [discount] = subscription.discounts;
        assert.deepEqual(changed.discounts, [discount]);
        assert.ok(!(await typesOf(discount)).includes(ended));
        await settle({ clock, customer, changed }, paid);
        const after = await stripe.subscriptions.retrieve(subscription.id);
        assert.deepEqual(after.discounts, paid ? [] : [discount]);
        assert.equal((await typesOf(discount)).filter((type) => type === ended).length, Number(paid));
    }
});

test("a customer's coupon for one invoice is not used up by a change that only waits", async () => {
    const once = await coupon({ percent_off: 10, duration: 'once' });
    for (const paid of [true, false]) {
        const { clock, customer, subscription } = await subscribed();
        await declining(customer);
        const { discount } = await stripe.customers.update(customer.id, { coupon: once });
        await advance(stripe, clock, half);
        const changed = await change(subscription, prices[1], pending);
        assert.deepEqual(amounts(changed.latest_invoice), [-500, 1350]);
        const held = async () => (await stripe.customers.retrieve(customer.id)).discount?.id;
        assert.equal(await held(), discount.id, 'while it waits');
        await settle({ clock, customer, changed }, paid);
        assert.equal(await held(), paid ? undefined : discount.id);
    }
});

test('a change that is paid for does not wait; what cannot wait is refused', async () => {
    const { customer, subscription } = await subscribed();
    const paid = await change(subscription, prices[1], pending);
    assert.deepEqual([paid.pending_update, paid.items.data[0].price.id, paid.latest_invoice.status],
        [null, prices[1].id, 'paid']);
    await assert.rejects(stripe.subscriptions.update(subscription.id,
        { description: 'x', ...pending }), { param: 'description' });
    await assert.rejects(stripe.subscriptions.create({ customer: customer.id,
        items: [{ price: prices[0].id }], ...pending }), { param: 'payment_behavior' });
    const sent = await subscribed({ collection_method: 'send_invoice', days_until_due: 7 });
    await assert.rejects(change(sent.subscription, prices[1], pending), { param: 'payment_behavior' });
});

test('a waiting change at the end of a trial leaves the trial', async () => {
    const { customer, subscription } = await subscribed({ trial_period_days: 14 });
    await declining(customer);
    const waits = await stripe.subscriptions.update(subscription.id,
        { trial_end: 'now', ...pending, expand: ['latest_invoice'] });
    assert.equal(waits.status, 'trialing');
    assert.equal(waits.trial_end, subscription.trial_end);
    assert.equal(waits.pending_update.trial_end, begin);
    const good = await stripe.paymentMethods.attach('pm_card_visa', { customer: customer.id });
    await stripe.invoices.pay(waits.latest_invoice.id, { payment_method: good.id });
    const applied = await stripe.subscriptions.retrieve(subscription.id);
    assert.deepEqual([applied.status, applied.trial_end], ['active', begin]);
});
