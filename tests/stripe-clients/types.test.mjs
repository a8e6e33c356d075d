// The SDK's TypeScript types accept what the stand-in answers: nothing missing, nothing unknown.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRequire } from 'node:module';
import { advance, makeCustomer, makePrice, startStub } from './support/stub.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');

let stub;
let folder;
before(async () => {
    stub = await startStub();
    // Beside node_modules, so that the compiler finds the SDK.
    folder = mkdtempSync(join(here, 'captured-'));
});
after(async () => {
    await stub.stop();
    rmSync(folder, { recursive: true, force: true });
});

// A literal, so that the compiler looks for unknown members too. The SDK hands decimal strings out
// as its Decimal; what came over the wire is the string.
function literal(value, name = '') {
    if (/_decimal$/.test(name) && typeof value === 'string')
        return `Stripe.Decimal.from(${JSON.stringify(value)})`;
    if (Array.isArray(value)) return `[${value.map((element) => literal(element)).join(', ')}]`;
    if (value && typeof value === 'object') {
        return `{${Object.entries(value).map(([key, member]) =>
            `${JSON.stringify(key)}: ${literal(member, key)}`).join(',\n')}}`;
    }
    return JSON.stringify(value);
}

async function capture() {
    const { stripe } = stub;
    const raw = async (path, params) => {
        const answer = await stripe.rawRequest('GET', path, params);
        return JSON.parse(JSON.stringify(answer));
    };
    const clock = await stripe.testHelpers.testClocks.create({ frozen_time: 1767225600, name: 'T' });
    const coupon = await stripe.coupons.create({ percent_off: 10, duration: 'forever' });
    const promotion = await stripe.promotionCodes.create(
        { promotion: { type: 'coupon', coupon: coupon.id } });
    const taxRate = await stripe.taxRates.create(
        { display_name: 'VAT', percentage: 19, inclusive: false });
    const price = await makePrice(stripe, 1900, 'month', { lookup_key: 'typed' });
    const dearer = await makePrice(stripe, 2900);
    const customer = await makeCustomer(stripe, 'pm_card_visa', { test_clock: clock.id,
        address: { city: 'Berlin', country: 'DE' },
        shipping: { name: 'Pat', address: { city: 'Berlin' } } });
    const subscription = await stripe.subscriptions.create({ customer: customer.id,
        items: [{ price: price.id }], discounts: [{ promotion_code: promotion.id }],
        default_tax_rates: [taxRate.id] });
    await stripe.subscriptions.update(subscription.id, { cancel_at_period_end: true,
        cancellation_details: { feedback: 'unused' } });
    const changed = await stripe.subscriptions.create({ customer: customer.id,
        items: [{ price: price.id }] });
    await stripe.subscriptions.update(changed.id,
        { items: [{ id: changed.items.data[0].id, price: dearer.id }] });
    const [pending] = (await stripe.invoiceItems.list({ customer: customer.id, pending: true })).data;
    const paused = await stripe.subscriptions.create({ customer: customer.id,
        items: [{ price: price.id }] });
    await stripe.subscriptions.pause(paused.id);
    const schedule = await stripe.subscriptionSchedules.create({ from_subscription: changed.id });
    const failing = await makeCustomer(stripe, 'pm_card_chargeCustomerFail');
    const incomplete = await stripe.subscriptions.create(
        { customer: failing.id, items: [{ price: price.id }] });
    const waiting = await makeCustomer(stripe);
    const waits = await stripe.subscriptions.create(
        { customer: waiting.id, items: [{ price: price.id }] });
    const bad = await stripe.paymentMethods.attach('pm_card_chargeCustomerFail',
        { customer: waiting.id });
    await stripe.customers.update(waiting.id,
        { invoice_settings: { default_payment_method: bad.id } });
    await stripe.subscriptions.update(waits.id, { payment_behavior: 'pending_if_incomplete',
        items: [{ id: waits.items.data[0].id, price: dearer.id }],
        proration_behavior: 'always_invoice' });
    const [intent] = (await stripe.paymentIntents.list({ customer: customer.id })).data;
    const [failed] = (await stripe.paymentIntents.list({ customer: failing.id })).data;
    const setup = await stripe.setupIntents.create({ customer: customer.id });
    const configuration = await stripe.billingPortal.configurations.create({ features: {
        invoice_history: { enabled: true }, subscription_update: { enabled: true,
            default_allowed_updates: ['price'],
            products: [{ product: price.product, prices: [price.id] }] },
        subscription_cancel: { enabled: true } } });
    const session = await stripe.billingPortal.sessions.create({ customer: customer.id,
        configuration: configuration.id, flow_data: { type: 'subscription_cancel',
            subscription_cancel: { subscription: changed.id } } });
    const endpoint = await stripe.webhookEndpoints.create(
        { url: 'http://127.0.0.1:9/hook', enabled_events: ['invoice.paid'] });
    const taxId = await stripe.customers.createTaxId(customer.id,
        { type: 'eu_vat', value: 'DE123456789' });
    await advance(stripe, clock, 1767225600 + 40 * 86400);
    const discountId = (await stripe.subscriptions.retrieve(subscription.id)).discounts[0];
    await stripe.subscriptions.update(changed.id, { description: 'seen' });
    const events = (await stripe.events.list({ limit: 100 })).data;
    const event = (type) => raw(`/v1/events/${events.find((e) => e.type === type).id}`);
    const renewed = (await stripe.subscriptions.retrieve(changed.id)).latest_invoice;
    return [
        ['Stripe.Customer', await raw(`/v1/customers/${customer.id}`)],
        ['Stripe.Product', await raw(`/v1/products/${price.product}`)],
        ['Stripe.Price', await raw(`/v1/prices/${price.id}`)],
        ['Stripe.Plan', await raw(`/v1/plans/${price.id}`)],
        ['Stripe.Coupon', await raw(`/v1/coupons/${coupon.id}`)],
        ['Stripe.PromotionCode', await raw(`/v1/promotion_codes/${promotion.id}`)],
        ['Stripe.TaxRate', await raw(`/v1/tax_rates/${taxRate.id}`)],
        ['Stripe.Discount', (await raw(`/v1/subscriptions/${subscription.id}?expand[]=discounts`))
            .discounts[0] ?? discountId],
        ['Stripe.Subscription', await raw(`/v1/subscriptions/${subscription.id}`)],
        ['Stripe.Subscription', await raw(`/v1/subscriptions/${changed.id}`)],
        ['Stripe.Subscription', await raw(`/v1/subscriptions/${paused.id}`)],
        ['Stripe.Subscription', await raw(`/v1/subscriptions/${waits.id}`)],
        ['Stripe.SubscriptionItem',
            await raw(`/v1/subscription_items/${changed.items.data[0].id}`)],
        ['Stripe.SubscriptionSchedule', await raw(`/v1/subscription_schedules/${schedule.id}`)],
        ['Stripe.Invoice', await raw(`/v1/invoices/${subscription.latest_invoice}`)],
        ['Stripe.Invoice', await raw(`/v1/invoices/${renewed}`)],
        ['Stripe.Invoice', await raw(`/v1/invoices/${incomplete.latest_invoice}`)],
        ['Stripe.InvoiceLineItem', (await raw(`/v1/invoices/${renewed}/lines`)).data[0]],
        ['Stripe.InvoiceItem', await raw(`/v1/invoiceitems/${pending.id}`)],
        ['Stripe.InvoicePayment',
            (await raw(`/v1/invoice_payments?invoice=${renewed}`)).data[0]],
        ['Stripe.PaymentMethod',
            await raw(`/v1/payment_methods/${customer.invoice_settings.default_payment_method}`)],
        ['Stripe.PaymentIntent', await raw(`/v1/payment_intents/${intent.id}`)],
        ['Stripe.PaymentIntent', await raw(`/v1/payment_intents/${failed.id}`)],
        ['Stripe.Charge', await raw(`/v1/charges/${intent.latest_charge}`)],
        ['Stripe.Charge', await raw(`/v1/charges/${failed.latest_charge}`)],
        ['Stripe.SetupIntent', await raw(`/v1/setup_intents/${setup.id}`)],
        ['Stripe.TaxId', JSON.parse(JSON.stringify(taxId))],
        ['Stripe.WebhookEndpoint', await raw(`/v1/webhook_endpoints/${endpoint.id}`)],
        ['Stripe.TestHelpers.TestClock', await raw(`/v1/test_helpers/test_clocks/${clock.id}`)],
        ['Stripe.BillingPortal.Configuration',
            await raw(`/v1/billing_portal/configurations/${configuration.id}`)],
        ['Stripe.BillingPortal.Session', JSON.parse(JSON.stringify(session))],
        ['Stripe.CustomerSubscriptionUpdatedEvent', await event('customer.subscription.updated')],
        ['Stripe.InvoicePaidEvent', await event('invoice.paid')],
        ['Stripe.BillingPortalSessionCreatedEvent', await event('billing_portal.session.created')],
    ];
}

test('tsc takes each captured object as the type it claims to be', async () => {
    const captured = await capture();
    const source = captured.map(([type, object], i) =>
        `export const object${i}: ${type} = ${literal(withoutResponse(object))};`).join('\n\n');
    writeFileSync(join(folder, 'captured.ts'), `import Stripe from 'stripe';\n\n${source}\n`);
    try {
        execFileSync(process.execPath, [tsc, '--noEmit', '--strict', '--skipLibCheck', '--target',
            'es2022', '--module', 'nodenext', '--moduleResolution', 'nodenext',
            join(folder, 'captured.ts')], { cwd: here, encoding: 'utf8' });
    } catch (error) {
        assert.fail(error.stdout.split('\n').filter((line) => line.includes('error')).slice(0, 40)
            .join('\n'));
    }
});

// The SDK hangs its view of the HTTP answer on what it returns.
function withoutResponse(object) {
    const { lastResponse, ...rest } = object;
    return rest;
}
