// Starts the stub program on free ports with a data folder of its own, and a receiver of webhooks.
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import Stripe from 'stripe';

export const key = 'sk_test_portico_clients_0000000000000000';

// `folder`: on the data of one that was stopped with { keep: true }.
export async function startStub({ folder = mkdtempSync(join(tmpdir(), 'stripe-clients-')), options = [] } = {}) {
    const program = process.env.PORTICO_STUB;
    if (!program) throw new Error('PORTICO_STUB does not name the stub program');
    const child = spawn(program,
        ['--port', '0', '--stripe-port', '0', '--data', folder, '--no-demo', ...options],
        { env: { ...process.env, PORTICO_STUB_STRIPE_KEY: key }, stdio: ['ignore', 'pipe', 'inherit'] });
    const [backend, port] = await new Promise((resolve, reject) => {
        child.once('exit', (code) => reject(new Error(`the stub ended with ${code}`)));
        createInterface({ input: child.stdout }).on('line', (line) => {
            const ready = /^ready backend=(\S+) stripe=http:\/\/127\.0\.0\.1:(\d+)/.exec(line);
            if (ready) resolve([ready[1], Number(ready[2])]);
        });
    });
    const stripe = new Stripe(key, { host: '127.0.0.1', port, protocol: 'http', maxNetworkRetries: 0,
        telemetry: false });
    const stop = async ({ keep = false } = {}) => {
        child.removeAllListeners('exit');
        const ended = new Promise((resolve) => child.once('exit', resolve));
        child.kill('SIGTERM');
        await ended;
        if (!keep) rmSync(folder, { recursive: true, force: true });
    };
    const base = `http://127.0.0.1:${port}`;
    // What Stripe has in its dashboard only: the stand-in's own calls.
    const own = async (path, body) => (await fetch(`${base}/v1/portico/${path}`, {
        method: body === undefined ? 'GET' : 'POST', body,
        headers: { authorization: `Bearer ${key}`, ...(body === undefined ? {}
            : { 'content-type': 'application/x-www-form-urlencoded' }) } })).json();
    return { stripe, port, stop, base, backend, folder, own };
}

// Keeps what was posted; `answer` decides the status of each.
export async function startReceiver(answer = () => 200) {
    const received = [];
    const server = createServer((request, response) => {
        const chunks = [];
        request.on('data', (chunk) => chunks.push(chunk));
        request.on('end', () => {
            const delivery = { body: Buffer.concat(chunks),
                signature: request.headers['stripe-signature'] };
            received.push(delivery);
            response.writeHead(answer(delivery, received.length)).end();
        });
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    server.unref(); // a test that failed does not keep the suite waiting
    return { received, url: `http://127.0.0.1:${server.address().port}/hook`,
        stop: () => new Promise((resolve) => server.close(resolve)) };
}

// Polls `probe` until it gives something; fails after 20 s, naming what it waited for.
export async function until(what, probe) {
    for (let tries = 0; tries < 400; ++tries) {
        const value = await probe();
        if (value) return value;
        await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`waited in vain for ${what}`);
}

export async function advance(stripe, clock, time) {
    await stripe.testHelpers.testClocks.advance(clock.id, { frozen_time: time });
    return until('the clock to be ready', async () => {
        const now = await stripe.testHelpers.testClocks.retrieve(clock.id);
        if (now.status === 'internal_failure') throw new Error('the clock failed');
        return now.status === 'ready' && now;
    });
}

// A product with a price: amount in cents, per interval.
export async function makePrice(stripe, amount = 1900, interval = 'month', extra = {}) {
    return stripe.prices.create({ unit_amount: amount, currency: 'usd', recurring: { interval },
        product_data: { name: `Plan ${amount}` }, ...extra });
}

export async function makeCustomer(stripe, token = 'pm_card_visa', extra = {}) {
    return stripe.customers.create({ email: 'pat@example.com', payment_method: token,
        invoice_settings: { default_payment_method: token }, ...extra });
}
