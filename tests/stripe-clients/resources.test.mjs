// Every resource of the subset, through Stripe's own SDK.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { makeCustomer, makePrice, startStub } from './support/stub.mjs';

let stub;
let stripe;
before(async () => {
    stub = await startStub();
    stripe = stub.stripe;
});
after(() => stub.stop());

test('customers are created, read, changed, listed, searched and deleted', async () => {
    const made = await stripe.customers.create({ email: 'ada@example.com', name: 'Ada',
        address: { city: 'London', country: 'GB' }, metadata: { plan: 'pro', seat: '1' } });
    assert.match(made.id, /^cus_/);
    assert.equal((await stripe.customers.retrieve(made.id)).name, 'Ada');
    const changed = await stripe.customers.update(made.id,
        { name: '', metadata: { seat: '', team: 'x' } });
    assert.equal(changed.name, null, 'an empty value unsets');
    assert.deepEqual(changed.metadata, { plan: 'pro', team: 'x' }, 'metadata is merged');
    const listed = await stripe.customers.list({ email: 'ada@example.com' });
    assert.deepEqual(listed.data.map((c) => c.id), [made.id]);
    const found = await stripe.customers.search({ query: "email:'ada@example.com'" });
    assert.equal(found.data.length, 1);
    assert.equal((await stripe.customers.del(made.id)).deleted, true);
    assert.equal((await stripe.customers.retrieve(made.id)).deleted, true);
    assert.equal((await stripe.customers.list({ email: 'ada@example.com' })).data.length, 0);
});

test('lists turn their pages both ways', async () => {
    const ids = [];
    for (let i = 0; i < 5; ++i)
        ids.unshift((await stripe.products.create({ name: `Paged ${i}` })).id);
    const first = await stripe.products.list({ limit: 2 });
    assert.deepEqual(first.data.map((p) => p.id), ids.slice(0, 2));
    assert.equal(first.has_more, true);
    const second = await stripe.products.list({ limit: 2, starting_after: ids[1] });
    assert.deepEqual(second.data.map((p) => p.id), ids.slice(2, 4));
    const back = await stripe.products.list({ limit: 2, ending_before: ids[2] });
    assert.deepEqual(back.data.map((p) => p.id), ids.slice(0, 2));
    const all = [];
    for await (const product of stripe.products.list({ limit: 2 })) all.push(product.id);
    assert.deepEqual(all.slice(0, 5), ids);
});

test('products, prices and their lookup keys', async () => {
    const price = await makePrice(stripe, 900, 'month', { lookup_key: 'starter_monthly' });
    const found = await stripe.prices.list({ lookup_keys: ['starter_monthly', 'none'] });
    assert.deepEqual(found.data.map((p) => p.id), [price.id]);
    await assert.rejects(makePrice(stripe, 950, 'month', { lookup_key: 'starter_monthly' }),
        { code: 'resource_already_exists' });
    const heir = await makePrice(stripe, 950, 'month',
        { lookup_key: 'starter_monthly', transfer_lookup_key: true });
    assert.equal((await stripe.prices.retrieve(price.id)).lookup_key, null);
    const expanded = await stripe.prices.retrieve(heir.id, { expand: ['product'] });
    assert.equal(expanded.product.name, 'Plan 950');
    assert.equal((await stripe.prices.update(heir.id, { active: false })).active, false);
    await assert.rejects(stripe.products.del(expanded.product.id), /user-created prices/);
});

test('payment methods: test tokens, numbers, attach, detach', async () => {
    const customer = await stripe.customers.create({});
    const visa = await stripe.paymentMethods.attach('pm_card_visa', { customer: customer.id });
    assert.equal(visa.card.last4, '4242');
    const typed = await stripe.paymentMethods.create({ type: 'card',
        card: { number: '5555555555554444', exp_month: 3, exp_year: 2031, cvc: '123' } });
    assert.equal(typed.card.brand, 'mastercard');
    await stripe.paymentMethods.attach(typed.id, { customer: customer.id });
    assert.equal((await stripe.customers.listPaymentMethods(customer.id)).data.length, 2);
    const detached = await stripe.paymentMethods.detach(visa.id);
    assert.equal(detached.customer, null);
    await assert.rejects(
        stripe.paymentMethods.attach('pm_card_chargeDeclined', { customer: customer.id }),
        { type: 'StripeCardError', code: 'card_declined', decline_code: 'generic_decline' });
    await assert.rejects(stripe.paymentMethods.create({ type: 'card',
        card: { number: '4242424242424241', exp_month: 3, exp_year: 2031 } }),
    { code: 'incorrect_number' });
});

