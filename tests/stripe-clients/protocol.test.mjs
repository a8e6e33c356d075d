// What Stripe's protocol promises around every call, and how it refuses.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import Stripe from 'stripe';
import { key, makeCustomer, makePrice, startStub } from './support/stub.mjs';

let stub;
let stripe;
before(async () => {
    stub = await startStub();
    stripe = stub.stripe;
});
after(() => stub.stop());

const call = (path, { method = 'POST', body = '', headers = {} } = {}) => fetch(stub.base + path, {
    method, body: method === 'POST' ? body : undefined,
    headers: { authorization: `Bearer ${key}`,
        ...(method === 'POST' ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
        ...headers } });

test('Bearer and Basic are taken, others are told what is missing', async () => {
    const basic = Buffer.from(`${key}:`).toString('base64');
    const asBasic = await call('/v1/customers',
        { method: 'GET', headers: { authorization: `Basic ${basic}` } });
    assert.equal(asBasic.status, 200);
    for (const authorization of ['', 'Bearer sk_test_wrong_000000000000000000', 'Bearer x']) {
        const refused = await call('/v1/customers', { method: 'GET', headers: { authorization } });
        assert.equal(refused.status, 401);
        const { error } = await refused.json();
        assert.equal(error.type, 'invalid_request_error');
        assert.ok(!error.message.includes('wrong'), 'a wrong key is not repeated');
    }
});

test('every answer names the request and the version', async () => {
    const answer = await call('/v1/customers', { body: 'name=X' });
    assert.match(answer.headers.get('request-id'), /^req_/);
    assert.equal(answer.headers.get('stripe-version'), '2026-10-28.endive');
    assert.equal(stripe.getApiField('version'), '2026-10-28.endive', 'what the SDK pins');
});

test('brackets come raw, encoded and empty', async () => {
    const made = await (await call('/v1/customers',
        { body: 'metadata%5Bone%5D=1&metadata[two]=2&preferred_locales[]=de&preferred_locales[]=en' }))
        .json();
    assert.deepEqual(made.metadata, { one: '1', two: '2' });
    assert.deepEqual(made.preferred_locales, ['de', 'en']);
});

const refusals = [
    ['unknown parameter', '/v1/customers', 'nam=x', 400, 'parameter_unknown', 'nam'],
    ['unknown nested one', '/v1/customers', 'address[street]=x', 400, 'parameter_unknown',
        'address[street]'],
    ['missing parameter', '/v1/products', '', 400, 'parameter_missing', 'name'],
    ['empty value', '/v1/products', 'name=', 400, 'parameter_invalid_empty', 'name'],
    ['not a number', '/v1/subscriptions', 'trial_period_days=soon', 400,
        'parameter_invalid_integer', 'trial_period_days'],
    ['no such word', '/v1/subscriptions', 'proration_behavior=maybe', 400, undefined,
        'proration_behavior'],
    ['no such customer', '/v1/subscriptions', 'customer=cus_nobody&items[0][price]=p', 400,
        'resource_missing', 'customer'],
    ['a hash for a string', '/v1/customers', 'name[x]=1', 400, undefined, 'name'],
    ['a string for a hash', '/v1/customers', 'address=x', 400, undefined, 'address'],
    ['value and hash at once', '/v1/customers', 'address=&address[city]=x', 400],
    ['broken brackets', '/v1/customers', 'address[city=x', 400],
    ['not UTF-8', '/v1/customers', 'name=%ff%fe', 400],
    ['too many pairs', '/v1/customers', 'name=x&'.repeat(2000), 400],
    ['too deep', '/v1/customers', 'a[b][c][d][e][f][g][h][i][j]=x', 400],
    ['huge number', '/v1/customers', 'balance=99999999999999999999', 400,
        'parameter_invalid_integer', 'balance'],
    ['unknown path', '/v1/nothing', '', 404],
    ['unknown object', '/v1/subscriptions/sub_none', '', 404, 'resource_missing'],
    ['long metadata', '/v1/customers', `metadata[a]=${'x'.repeat(501)}`, 400],
];
for (const [name, path, body, status, code, param] of refusals) {
    test(`refused: ${name}`, async () => {
        const answer = await call(path, { body });
        assert.equal(answer.status, status);
        const { error } = await answer.json();
        assert.equal(error.type, 'invalid_request_error');
        assert.ok(error.message);
        if (code) {
            assert.equal(error.code, code);
            assert.match(error.doc_url, /error-codes/);
        }
        if (param) assert.equal(error.param, param);
    });
}

test('a JSON body and a body over 1 MiB are refused', async () => {
    const json = await call('/v1/customers',
        { body: '{"name":"x"}', headers: { 'content-type': 'application/json' } });
    assert.equal(json.status, 400);
    const big = await call('/v1/customers', { body: 'name=' + 'x'.repeat(2 * 1024 * 1024) });
    assert.equal(big.status, 413);
    assert.equal((await big.json()).error.type, 'invalid_request_error');
    assert.match(big.headers.get('request-id'), /^req_/);
});

test('limits are 1 to 100', async () => {
    for (const limit of [0, 101]) {
        const answer = await call(`/v1/customers?limit=${limit}`, { method: 'GET' });
        assert.equal(answer.status, 400);
        assert.equal((await answer.json()).error.param, 'limit');
    }
});

test('an idempotency key gives the first answer again', async () => {
    const options = { idempotencyKey: 'order-1' };
    const first = await stripe.customers.create({ name: 'Once' }, options);
    const again = await stripe.customers.create({ name: 'Once' }, options);
    assert.equal(again.id, first.id);
    assert.notEqual(again.lastResponse.requestId, first.lastResponse.requestId);
    assert.equal(again.lastResponse.headers['idempotent-replayed'], 'true');
    await assert.rejects(stripe.customers.create({ name: 'Other' }, options),
        { type: 'StripeIdempotencyError' });
    assert.equal((await stripe.customers.list({ limit: 100 })).data
        .filter((c) => c.name === 'Once').length, 1);
});

test('a refused validation does not use the key up; a declined payment does', async () => {
    const options = { idempotencyKey: 'order-2' };
    await assert.rejects(stripe.customers.create({ nonsense: 'x' }, options));
    assert.ok((await stripe.customers.create({ name: 'Right' }, options)).id);

    const price = await makePrice(stripe);
    const customer = await makeCustomer(stripe, 'pm_card_chargeCustomerFail');
    const owed = await stripe.subscriptions.create(
        { customer: customer.id, items: [{ price: price.id }] });
    const pay = () => stripe.invoices.pay(owed.latest_invoice, {}, { idempotencyKey: 'order-3' });
    await assert.rejects(pay(), { code: 'card_declined' });
    await assert.rejects(pay(), { code: 'card_declined' });
    assert.equal((await stripe.invoices.retrieve(owed.latest_invoice)).attempt_count, 2,
        'the first try of the subscription and one of the two calls');
});

test('a key of 256 characters is refused', async () => {
    await assert.rejects(
        stripe.customers.create({ name: 'x' }, { idempotencyKey: 'k'.repeat(256) }));
});

test('expand: nested, in lists, and what cannot be', async () => {
    const price = await makePrice(stripe);
    const customer = await makeCustomer(stripe);
    const made = await stripe.subscriptions.create(
        { customer: customer.id, items: [{ price: price.id }] });
    const listed = await stripe.subscriptions.list({ customer: customer.id,
        expand: ['data.latest_invoice', 'data.items.data.price.product'] });
    assert.equal(listed.data[0].latest_invoice.object, 'invoice');
    assert.equal(listed.data[0].items.data[0].price.product.object, 'product');
    const whole = await stripe.customers.retrieve(customer.id, { expand: ['subscriptions'] });
    assert.equal(whole.subscriptions.data[0].id, made.id);
    await assert.rejects(stripe.customers.retrieve(customer.id, { expand: ['colour'] }),
        /cannot be expanded/);
});

test('an id of another kind or of nobody is not found', async () => {
    const customer = await stripe.customers.create({});
    await assert.rejects(stripe.subscriptions.retrieve(customer.id),
        { code: 'resource_missing', statusCode: 404 });
    const stranger = new Stripe('sk_test_stranger_00000000000000000000',
        { host: '127.0.0.1', port: stub.port, protocol: 'http', maxNetworkRetries: 0 });
    await assert.rejects(stranger.customers.list(), { type: 'StripeAuthenticationError' });
});

test('search takes what Stripe searches by, and nothing else', async () => {
    const odd = await stripe.customers.create({ name: 'Odd', metadata: { 'a.b$ c': 'yes' } });
    const by = (query) => stripe.customers.search({ query });
    assert.deepEqual((await by("metadata['a.b$ c']:'yes'")).data.map(({ id }) => id), [odd.id]);
    assert.deepEqual((await by("metadata['a[']:'yes'")).data, []);
    assert.deepEqual((await by(`name~"Od" AND created>=${odd.created}`)).data.map(({ id }) => id),
        [odd.id]);
    for (const member of ['code', 'type']) {
        const query = `last_finalization_error_${member}:'customer_tax_location_invalid'`;
        assert.deepEqual((await stripe.invoices.search({ query })).data, [], query);
    }
    for (const query of ["_token:'x'", "balance:0", "name..x:'y'", "metadata:'x'", 'name', '',
        "name:'x' OR name:'y'"])
        await assert.rejects(by(query), { param: 'query', statusCode: 400 }, query);
});

test('a page starts after an object of the list', async () => {
    const customer = await stripe.customers.create({});
    for (const cursor of ['starting_after', 'ending_before']) {
        for (const id of ['prod_none', customer.id])
            await assert.rejects(stripe.products.list({ [cursor]: id }),
                { param: cursor, code: 'resource_missing' });
    }
});
