// Values that make no sense, and what belongs to somebody else: refused as Stripe refuses it.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { makeCustomer, makePrice, startStub } from './support/stub.mjs';

const now = Math.floor(Date.now() / 1000);
let stub;
let stripe;
let it; // what the cases below are made of
before(async () => {
    stub = await startStub();
    stripe = stub.stripe;
    const [price, dear] = [await makePrice(stripe, 1000), await makePrice(stripe, 3000)];
    const [pat, sam] = [await makeCustomer(stripe), await makeCustomer(stripe)];
    const once = await stripe.prices.create(
        { unit_amount: 500, currency: 'usd', product_data: { name: 'Setup' } });
    const old = await makePrice(stripe, 900);
    await stripe.prices.update(old.id, { active: false });
    const subscribe = (customer) => stripe.subscriptions.create(
        { customer: customer.id, items: [{ price: price.id }] });
    const offer = await stripe.billingPortal.configurations.create({ features: {
        payment_method_update: { enabled: true }, subscription_cancel: { enabled: true },
        subscription_update: { enabled: true, default_allowed_updates: ['price'],
            products: [{ product: price.product, prices: [price.id] }] } } });
    const closed = await stripe.billingPortal.configurations.create(
        { features: { invoice_history: { enabled: true } } });
    await stripe.billingPortal.configurations.update(closed.id, { active: false });
    await stripe.coupons.create({ id: 'HALF', percent_off: 50, duration: 'once' });
    await stripe.coupons.create(
        { id: 'EURO', amount_off: 500, currency: 'eur', duration: 'once' });
    const promote = (more) => stripe.promotionCodes.create(
        { promotion: { type: 'coupon', coupon: 'HALF' }, ...more });
    await promote({ code: 'Welcome' });
    const first = await promote({ restrictions: { first_time_transaction: true } });
    const large = await promote(
        { restrictions: { minimum_amount: 999999, minimum_amount_currency: 'usd' } });
    await stripe.invoiceItems.create({ customer: pat.id, amount: 700, currency: 'usd' });
    const owed = await stripe.invoices.create(
        { customer: pat.id, pending_invoice_items_behavior: 'include' });
    await stripe.invoices.finalizeInvoice(owed.id);
    it = { price, dear, once, old, pat, offer, closed, first, large, owed, promote,
        card: sam.invoice_settings.default_payment_method, own: await subscribe(pat),
        other: await subscribe(sam) };
    it.schedule = await stripe.subscriptionSchedules.create(
        { from_subscription: (await subscribe(pat)).id });
});
after(() => stub.stop());

const create = (params) => stripe.subscriptions.create(
    { customer: it.pat.id, items: [{ price: it.price.id }], ...params });
const update = (params) => stripe.subscriptions.update(it.own.id, params);
const item = (params) => create({ items: [{ price: it.price.id, ...params }] });
const coupon = (params) => stripe.coupons.create({ percent_off: 5, duration: 'once', ...params });
const price = (params) => stripe.prices.create(
    { unit_amount: 5, currency: 'usd', product: it.price.product, ...params });
const session = (flow, params = {}) => stripe.billingPortal.sessions.create(
    { customer: it.pat.id, configuration: it.offer.id, flow_data: flow, ...params });
const confirm = (items) => session({ type: 'subscription_update_confirm',
    subscription_update_confirm: { subscription: it.own.id, items } });

const portal = (params) => stripe.billingPortal.configurations.create(
    { features: { invoice_history: { enabled: true } }, ...params });
const plan = (phases) => stripe.subscriptionSchedules.update(it.schedule.id, { phases });
const phase = (params) => ({ start_date: it.schedule.phases[0].start_date,
    end_date: it.schedule.phases[0].end_date, items: [{ price: it.price.id }], ...params });