test('setup intents: success, 3-D Secure, decline', async () => {
    const customer = await stripe.customers.create({});
    const done = await stripe.setupIntents.create(
        { customer: customer.id, payment_method: 'pm_card_visa', confirm: true });
    assert.equal(done.status, 'succeeded');
    assert.equal((await stripe.paymentMethods.retrieve(done.payment_method)).customer, customer.id);
    const challenged = await stripe.setupIntents.create(
        { customer: customer.id, payment_method: 'pm_card_threeDSecure2Required', confirm: true });
    assert.equal(challenged.status, 'requires_action');
    const waiting = await stripe.setupIntents.create({ customer: customer.id });
    await assert.rejects(
        stripe.setupIntents.confirm(waiting.id, { payment_method: 'pm_card_chargeDeclined' }),
        { code: 'card_declined' });
    const after = await stripe.setupIntents.retrieve(waiting.id);
    assert.equal(after.status, 'requires_payment_method');
    assert.equal(after.last_setup_error.code, 'card_declined');
});

test('coupons and promotion codes take off what they say', async () => {
    const price = await makePrice(stripe, 2000);
    const customer = await makeCustomer(stripe);
    const coupon = await stripe.coupons.create({ percent_off: 25, duration: 'forever', name: 'Stay' });
    const code = await stripe.promotionCodes.create(
        { promotion: { type: 'coupon', coupon: coupon.id }, code: 'STAY25', max_redemptions: 1 });
    const subscription = await stripe.subscriptions.create({ customer: customer.id,
        items: [{ price: price.id }], discounts: [{ promotion_code: code.id }],
        expand: ['latest_invoice', 'discounts'] });
    assert.equal(subscription.latest_invoice.total, 1500);
    assert.equal(subscription.discounts[0].source.coupon, coupon.id);
    assert.equal((await stripe.promotionCodes.retrieve(code.id)).times_redeemed, 1);
    await assert.rejects(stripe.subscriptions.create({ customer: customer.id,
        items: [{ price: price.id }], discounts: [{ promotion_code: code.id }] }),
    { code: 'coupon_expired' });
    const once = await stripe.coupons.create({ amount_off: 500, currency: 'usd', duration: 'once' });
    const cheap = await stripe.subscriptions.create({ customer: customer.id,
        items: [{ price: price.id }], discounts: [{ coupon: once.id }], expand: ['latest_invoice'] });
    assert.equal(cheap.latest_invoice.total, 1500);
    assert.deepEqual(cheap.discounts, [], 'a coupon for one invoice is used up by it');
});

test('tax rates: on top or within, after discounts, on what is sold and on what is made up for', async () => {
    const rate = (percentage, inclusive) => stripe.taxRates.create(
        { display_name: 'VAT', percentage, inclusive, country: 'DE', tax_type: 'vat' });
    const [onTop, within] = [await rate(19, false), await rate(10, true)];
    const price = await makePrice(stripe, 1000);
    const { id: coupon } = await stripe.coupons.create({ percent_off: 50, duration: 'once' });
    const invoiceOf = async (customer, params) => (await stripe.subscriptions.create(
        { customer: customer.id, items: [{ price: price.id }], expand: ['latest_invoice'], ...params }))
        .latest_invoice;
    const sums = ({ subtotal, total_excluding_tax, total, amount_paid, total_taxes }) =>
        [subtotal, total_excluding_tax, total, amount_paid, total_taxes.map(({ amount }) => amount)];
    const customer = await makeCustomer(stripe);
    const taxed = await invoiceOf(customer, { default_tax_rates: [onTop.id] });
    assert.deepEqual(sums(taxed), [1000, 1000, 1190, 1190, [190]]);
    assert.equal(taxed.lines.data[0].taxes[0].tax_rate_details.tax_rate, onTop.id);
    assert.deepEqual(sums(await invoiceOf(customer, { default_tax_rates: [within.id] })),
        [1000, 909, 1000, 1000, [91]]);
    assert.deepEqual(sums(await invoiceOf(customer,
        { default_tax_rates: [onTop.id], discounts: [{ coupon }] })), [1000, 500, 595, 595, [95]]);
    const exempt = await makeCustomer(stripe, 'pm_card_visa', { tax_exempt: 'exempt' });
    assert.deepEqual(sums(await invoiceOf(exempt, { default_tax_rates: [onTop.id] })),
        [1000, 1000, 1000, 1000, []]);
    const preview = await stripe.invoices.createPreview({ customer: customer.id,
        subscription: taxed.parent.subscription_details.subscription });
    assert.equal(preview.total, 1190, 'the next one is taxed too');
    assert.equal((await stripe.taxRates.update(onTop.id, { active: false })).active, false);
    assert.equal((await stripe.taxRates.list({ active: true })).data.length, 1);
    await assert.rejects(rate(101, false), { param: 'percentage' });
    await assert.rejects(invoiceOf(customer, { default_tax_rates: ['txr_none'] }),
        { code: 'resource_missing', param: 'default_tax_rates' });
});

