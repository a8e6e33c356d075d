// Starts the stub program on free ports with a data folder of its own, and a receiver of webhooks.
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import Stripe from 'stripe';

export const key = 'sk_test_portico_clients_0000000000000000';

export async function startStub() {
    const program = process.env.PORTICO_STUB;
    if (!program) throw new Error('PORTICO_STUB does not name the stub program');
    const folder = mkdtempSync(join(tmpdir(), 'stripe-clients-'));
    const child = spawn(program,
        ['--port', '0', '--stripe-port', '0', '--data', folder, '--no-demo'],
        { env: { ...process.env, PORTICO_STUB_STRIPE_KEY: key }, stdio: ['ignore', 'pipe', 'inherit'] });
    const port = await new Promise((resolve, reject) => {
        child.once('exit', (code) => reject(new Error(`the stub ended with ${code}`)));
        createInterface({ input: child.stdout }).on('line', (line) => {
            const ready = /^ready .*stripe=http:\/\/127\.0\.0\.1:(\d+)/.exec(line);
            if (ready) resolve(Number(ready[1]));
        });
    });
    const stripe = new Stripe(key, { host: '127.0.0.1', port, protocol: 'http', maxNetworkRetries: 0,
        telemetry: false });
    const stop = async () => {
        child.removeAllListeners('exit');
        const ended = new Promise((resolve) => child.once('exit', resolve));
        child.kill('SIGTERM');
        await ended;
        rmSync(folder, { recursive: true, force: true });
    };
    return { stripe, port, stop, base: `http://127.0.0.1:${port}` };
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
