// Stripe's own command line tool: `stripe trigger` runs its fixtures against the stand-in.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, dirname } from 'node:path';
import { key, startStub } from './support/stub.mjs';

const require = createRequire(import.meta.url);
const cli = join(dirname(require.resolve(`@stripe/cli-${process.platform}-${process.arch}/package.json`)),
    'bin', 'stripe');

let stub;
let home;
before(async () => {
    stub = await startStub();
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

for (const event of ['customer.created', 'customer.subscription.created',
    'customer.subscription.updated', 'customer.subscription.deleted',
    'customer.subscription.paused', 'customer.subscription.trial_will_end', 'invoice.paid',
    'invoice.payment_failed', 'payment_method.attached', 'billing_portal.session.created',
    'billing_portal.configuration.created']) {
    test(`stripe trigger ${event}`, async () => {
        const { code, output } = await trigger(event);
        assert.equal(code, 0, output);
        assert.match(output, /Trigger succeeded/);
        const told = await stub.stripe.events.list({ type: event, limit: 1 });
        assert.equal(told.data.length, 1, `no ${event} was made`);
    });
}