test('subscriptions: create, change with proration, cancel, both billing modes', async () => {
    const monthly = await makePrice(stripe, 1900);
    const dearer = await makePrice(stripe, 4900);
    const customer = await makeCustomer(stripe);
    const made = await stripe.subscriptions.create({ customer: customer.id,
        items: [{ price: monthly.id }], expand: ['latest_invoice.payments', 'customer'] });
    assert.equal(made.status, 'active');
    assert.equal(made.billing_mode.type, 'flexible');
    assert.equal(made.latest_invoice.status, 'paid');
    assert.equal(made.latest_invoice.payments.data[0].status, 'paid');
    assert.equal(made.customer.email, 'pat@example.com');
    const item = made.items.data[0];
    const changed = await stripe.subscriptions.update(made.id, {
        items: [{ id: item.id, price: dearer.id }], proration_behavior: 'always_invoice',
        expand: ['latest_invoice'] });
    assert.equal(changed.items.data[0].price.id, dearer.id);
    assert.equal(changed.items.data[0].id, item.id);
    assert.equal(changed.latest_invoice.billing_reason, 'subscription_update');
    assert.ok(Math.abs(changed.latest_invoice.total - 3000) <= 1, 'the difference of the period');
    const ending = await stripe.subscriptions.update(made.id, { cancel_at_period_end: true });
    assert.equal(ending.cancel_at, item.current_period_end);
    assert.equal(ending.cancel_at_period_end, false, 'flexible billing sets cancel_at only');
    const kept = await stripe.subscriptions.update(made.id, { cancel_at_period_end: false });
    assert.equal(kept.cancel_at, null);
    const gone = await stripe.subscriptions.cancel(made.id,
        { cancellation_details: { feedback: 'too_expensive', comment: 'sorry' } });
    assert.equal(gone.status, 'canceled');
    assert.equal(gone.cancellation_details.feedback, 'too_expensive');
    assert.equal((await stripe.subscriptions.list({ customer: customer.id })).data.length, 0);
    assert.equal(
        (await stripe.subscriptions.list({ customer: customer.id, status: 'all' })).data.length, 1);

    const classic = await stripe.subscriptions.create({ customer: customer.id, currency: 'USD',
        items: [{ price: monthly.id }], billing_mode: { type: 'classic' } });
    assert.equal(classic.currency, 'usd');
    const leaving = await stripe.subscriptions.update(classic.id, { cancel_at_period_end: true });
    assert.equal(leaving.cancel_at_period_end, true);
    assert.equal(leaving.cancel_at, classic.items.data[0].current_period_end);
});

test('subscription items have calls of their own', async () => {
    const base = await makePrice(stripe, 1000);
    const extra = await makePrice(stripe, 300);
    const customer = await makeCustomer(stripe);
    const made = await stripe.subscriptions.create(
        { customer: customer.id, items: [{ price: base.id }] });
    const added = await stripe.subscriptionItems.create(
        { subscription: made.id, price: extra.id, quantity: 2 });
    assert.equal(added.quantity, 2);
    const more = await stripe.subscriptionItems.update(added.id, { quantity: 3 });
    assert.equal(more.quantity, 3);
    assert.equal((await stripe.subscriptionItems.list({ subscription: made.id })).data.length, 2);
    assert.equal((await stripe.subscriptionItems.del(added.id)).deleted, true);
    assert.equal((await stripe.subscriptionItems.list({ subscription: made.id })).data.length, 1);
});

