// Deliveries, checked by the SDK's own constructEvent.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { key, startReceiver, startStub, until } from './support/stub.mjs';

let stub;
let stripe;
before(async () => {
    stub = await startStub();
    stripe = stub.stripe;
});
after(() => stub.stop());

const own = async (path, body) => (await fetch(`${stub.base}/v1/portico/${path}`, {
    method: body === undefined ? 'GET' : 'POST', body,
    headers: { authorization: `Bearer ${key}`,
        ...(body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }) } }))
    .json();

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
