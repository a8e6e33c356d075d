// Stripe's own command line tool: `stripe trigger` runs its fixtures against the stand-in.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, dirname } from 'node:path';
import { key, startStub, until } from './support/stub.mjs';

const require = createRequire(import.meta.url);
const cli = join(dirname(require.resolve(`@stripe/cli-${process.platform}-${process.arch}/package.json`)),
    'bin', 'stripe');

let stub;
let home;
before(async () => {
    stub = await startStub({ options: ['--webhook-delay', '86400'] });
    home = mkdtempSync(join(tmpdir(), 'stripe-cli-'));
});
after(async () => {
    await stub.stop();
    rmSync(home, { recursive: true, force: true });
});

const trigger = (event) => new Promise((resolve) => {
    execFile(cli, ['trigger', event, '--api-base', stub.base, '--api-key', key],
        { env: { ...process.env, HOME: home, XDG_CONFIG_HOME: home,
            STRIPE_CLI_TELEMETRY_OPTOUT: '1' }, timeout: 60000 },
        (error, stdout, stderr) => resolve({ code: error ? (error.code ?? 1) : 0,
            output: stdout + stderr }));
});

// What the backend then says of the customer: as GET /api/billing has it, and its invoices' states.
const subscribed = (status) => ({ subscription }) => assert.equal(subscription?.status, status);
const implied = {
    'customer.created': ({ plan, subscription }) => {
        assert.equal(plan.id, 'free');
        assert.equal(subscription, null);
    },
    'customer.subscription.created': subscribed('active'),
    'customer.subscription.updated': subscribed('active'),
    'customer.subscription.deleted': (billing) => {
        subscribed('canceled')(billing);
        assert.equal(billing.plan.id, 'free');
    },
    'customer.subscription.paused': subscribed('paused'),
    'customer.subscription.trial_will_end': subscribed('trialing'),
    'invoice.paid': (_, invoices) => assert.deepEqual(invoices, ['paid']),
    'invoice.payment_failed': (_, invoices) => assert.deepEqual(invoices, ['open']),
    // Attached, and still nothing that would be charged: the fixture makes it nobody's default.
    'payment_method.attached': ({ payment_method }) => assert.equal(payment_method, null),
    'billing_portal.session.created': ({ portal_flows }) => assert.ok(portal_flows.length > 0),
    'billing_portal.configuration.created': () => {},
};
const seen = new Map(); // event type to the event

for (const event of Object.keys(implied)) {
    test(`stripe trigger ${event}`, async () => {
        const { code, output } = await trigger(event);
        assert.equal(code, 0, output);
        assert.match(output, /Trigger succeeded/);
        const told = await stub.stripe.events.list({ type: event, limit: 1 });
        assert.equal(told.data.length, 1, `no ${event} was made`);
        seen.set(event, told.data[0]);
    });
}

// Nothing was delivered so far. Now each customer belongs to an account, and the events come.
test('the backend ends in the state that each event implies', async () => {
    const call = async (path, body, token = '') => (await fetch(stub.backend + path, {
        method: body ? 'POST' : 'GET', body: body && JSON.stringify(body),
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` } })).json();
    const account = { email: 'pat@example.com', password: 'correct horse battery' };
    const { id } = await call('/qa/accounts', account);
    const { access_token: token } = await call('/api/auth/sign-in', account);
    const customers = new Map([...seen].map(([type, { data: { object } }]) =>
        [type, object.object === 'customer' ? object.id : object.customer]).filter(([, who]) => who));
    await call('/qa/customers', { customer_ids: [...customers.values()] });
    await stub.own('deliveries/advance', 'seconds=86400');
    const events = await stub.stripe.events.list({ limit: 100 }).autoPagingToArray({ limit: 1000 });
    await until('every event to be acknowledged', async () =>
        (await call('/qa/state')).events >= events.length);
    for (const [type, customer] of customers) {
        const billing = await call(`/qa/customers/${customer}`);
        await call(`/qa/accounts/${id}/customer`, { customer_id: customer });
        const { invoices } = await call('/api/billing/invoices', undefined, token);
        implied[type](billing, invoices.map(({ status }) => status));
    }
});