test('a subscription without a payment method is refused, one with a failing card is incomplete',
    async () => {
        const price = await makePrice(stripe);
        const bare = await stripe.customers.create({});
        await assert.rejects(stripe.subscriptions.create(
            { customer: bare.id, items: [{ price: price.id }] }), { code: 'resource_missing' });
        assert.equal((await stripe.subscriptions.list({ customer: bare.id, status: 'all' }))
            .data.length, 0, 'nothing is left of it');
        const failing = await makeCustomer(stripe, 'pm_card_chargeCustomerFail');
        const incomplete = await stripe.subscriptions.create(
            { customer: failing.id, items: [{ price: price.id }] });
        assert.equal(incomplete.status, 'incomplete');
        await assert.rejects(stripe.subscriptions.create({ customer: failing.id,
            items: [{ price: price.id }], payment_behavior: 'error_if_incomplete' }),
        { code: 'card_declined' });
        const card = await stripe.paymentMethods.attach('pm_card_visa', { customer: failing.id });
        const paid = await stripe.invoices.pay(incomplete.latest_invoice, { payment_method: card.id });
        assert.equal(paid.status, 'paid');
        assert.equal((await stripe.subscriptions.retrieve(incomplete.id)).status, 'active');
    });

test('pause and resume, and paused collection', async () => {
    const price = await makePrice(stripe);
    const customer = await makeCustomer(stripe);
    const made = await stripe.subscriptions.create(
        { customer: customer.id, items: [{ price: price.id }] });
    const held = await stripe.subscriptions.update(made.id,
        { pause_collection: { behavior: 'void', resumes_at: 2000000000 } });
    assert.equal(held.status, 'active');
    assert.equal(held.pause_collection.resumes_at, 2000000000);
    assert.equal((await stripe.subscriptions.update(made.id, { pause_collection: '' }))
        .pause_collection, null);
    const paused = await stripe.subscriptions.pause(made.id);
    assert.equal(paused.status, 'paused');
    const resumed = await stripe.subscriptions.resume(made.id,
        { billing_cycle_anchor: { type: 'unchanged' } });
    assert.equal(resumed.status, 'active');
});

test('invoices and invoice items: draft, finalize, pay, void, preview', async () => {
    const customer = await makeCustomer(stripe);
    const item = await stripe.invoiceItems.create(
        { customer: customer.id, amount: 2500, currency: 'usd', description: 'Setup' });
    const draft = await stripe.invoices.create(
        { customer: customer.id, pending_invoice_items_behavior: 'include' });
    assert.equal(draft.status, 'draft');
    assert.equal(draft.total, 2500);
    assert.equal(draft.lines.data[0].parent.invoice_item_details.invoice_item, item.id);
    const open = await stripe.invoices.finalizeInvoice(draft.id);
    assert.equal(open.status, 'open');
    assert.match(open.number, /^[A-Z0-9]{8}-0001$/);
    const paid = await stripe.invoices.pay(draft.id, { expand: ['payments'] });
    assert.equal(paid.status, 'paid');
    assert.equal(paid.amount_paid, 2500);
    await assert.rejects(stripe.invoices.pay(draft.id), /already paid/);
    await stripe.invoiceItems.create({ customer: customer.id, amount: 100, currency: 'usd' });
    const other = await stripe.invoices.create(
        { customer: customer.id, pending_invoice_items_behavior: 'include' });
    await stripe.invoices.finalizeInvoice(other.id);
    assert.equal((await stripe.invoices.voidInvoice(other.id)).status, 'void');
    const listed = await stripe.invoices.list({ customer: customer.id, status: 'paid' });
    assert.deepEqual(listed.data.map((i) => i.id), [draft.id]);
    assert.equal((await stripe.invoices.listLineItems(draft.id)).data.length, 1);
});