const cases = {
    // What belongs to another customer.
    'paying with a card of another': [() =>
        stripe.invoices.pay(it.owed.id, { payment_method: it.card }), 'payment_method'],
    "an invoice's card of another": [() => stripe.invoices.create(
        { customer: it.pat.id, default_payment_method: it.card }), 'default_payment_method'],
    'the same on a change': [() => stripe.invoices.update(
        it.owed.id, { default_payment_method: it.card }), 'default_payment_method'],
    "a subscription's card of another":
        [() => update({ default_payment_method: it.card }), 'default_payment_method'],
    'the default card of another': [() => stripe.customers.update(it.pat.id,
        { invoice_settings: { default_payment_method: it.card } }),
    'invoice_settings[default_payment_method]'],
    'setting up a card of another': [() => stripe.setupIntents.create(
        { customer: it.pat.id, payment_method: it.card, confirm: true }), 'payment_method'],
    'reading a card of another':
        [() => stripe.customers.retrievePaymentMethod(it.pat.id, it.card), 'id'],
    'a preview of another': [() => stripe.invoices.createPreview(
        { customer: it.pat.id, subscription: it.other.id }), 'subscription'],
    "an invoice on another's subscription": [() => stripe.invoices.create(
        { customer: it.pat.id, subscription: it.other.id }), 'subscription'],
    "a flow on another's subscription": [() => session({ type: 'subscription_cancel',
        subscription_cancel: { subscription: it.other.id } }),
    'flow_data[subscription_cancel][subscription]'],
    // Subscriptions
    'fewer than none': [() => item({ quantity: -1 }), 'items[0][quantity]'],
    'an item without a price':
        [() => create({ items: [{ quantity: 1 }] }), 'items[0][price]'],
    'a price given twice over': [() => item({ price_data: { currency: 'usd', unit_amount: 5,
        product: it.price.product, recurring: { interval: 'month' } } }), 'items[0]'],
    'the same price twice':
        [() => create({ items: [{ price: it.price.id }, { price: it.price.id }] }), undefined],
    'a price that is not active': [() => create({ items: [{ price: it.old.id }] }),
        'items[0][price]'],
    'deleting nobody knows what': [() => update({ items: [{ deleted: true }] }), 'items[0][id]'],
    'a trial that is over': [() => create({ trial_end: now - 60 }), 'trial_end'],
    'a trial of three years': [() => create({ trial_period_days: 1095 }), 'trial_period_days'],
    'a trial of minus days': [() => create({ trial_period_days: -3 }), 'trial_period_days'],
    'two ends of one trial':
        [() => create({ trial_end: now + 86400, trial_period_days: 3 }), 'trial_end'],
    'an anchor in the past': [() => create({ billing_cycle_anchor: now - 60 }),
        'billing_cycle_anchor'],
    'another currency': [() => create({ currency: 'eur' }), 'currency'],
    'days for what is charged': [() => create({ days_until_due: 5 }), 'days_until_due'],
    'no days for what is sent':
        [() => create({ collection_method: 'send_invoice' }), 'days_until_due'],
    'a proration before its period': [() => update({ proration_date: 1000 }), 'proration_date'],
    'what the stand-in does not do': [() => create({ backdate_start_date: now - 86400 }),
        'backdate_start_date'],
    // Coupons and promotion codes
    'a coupon in another currency': [() => create({ discounts: [{ coupon: 'EURO' }] }), 'discounts'],
    'one coupon twice':
        [() => create({ discounts: [{ coupon: 'HALF' }, { coupon: 'HALF' }] }), 'discounts'],
    'a code for newcomers': [() => create({ discounts: [{ promotion_code: it.first.id }] }),
        'discounts[0][promotion_code]'],
    'a code for large orders': [() => create({ discounts: [{ promotion_code: it.large.id }] }),
        'discounts'],
    'a code that is taken': [() => it.promote({ code: 'WELCOME' }), 'code'],
    'months of a coupon for once': [() => coupon({ duration_in_months: 3 }), 'duration_in_months'],
    'a coupon for nobody': [() => coupon({ max_redemptions: 0 }), 'max_redemptions'],
    // Prices and customers
    'a currency nobody has': [() => price({ currency: 'xxx' }), 'currency'],
    'a price below zero': [() => price({ unit_amount: -5 }), 'unit_amount'],
    'a price beyond reason': [() => price({ unit_amount: 9007199254740991 }), 'unit_amount'],
    'an interval of 4 years': [() => price({ recurring: { interval: 'year', interval_count: 4 } }),
        'recurring[interval_count]'],
    'a country by its name': [() => stripe.customers.create({ address: { country: 'Germany' } }),
        'address[country]'],
    'a tax id that is none': [() => stripe.customers.createTaxId(it.pat.id,
        { type: 'eu_vat', value: '!!' }), 'value'],
    'an event nobody sends': [() => stripe.webhookEndpoints.create(
        { url: 'http://127.0.0.1:9/hook', enabled_events: ['customer.craeted'] }),
    'enabled_events[0]'],
    'a link that is a script': [() => portal({ default_return_url: 'javascript:alert(1)' }),
        'default_return_url'],
    'another link that is one': [() => portal(
        { business_profile: { privacy_policy_url: 'javascript:alert(1)' } }),
    'business_profile[privacy_policy_url]'],
    'pauses of no length': [() => portal({ features: { subscription_pause: { enabled: true,
        duration: { type: 'interval_options' } } } }),
    'features[subscription_pause][duration][interval_options]'],
    'a maximum below the minimum': [() => portal({ features: { subscription_update: {
        enabled: true, default_allowed_updates: ['quantity'], products: [{
            product: it.price.product, prices: [it.price.id],
            adjustable_quantity: { enabled: true, minimum: 9, maximum: 2 } }] } } }),
    'features[subscription_update][products]'],
    // Invoices and schedules
    "an item for another's subscription": [() => stripe.invoiceItems.create(
        { customer: it.pat.id, amount: 1, currency: 'usd', subscription: it.other.id }),
    'subscription'],
    'an item in no currency': [() => stripe.invoiceItems.create(
        { customer: it.pat.id, amount: 1, currency: 'xxx' }), 'currency'],
    'an item beyond reason': [() => stripe.invoiceItems.create(
        { customer: it.pat.id, amount: 999999999999, currency: 'usd' }), 'amount'],
    'an invoice that was due long ago': [() => stripe.invoices.create(
        { customer: it.pat.id, collection_method: 'send_invoice', due_date: 1000 }), 'due_date'],
    'a due date for what is charged': [() => stripe.invoices.create(
        { customer: it.pat.id, due_date: now + 86400 }), 'due_date'],
    'a plan of no phases': [() => plan(''), 'phases'],
    'a phase that ends before it starts':
        [() => plan([phase({ end_date: now - 86400 })]), 'phases[0][end_date]'],
    'a phase of a one-time price':
        [() => plan([phase({ items: [{ price: it.once.id }] })]), 'phases[items][price]'],
    'a phase of fewer than none':
        [() => plan([phase({ items: [{ price: it.price.id, quantity: -1 }] })]),
            'phases[0][items][0][quantity]'],
    'a pause that is over': [() => update(
        { pause_collection: { behavior: 'void', resumes_at: 1000 } }),
    'pause_collection[resumes_at]'],
    'two ways to end': [() => update({ cancel_at: now + 86400, cancel_at_period_end: true }),
        'cancel_at'],
    'a product without a name':
        [() => stripe.products.update(it.price.product, { name: '' }), 'name'],
    'the price of another product': [() => stripe.products.update(
        it.price.product, { default_price: it.dear.id }), 'default_price'],
    'a code nobody can type': [() => it.promote({ code: 'a b/<c>' }), 'code'],
    'a code that is over': [() => it.promote({ expires_at: 1000 }), 'expires_at'],
    'a coupon that is over': [() => coupon({ redeem_by: 1000 }), 'redeem_by'],
    'a balance beyond reason':
        [() => stripe.customers.update(it.pat.id, { balance: 99999999999999 }), 'balance'],
    'an odd invoice prefix':
        [() => stripe.customers.update(it.pat.id, { invoice_prefix: '<x>' }), 'invoice_prefix'],
    // The portal
    'a one-time price in the portal': [() => stripe.billingPortal.configurations.create(
        { features: { subscription_update: { enabled: true, default_allowed_updates: ['price'],
            products: [{ product: it.once.product, prices: [it.once.id] }] } } }),
    'features[subscription_update][products]'],
    'a configuration that is off': [() => stripe.billingPortal.sessions.create(
        { customer: it.pat.id, configuration: it.closed.id }), 'configuration'],
    'a language nobody speaks': [() => stripe.billingPortal.sessions.create(
        { customer: it.pat.id, locale: 'xx' }), 'locale'],
    'a redirect to nowhere': [() => session({ type: 'payment_method_update',
        after_completion: { type: 'redirect' } }),
    'flow_data[after_completion][redirect][return_url]'],
    'a flow to a price not offered':
        [() => confirm([{ id: it.own.items.data[0].id, price: it.dear.id }]),
            'flow_data[subscription_update_confirm][items][0][price]'],
    'a flow for an item of another':
        [() => confirm([{ id: it.other.items.data[0].id, price: it.price.id }]),
            'flow_data[subscription_update_confirm][items][0][id]'],
    'a flow for two items': [() => confirm(Array(2).fill(
        { id: it.own.items.data[0].id, price: it.price.id })),
    'flow_data[subscription_update_confirm][items]'],
    'an offer of no coupon': [() => session({ type: 'subscription_cancel', subscription_cancel: {
        subscription: it.own.id,
        retention: { type: 'coupon_offer', coupon_offer: { coupon: 'NONE' } } } }),
    'flow_data[subscription_cancel][retention][coupon_offer][coupon]'],
};

