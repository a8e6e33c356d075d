// The backend role's job as most would write it: Express, Stripe's SDK, better-sqlite3.
//   server.mjs <database file>; STRIPE_API_BASE, STRIPE_KEY and WEBHOOK_SECRET from the environment.
// POST /seed {customers, tokens} links customers to accounts and hands out access tokens.
import { createHash } from 'node:crypto';
import Database from 'better-sqlite3';
import express from 'express';
import Stripe from 'stripe';

const api = new URL(process.env.STRIPE_API_BASE);
const stripe = new Stripe(process.env.STRIPE_KEY,
    { host: api.hostname, port: api.port, protocol: 'http', telemetry: false });
const returnUrl = 'http://127.0.0.1:8787/settings/billing';

const db = new Database(process.argv[2]);
db.pragma('journal_mode = WAL');
db.pragma('synchronous = FULL');
db.exec(`
    CREATE TABLE accounts (id TEXT PRIMARY KEY, customer_id TEXT NOT NULL) WITHOUT ROWID;
    CREATE INDEX accounts_customer ON accounts (customer_id);
    CREATE TABLE tokens (hash BLOB PRIMARY KEY, account_id TEXT NOT NULL, expires INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TABLE customers (id TEXT PRIMARY KEY, subscription_id TEXT NOT NULL, billing TEXT NOT NULL,
        synced_at INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TABLE events (id TEXT PRIMARY KEY, applied_at INTEGER NOT NULL) WITHOUT ROWID;
`);
const statements = {
    hasEvent: db.prepare('SELECT 1 FROM events WHERE id = ?'),
    isLinked: db.prepare('SELECT 1 FROM accounts WHERE customer_id = ? LIMIT 1'),
    addEvent: db.prepare('INSERT INTO events VALUES (?, ?) ON CONFLICT DO NOTHING'),
    putCustomer: db.prepare(`INSERT INTO customers VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET
        subscription_id = excluded.subscription_id, billing = excluded.billing, synced_at = excluded.synced_at`),
    customerOfToken: db.prepare(`SELECT a.customer_id FROM tokens t JOIN accounts a ON a.id = t.account_id
        WHERE t.hash = ? AND t.expires > ?`).pluck(),
    addAccount: db.prepare('INSERT INTO accounts VALUES (?, ?)'),
    addToken: db.prepare('INSERT INTO tokens VALUES (?, ?, ?)'),
};
const store = db.transaction((eventId, customerId, subscriptionId, billing) => {
    const now = Math.floor(Date.now() / 1000);
    statements.addEvent.run(eventId, now);
    statements.putCustomer.run(customerId, subscriptionId, JSON.stringify(billing), now);
});
const hashOf = (token) => createHash('sha256').update(token).digest();

// Prices and the portal's configuration are the same for all: kept for a minute.
const shared = new Map();
async function kept(key, read) {
    const known = shared.get(key);
    if (known && known.until > Date.now()) return known.answer;
    const answer = await read();
    shared.set(key, { answer, until: Date.now() + 60_000 });
    return answer;
}

const time = (seconds) => (seconds ? new Date(seconds * 1000).toISOString() : null);

async function readSubscription(customerId) {
    const listed = await stripe.subscriptions.list({ customer: customerId, status: 'all', limit: 100,
        expand: ['data.default_payment_method', 'data.latest_invoice', 'data.schedule',
            'data.discounts.source.coupon'] });
    const subscription = listed.data.find((each) => each.status !== 'canceled') ?? listed.data[0];
    if (!subscription) return {};
    const upcoming = await stripe.invoices.createPreview({ customer: customerId, subscription: subscription.id });
    const id = subscription.items.data[0].price.id;
    const price = await kept(id, () => stripe.prices.retrieve(id, { expand: ['product'] }));
    return { subscription, upcoming, price };
}

async function readCustomer(customerId) {
    const [customer, { subscription, upcoming, price }] = await Promise.all([
        stripe.customers.retrieve(customerId, { expand: ['invoice_settings.default_payment_method'] }),
        readSubscription(customerId)]);
    const configurations = await kept('portal',
        () => stripe.billingPortal.configurations.list({ is_default: true, active: true, limit: 1 }));
    const card = customer.invoice_settings.default_payment_method?.card;
    return {
        plan: price && { id: price.product.id, name: price.product.name, amount: price.unit_amount,
            currency: price.currency, interval: price.recurring.interval },
        subscription: subscription && { id: subscription.id, status: subscription.status,
            quantity: subscription.items.data[0].quantity,
            current_period_end: time(subscription.items.data[0].current_period_end),
            cancel_at: time(subscription.cancel_at), canceled_at: time(subscription.canceled_at),
            trial_end: time(subscription.trial_end) },
        payment_method: card && { brand: card.brand, last4: card.last4, exp_month: card.exp_month,
            exp_year: card.exp_year },
        next_invoice: upcoming && { amount: upcoming.amount_due, currency: upcoming.currency,
            date: time(upcoming.next_payment_attempt) },
        portal_flows: Object.entries(configurations.data[0].features).filter(([, feature]) => feature.enabled)
            .map(([name]) => name),
    };
}

const app = express();
app.disable('x-powered-by');

app.post('/api/webhooks/stripe', express.raw({ type: 'application/json', limit: '1mb' }), async (request, response) => {
    let event;
    try {
        event = stripe.webhooks.constructEvent(request.body, request.get('stripe-signature'),
            process.env.WEBHOOK_SECRET);
    } catch {
        return response.status(400).json({ error: { code: 'bad_request' } });
    }
    if (!statements.hasEvent.get(event.id)) {
        const object = event.data.object;
        const customerId = object.object === 'customer' ? object.id : object.customer;
        if (statements.isLinked.get(customerId)) {
            const billing = await readCustomer(customerId);
            store(event.id, customerId, billing.subscription?.id ?? '', billing);
        } else {
            statements.addEvent.run(event.id, Math.floor(Date.now() / 1000));
        }
    }
    response.json({ received: true });
});

app.post('/api/billing/portal', express.json(), async (request, response) => {
    const bearer = /^Bearer (.+)$/i.exec(request.get('authorization') ?? '');
    const customer = bearer && statements.customerOfToken.get(hashOf(bearer[1]), Math.floor(Date.now() / 1000));
    if (!customer) return response.status(401).json({ error: { code: 'unauthorized' } });
    const session = await stripe.billingPortal.sessions.create(
        { customer, return_url: returnUrl, locale: request.body.locale });
    response.set('Cache-Control', 'no-store').json({ url: session.url, return_url: returnUrl });
});

app.post('/seed', express.json(), (request, response) => {
    request.body.customers.forEach((customer, index) => statements.addAccount.run(`acct_${index}`, customer));
    const tokens = request.body.customers.map((_, index) => `token_${index}_${'x'.repeat(32)}`);
    const expires = Math.floor(Date.now() / 1000) + 3600;
    tokens.forEach((token, index) => statements.addToken.run(hashOf(token), `acct_${index}`, expires));
    response.json({ tokens });
});

app.use((error, request, response, next) => {
    console.error(error.message);
    if (response.headersSent) return next(error);
    response.status(503).set('Retry-After', '5').json({ error: { code: 'unavailable' } });
});

const server = app.listen(0, '127.0.0.1', () => console.log(`ready http://127.0.0.1:${server.address().port}`));