test('a preview is what the change then costs', async () => {
    const monthly = await makePrice(stripe, 1900);
    const yearly = await makePrice(stripe, 19000, 'year');
    const customer = await makeCustomer(stripe);
    const made = await stripe.subscriptions.create(
        { customer: customer.id, items: [{ price: monthly.id }] });
    const items = [{ id: made.items.data[0].id, price: yearly.id }];
    const preview = await stripe.invoices.createPreview(
        { subscription: made.id, subscription_details: { items } });
    assert.equal((await stripe.subscriptions.retrieve(made.id)).items.data[0].price.id, monthly.id);
    const changed = await stripe.subscriptions.update(made.id,
        { items, expand: ['latest_invoice'] });
    assert.ok(Math.abs(changed.latest_invoice.total - preview.total) <= 1);
    assert.ok(Math.abs(preview.total - 17100) <= 1);
    const upcoming = await stripe.invoices.createPreview({ subscription: made.id });
    assert.equal(upcoming.total, 19000);
    assert.equal(upcoming.next_payment_attempt, changed.items.data[0].current_period_end,
        'it is charged when the period ends');
});

test('schedules: a change at the end of the period', async () => {
    const dear = await makePrice(stripe, 4900);
    const cheap = await makePrice(stripe, 900);
    const customer = await makeCustomer(stripe);
    const made = await stripe.subscriptions.create(
        { customer: customer.id, items: [{ price: dear.id }] });
    const schedule = await stripe.subscriptionSchedules.create({ from_subscription: made.id });
    const [current] = schedule.phases;
    const planned = await stripe.subscriptionSchedules.update(schedule.id, { end_behavior: 'release',
        phases: [{ start_date: current.start_date, end_date: current.end_date,
            items: [{ price: dear.id, quantity: 1 }] }, { items: [{ price: cheap.id, quantity: 1 }] }] });
    assert.equal(planned.phases.length, 2);
    assert.equal(planned.phases[1].start_date, made.items.data[0].current_period_end);
    assert.equal((await stripe.subscriptions.retrieve(made.id)).schedule, schedule.id);
    const released = await stripe.subscriptionSchedules.release(schedule.id);
    assert.equal(released.status, 'released');
    assert.equal((await stripe.subscriptions.retrieve(made.id)).schedule, null);
});

test('portal configurations and sessions', async () => {
    const price = await makePrice(stripe);
    const customer = await makeCustomer(stripe);
    const configuration = await stripe.billingPortal.configurations.create({ features: {
        invoice_history: { enabled: true },
        subscription_update: { enabled: true, default_allowed_updates: ['price'],
            proration_behavior: 'always_invoice',
            products: [{ product: price.product, prices: [price.id] }] },
        subscription_cancel: { enabled: true } } });
    assert.equal(configuration.features.subscription_cancel.mode, 'at_period_end');
    const session = await stripe.billingPortal.sessions.create({ customer: customer.id,
        configuration: configuration.id, return_url: 'https://example.com/back', locale: 'de' });
    assert.match(session.url, /^http:\/\/127\.0\.0\.1:\d+\/p\/session\//);
    assert.equal(session.flow, null);
    await assert.rejects(stripe.billingPortal.sessions.create({ customer: customer.id,
        configuration: configuration.id, return_url: 'porticoapp://back' }), { code: 'url_invalid' });
    await assert.rejects(stripe.billingPortal.sessions.create({ customer: customer.id,
        configuration: configuration.id, flow_data: { type: 'payment_method_update' } }),
    { param: 'flow_data[type]' });
    const renamed = await stripe.billingPortal.configurations.update(configuration.id,
        { metadata: { for: 'test' } });
    assert.equal(renamed.metadata.for, 'test');
});

test('tax ids', async () => {
    const customer = await stripe.customers.create({});
    const made = await stripe.customers.createTaxId(customer.id,
        { type: 'eu_vat', value: 'DE123456789' });
    assert.equal(made.country, 'DE');
    assert.equal((await stripe.customers.listTaxIds(customer.id)).data.length, 1);
    assert.equal((await stripe.customers.deleteTaxId(customer.id, made.id)).deleted, true);
});

test('events carry what was before', async () => {
    const customer = await stripe.customers.create({ name: 'Before' });
    await stripe.customers.update(customer.id, { name: 'After', metadata: { a: '1' } });
    const [event] = (await stripe.events.list({ type: 'customer.updated', limit: 1 })).data;
    assert.equal(event.data.object.id, customer.id);
    assert.deepEqual(event.data.previous_attributes, { name: 'Before', metadata: { a: null } });
    assert.equal(event.api_version, '2026-10-28.endive');
    assert.match(event.request.id, /^req_/);
    assert.equal((await stripe.events.retrieve(event.id)).id, event.id);
});