for (const [name, [call, param]] of Object.entries(cases)) {
    test(`refused: ${name}`, async () => {
        const before = (await stripe.events.list({ limit: 1 })).data[0].id;
        await assert.rejects(call(), (error) => {
            assert.equal(error.type, 'StripeInvalidRequestError', error.message);
            assert.equal(error.param, param);
            return true;
        });
        assert.equal((await stripe.events.list({ limit: 1 })).data[0].id, before, 'nothing happened');
    });
}

test('what is near to it is taken', async () => {
    const customer = await makeCustomer(stripe);
    const [found] = (await stripe.promotionCodes.list({ code: 'WELCOME' })).data;
    assert.equal(found.code, 'Welcome');
    const zero = await stripe.subscriptions.create({ customer: customer.id,
        items: [{ price: it.price.id, quantity: 0 }] });
    assert.equal(zero.status, 'active');
    const other = await stripe.coupons.create({ percent_off: 50, duration: 'forever',
        applies_to: { products: [it.dear.product] } });
    const both = await stripe.subscriptions.create({ customer: customer.id,
        items: [{ price: it.price.id }, { price: it.dear.id }], discounts: [{ coupon: other.id }],
        expand: ['latest_invoice'] });
    assert.equal(both.latest_invoice.total, 1000 + 1500, 'it lowers its own product only');
    assert.equal((await stripe.subscriptions.deleteDiscount(both.id)).deleted, true);
    assert.deepEqual((await stripe.subscriptions.retrieve(both.id)).discounts, []);
    const card = customer.invoice_settings.default_payment_method;
    assert.equal((await stripe.customers.retrievePaymentMethod(customer.id, card)).id, card);
    const taxId = await stripe.customers.createTaxId(customer.id,
        { type: 'eu_vat', value: 'DE123456789' });
    assert.equal((await stripe.customers.retrieveTaxId(customer.id, taxId.id)).value, taxId.value);
});

test('an invoice is in one currency; the rest waits', async () => {
    const customer = await makeCustomer(stripe);
    for (const currency of ['usd', 'eur'])
        await stripe.invoiceItems.create({ customer: customer.id, amount: 100, currency });
    const invoice = (currency) => stripe.invoices.create(
        { customer: customer.id, currency, pending_invoice_items_behavior: 'include' });
    const [usd, eur] = [await invoice(), await invoice('eur')];
    assert.deepEqual([usd, eur].map(({ currency, total }) => [currency, total]),
        [['usd', 100], ['eur', 100]]);
});
