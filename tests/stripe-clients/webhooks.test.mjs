// Deliveries, checked by the SDK's own constructEvent.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { startReceiver, startStub, until } from './support/stub.mjs';

let stub;
let stripe;
before(async () => {
    stub = await startStub();
    stripe = stub.stripe;
});
after(() => stub.stop());

const own = (...call) => stub.own(...call);

const first = (receiver, count = 1) =>
    until('a delivery', () => receiver.received.length >= count && receiver.received[count - 1]);

async function listening(answer, types = ['customer.created']) {
    const receiver = await startReceiver(answer);
    const endpoint = await stripe.webhookEndpoints.create(
        { url: receiver.url, enabled_events: types });
    return { receiver, endpoint,
        stop: async () => {
            await stripe.webhookEndpoints.del(endpoint.id);
            await receiver.stop();
        } };
}

test('an event reaches the endpoint that asked for it, signed', async () => {
    const { receiver, endpoint, stop } = await listening();
    assert.match(endpoint.secret, /^whsec_/);
    assert.equal((await stripe.webhookEndpoints.retrieve(endpoint.id)).secret, undefined,
        'the secret is shown once');
    await stripe.products.create({ name: 'not asked for' });
    const customer = await stripe.customers.create({ name: 'Told' });
    const delivery = await first(receiver);
    const event = stripe.webhooks.constructEvent(
        delivery.body, delivery.signature, endpoint.secret);
    assert.equal(event.type, 'customer.created');
    assert.equal(event.data.object.id, customer.id);
    assert.throws(() => stripe.webhooks.constructEvent(
        delivery.body, delivery.signature, 'whsec_another'), /signature/i);
    await until('the event to be settled', async () =>
        (await stripe.events.retrieve(event.id)).pending_webhooks === 0);
    assert.equal(receiver.received.length, 1);
    await stop();
});

test('what is not answered 2xx comes again, freshly signed, and is logged', async () => {
    const { receiver, endpoint, stop } = await listening((_, count) => (count === 1 ? 500 : 204));
    await stripe.customers.create({ name: 'Again' });
    const one = await first(receiver);
    const { id } = JSON.parse(one.body);
    await until('the failure in the log', async () =>
        (await own('deliveries')).data.some((d) => d.event === id && d.status === 500));
    await own(`events/${id}/resend`, '');
    const two = await first(receiver, 2);
    assert.equal(stripe.webhooks.constructEvent(two.body, two.signature, endpoint.secret).id, id);
    await until('the success in the log', async () =>
        (await own('deliveries')).data.some((d) => d.event === id && d.status === 204));
    await stop();
});

test('what fails is repeated for three days, each time freshly signed, then given up', async () => {
    const { receiver, endpoint, stop } = await listening(() => 503);
    await stripe.customers.create({ name: 'Never' });
    const { id } = JSON.parse((await first(receiver)).body);
    const tries = async () => (await own('deliveries')).data.filter(
        (each) => each.event === id && each.endpoint === endpoint.id);
    const hour = 3600;
    const pauses = [5, 30, 120, 600, hour, ...Array(12).fill(6 * hour)];
    for (const [failed, pause] of pauses.entries()) {
        const [latest] = await until('the failure in the log', async () => {
            const log = await tries();
            return log.length === failed + 1 && log;
        });
        const seconds = Math.round((latest.next_attempt - latest.at) / 1000);
        assert.equal(seconds, pause, `after ${failed + 1} failures`);
        assert.equal(receiver.received.length, failed + 1, 'nothing comes before its time');
        // A clock that has moved on shows that the time in the signature is that of this attempt.
        if (failed === 0) await new Promise((resolve) => setTimeout(resolve, 1100));
        await own('deliveries/advance', `seconds=${pause}`);
        await first(receiver, failed + 2);
    }
    const last = await until('the last failure', async () => {
        const log = await tries();
        return log.length === pauses.length + 1 && log[0];
    });
    assert.equal(last.next_attempt, null);
    assert.ok(pauses.reduce((sum, pause) => sum + pause) >= 3 * 24 * hour);
    for (const { body, signature } of receiver.received)
        assert.equal(stripe.webhooks.constructEvent(body, signature, endpoint.secret).id, id);
    const times = receiver.received.map(({ signature }) => Number(/t=(\d+)/.exec(signature)[1]));
    assert.ok(times.at(-1) > times[0], 'a repeated signature');
    await stop();
});

test('a rolled secret signs together with the old one', async () => {
    const { receiver, endpoint, stop } = await listening();
    const rolled = await own(`webhook_endpoints/${endpoint.id}/roll_secret`, 'overlap=3600');
    assert.notEqual(rolled.secret, endpoint.secret);
    await stripe.customers.create({});
    const delivery = await first(receiver);
    for (const secret of [endpoint.secret, rolled.secret])
        assert.ok(stripe.webhooks.constructEvent(delivery.body, delivery.signature, secret));
    await own(`webhook_endpoints/${endpoint.id}/roll_secret`, 'overlap=0');
    await stripe.customers.create({});
    const later = await first(receiver, 2);
    assert.throws(() => stripe.webhooks.constructEvent(
        later.body, later.signature, rolled.secret), /signature/i);
    await stop();
});

test('endpoints are changed, listed and disabled', async () => {
    const { receiver, endpoint, stop } = await listening();
    const disabled = await stripe.webhookEndpoints.update(endpoint.id, { disabled: true });
    assert.equal(disabled.status, 'disabled');
    await stripe.customers.create({});
    const enabled = await stripe.webhookEndpoints.update(endpoint.id,
        { disabled: false, enabled_events: ['*'] });
    assert.deepEqual(enabled.enabled_events, ['*']);
    const product = await stripe.products.create({ name: 'Now told' });
    const delivery = await first(receiver);
    assert.equal(JSON.parse(delivery.body).data.object.id, product.id,
        'nothing came while it was disabled');
    const listed = (await stripe.webhookEndpoints.list()).data.map((one) => one.id);
    assert.ok(listed.includes(endpoint.id));
    await stop();
});
