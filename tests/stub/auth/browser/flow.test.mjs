import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { launchChromium } from "./chromium.mjs";
import { Client, claimsOf } from "./client.mjs";
import { pro, startStub } from "./stub.mjs";

let stub;
let browser;

before(async () => {
    stub = await startStub();
    browser = await launchChromium();
});

after(async () => {
    await browser?.close();
    await stub?.stop();
});

async function withPage(body) {
    const context = await browser.newContext();
    const page = await context.newPage();
    const complaints = [];
    page.on("console", (message) => /content.security.policy/i.test(message.text()) && complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(String(error)));
    await body(page, complaints);
    await context.close();
}

async function signIn(page) {
    await page.fill("#email", pro.email);
    await page.fill("#password", pro.password);
    await page.click("#sign-in");
}

async function signedIn(client, page) {
    const attempt = await client.begin({ login_hint: pro.email });
    await page.goto(attempt.url.href);
    await signIn(page);
    await page.click("#allow");
    await page.waitForSelector("#back");
    const tokens = await client.redeem(attempt, await client.parametersOf(attempt));
    attempt.close();
    return { attempt, tokens };
}

for (const algorithm of ["oidc", "oauth2"]) {
    test(`signs in through the browser (${algorithm} discovery)`, () => withPage(async (page, complaints) => {
        const client = await Client.discover(stub.origin, algorithm);
        const { tokens } = await signedIn(client, page);
        const claims = claimsOf(tokens);
        assert.equal(claims.email, pro.email);
        const person = await client.userInfo(tokens, claims.sub);
        assert.equal(person.email, pro.email);
        const billing = await fetch(`${stub.origin}/api/billing`,
            { headers: { Authorization: `Bearer ${tokens.access_token}` } });
        assert.equal(billing.status, 200);
        assert.equal((await billing.json()).account.id, claims.sub);
        assert.deepEqual(complaints, []);
    }));
}

test("picks an account on the second visit, without a password", () => withPage(async (page) => {
    const client = await Client.discover(stub.origin);
    await signedIn(client, page);
    const attempt = await client.begin();
    await page.goto(attempt.url.href);
    await page.click(`button.account:has-text("${pro.email}")`);
    await page.click("#allow");
    await page.waitForSelector("#back");
    const tokens = await client.redeem(attempt, await client.parametersOf(attempt));
    assert.equal(claimsOf(tokens).email, pro.email);
    attempt.close();
}));

test("offers the demo accounts, and asks for their password", () => withPage(async (page) => {
    const client = await Client.discover(stub.origin);
    const attempt = await client.begin();
    await page.goto(attempt.url.href);
    await page.click(`button.account:has-text("${pro.email}")`);
    assert.equal(await page.inputValue("#email"), pro.email);
    attempt.close();
}));

test("tells the app that the person said no", () => withPage(async (page) => {
    const client = await Client.discover(stub.origin);
    const attempt = await client.begin({ login_hint: pro.email });
    await page.goto(attempt.url.href);
    await signIn(page);
    await page.click("#deny");
    await page.waitForSelector("#back");
    await assert.rejects(client.parametersOf(attempt), { error: "access_denied" });
    attempt.close();
}));

test("says a wrong password and goes on", () => withPage(async (page) => {
    const client = await Client.discover(stub.origin);
    const attempt = await client.begin({ login_hint: "starter@example.com" });
    await page.goto(attempt.url.href);
    await page.fill("#password", "wrong");
    await page.keyboard.press("Enter");
    assert.match(await page.textContent("[role=alert]"), /wrong/);
    assert.equal(await page.inputValue("#email"), "starter@example.com");
    await page.fill("#password", pro.password);
    await page.keyboard.press("Enter");
    await page.waitForSelector("#allow");
    attempt.close();
}));

test("refuses an app with a redirect of its own", () => withPage(async (page) => {
    const client = await Client.discover(stub.origin);
    const attempt = await client.begin({ redirect_uri: "https://evil.example/callback" });
    const response = await page.goto(attempt.url.href);
    assert.equal(response.status(), 400);
    assert.equal(new URL(page.url()).origin, stub.origin);
    attempt.close();
}));

test("uses a code once and revokes at the second use", () => withPage(async (page) => {
    const client = await Client.discover(stub.origin);
    const { attempt, tokens } = await signedIn(client, page);
    const parameters = await client.parametersOf(attempt);
    await assert.rejects(client.redeem(attempt, parameters), { error: "invalid_grant" });
    await assert.rejects(client.refresh(tokens.refresh_token), { error: "invalid_grant" });
}));

test("rotates and revokes", () => withPage(async (page) => {
    const client = await Client.discover(stub.origin);
    const { tokens } = await signedIn(client, page);
    const second = await client.refresh(tokens.refresh_token);
    assert.notEqual(second.refresh_token, tokens.refresh_token);
    await client.revoke(second.refresh_token);
    await assert.rejects(client.refresh(second.refresh_token), { error: "invalid_grant" });
    await assert.rejects(client.userInfo(second, claimsOf(tokens).sub));
}));

test("signs a device in", () => withPage(async (page, complaints) => {
    const client = await Client.discover(stub.origin);
    const device = await client.beginDevice();
    await page.goto(device.verification_uri);
    await page.locator("#user-code").pressSequentially(device.user_code.toLowerCase().replace("-", ""));
    assert.equal(await page.inputValue("#user-code"), device.user_code); // the dash comes by itself
    await page.click("#continue");
    await page.click("#use-another");
    await signIn(page);
    assert.match(await page.textContent("main"), new RegExp(device.user_code));
    await page.click("#allow");
    await page.waitForSelector("#done");
    const tokens = await client.poll(device);
    assert.equal(claimsOf(tokens).email, pro.email);
    await assert.rejects(client.poll(device), { error: "invalid_grant" });
    assert.deepEqual(complaints, []);
}));

test("tells a device that it waits, hurries or was denied", () => withPage(async (page) => {
    const client = await Client.discover(stub.origin);
    const hasty = await client.beginDevice();
    await assert.rejects(client.poll(hasty), { error: "authorization_pending" });
    await assert.rejects(client.poll(hasty), { error: "slow_down" });
    const denied = await client.beginDevice();
    await page.goto(denied.verification_uri_complete);
    await page.click("#continue");
    await page.click("#use-another");
    await signIn(page);
    await page.click("#deny");
    await page.waitForSelector("#denied");
    await assert.rejects(client.poll(denied), { error: "access_denied" });
}));
