// The stub's answers, good and bad, are what the contract says. Argument: the stub's program.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import test, { after, before } from 'node:test';
import { answerSchema, problems } from './contract.mjs';

let stub;
let base;

before(async () => {
  stub = spawn(process.env.PORTICO_STUB_PROGRAM, ['--port', '0', '--stripe-port', '0'],
    { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of createInterface({ input: stub.stdout })) {
    base = line.match(/^ready backend=(\S+)/)[1];
    break;
  }
});
after(() => stub.kill());

async function ask(method, path, { token, json, form, headers = {} } = {}) {
  const url = new URL(path, base);
  if (token) headers.Authorization = `Bearer ${token}`;
  if (json) headers['Content-Type'] = 'application/json';
  const answer = await fetch(url, { method, headers, redirect: 'manual',
    body: json ? JSON.stringify(json) : form && new URLSearchParams(form) });
  const text = await answer.text();
  const { documented, schema } = answerSchema(url.pathname, method, answer.status);
  assert.ok(documented, `${method} ${url.pathname} answered ${answer.status}, which is not in the contract: ${text}`);
  if (schema) assert.deepEqual(problems(schema, JSON.parse(text)), []);
  return { status: answer.status, headers: answer.headers, body: schema ? JSON.parse(text) : text };
}

const signIn = (email, password = 'portico-demo') =>
  ask('POST', '/api/auth/sign-in', { json: { email, password } });

const expectations = [
  ['GET', '/healthz', 200],
  ['GET', '/api/client-config', 200],
  ['GET', '/settings/billing', 200],
  ['GET', '/.well-known/oauth-authorization-server', 200],
  ['GET', '/api/billing', 401],
  ['POST', '/api/billing/sync', 401],
  ['GET', '/api/billing/invoices', 401],
  ['POST', '/api/billing/portal', 401],
];
for (const [method, path, status] of expectations) {
  test(`${method} ${path} without a token: ${status}`, async () => {
    assert.equal((await ask(method, path)).status, status);
  });
}

for (const name of ['free', 'starter', 'pro', 'trial', 'pastdue']) {
  test(`everything ${name}@example.com is told`, async () => {
    const { body: { access_token: token, refresh_token } } = await signIn(`${name}@example.com`);
    const billing = await ask('GET', '/api/billing', { token });
    assert.equal(billing.status, 200);
    const again = await ask('GET', '/api/billing',
      { token, headers: { 'If-None-Match': billing.headers.get('etag') } });
    assert.equal(again.status, 304);
    assert.equal((await ask('POST', '/api/billing/sync', { token })).status, 200);
    assert.equal((await ask('GET', '/api/billing/invoices?limit=1', { token })).status, 200);
    const portal = await ask('POST', '/api/billing/portal', { token, json: { locale: 'de' } });
    assert.equal(portal.status, name === 'free' ? 400 : 200);
    const refreshed = await ask('POST', '/oauth/token',
      { form: { grant_type: 'refresh_token', refresh_token, client_id: 'portico-desktop' } });
    assert.equal(refreshed.status, 200);
    const revoked = await ask('POST', '/oauth/revoke',
      { form: { token: refreshed.body.refresh_token, client_id: 'portico-desktop' } });
    assert.equal(revoked.status, 200);
  });
}

test('what is refused', async () => {
  const { body: { access_token: token } } = await signIn('pro@example.com');
  assert.equal((await signIn('pro@example.com', 'wrong')).status, 401);
  assert.equal((await ask('POST', '/api/auth/sign-in', { json: { email: 'pro@example.com' } })).status, 400);
  assert.equal((await ask('GET', '/api/billing/invoices?limit=101', { token })).status, 400);
  assert.equal((await ask('GET', '/api/billing/invoices?cursor=in_none', { token })).status, 400);
  assert.equal((await ask('POST', '/api/billing/portal', { token, json: { flow: 'made_up' } })).status, 400);
  assert.equal((await ask('POST', '/api/webhooks/stripe', { json: { id: 'evt_1' } })).status, 400);
  const form = { grant_type: 'refresh_token', refresh_token: 'guessed', client_id: 'portico-desktop' };
  assert.equal((await ask('POST', '/oauth/token', { form })).status, 400);
  const device = { client_id: 'portico-desktop', scope: 'openid' };
  assert.equal((await ask('POST', '/oauth/device_authorization', { form: device })).status, 200);
});
