import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { launchChromium } from "./chromium.mjs";
import { Client } from "./client.mjs";
import { pro, startStub } from "./stub.mjs";

// Every page, as people meet it: narrow and wide, light and dark, by keyboard, and to a screen reader.
// With PORTICO_SCREENSHOTS=<folder> each leaves a picture there.

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const looks = {
    phone: { viewport: { width: 360, height: 740 }, colorScheme: "light" },
    desktop: { viewport: { width: 1280, height: 800 }, colorScheme: "dark" },
};

let stub;
let browser;
let client;

before(async () => {
    stub = await startStub();
    browser = await launchChromium();
    client = await Client.discover(stub.origin);
});

after(async () => {
    await browser?.close();
    await stub?.stop();
});

async function signIn(page) {
    await page.fill("#email", pro.email);
    await page.fill("#password", pro.password);
    await page.click("#sign-in");
    await page.waitForSelector("#allow");
}

async function openApp(page, parameters) {
    const attempt = await client.begin(parameters);
    attempt.close();
    await page.goto(attempt.url.href);
}

async function openDevice(page) {
    const device = await client.beginDevice();
    await page.goto(device.verification_uri_complete);
    await page.click("#continue");
    await page.click("#use-another");
    await signIn(page);
}

const pages = {
    accounts: (page) => openApp(page),
    password: (page) => openApp(page, { login_hint: "free@example.com" }),
    "wrong-password": async (page) => {
        await openApp(page, { login_hint: "nobody@example.com" });
        await page.fill("#password", "wrong");
        await page.click("#sign-in");
        await page.waitForSelector("[role=alert]");
    },
    consent: async (page) => {
        await openApp(page, { login_hint: pro.email });
        await signIn(page);
    },
    code: (page) => page.goto(`${stub.origin}/device`),
    "wrong-code": async (page) => {
        await page.goto(`${stub.origin}/device?user_code=BBBB-BBBB`);
        await page.click("#continue");
        await page.waitForSelector("[role=alert]");
    },
    "device-consent": openDevice,
    "device-allowed": async (page) => {
        await openDevice(page);
        await page.click("#allow");
        await page.waitForSelector("#done");
    },
    "device-denied": async (page) => {
        await openDevice(page);
        await page.click("#deny");
        await page.waitForSelector("#denied");
    },
    expired: (page) => page.goto(`${stub.origin}/oauth/interaction/none`),
    "unknown-app": (page) => page.goto(`${stub.origin}/oauth/authorize?client_id=x`),
};

// What a person with a screen reader, low vision or no mouse would stumble over.
async function violations(page) {
    await page.addScriptTag({ path: axe });
    const report = await page.evaluate(() => window.axe.run());
    return report.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target)}`);
}

async function keep(page, name) {
    const folder = process.env.PORTICO_SCREENSHOTS;
    if (!folder)
        return;
    await mkdir(folder, { recursive: true });
    await page.screenshot({ path: join(folder, `${name}.png`) });
}

for (const [name, look] of Object.entries(looks)) {
    test(`every page is fit for all, ${name}`, async () => {
        for (const [title, open] of Object.entries(pages)) {
            const context = await browser.newContext({ ...look, bypassCSP: true }); // for axe
            const page = await context.newPage();
            await open(page);
            await keep(page, `${title}-${name}`);
            assert.deepEqual(await violations(page), [], title);
            const overflow = await page.evaluate(
                () => document.documentElement.scrollWidth - window.innerWidth);
            assert.ok(overflow <= 0, `${title} is ${overflow} px too wide`);
            await context.close();
        }
    });
}

test("the keyboard is enough", async () => {
    const page = await browser.newPage();
    await openApp(page);
    await page.keyboard.press("Tab"); // the first account
    await page.keyboard.press("Enter");
    await page.waitForSelector("#password");
    assert.equal(await page.evaluate(() => document.activeElement.id), "password");
    await page.keyboard.type(pro.password);
    await page.keyboard.press("Enter");
    await page.waitForSelector("#allow");
    const reached = [];
    for (let i = 0; i < 3; ++i) {
        await page.keyboard.press("Tab");
        reached.push(await page.evaluate(() => document.activeElement.id));
    }
    assert.deepEqual(reached, ["deny", "allow", "use-another"]);
    await page.close();
});

test("works without scripts", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await openApp(page, { login_hint: pro.email });
    assert.ok(await page.locator("#reveal").isHidden());
    await signIn(page);
    await context.close();
});

test("shows and hides the password", async () => {
    const page = await browser.newPage();
    await openApp(page, { login_hint: pro.email });
    await page.click("#reveal");
    assert.equal(await page.getAttribute("#password", "type"), "text");
    assert.equal(await page.getAttribute("#reveal", "aria-pressed"), "true");
    await page.click("#reveal");
    assert.equal(await page.getAttribute("#password", "type"), "password");
    await page.close();
});

test("is not shown in another page's frame", async () => {
    const page = await browser.newPage();
    await page.route("http://frames.example/", (route) => route.fulfill({
        contentType: "text/html",
        body: `<iframe src="${stub.origin}/device"></iframe>`,
    }));
    await page.goto("http://frames.example/");
    const frame = page.frames()[1];
    await frame.waitForLoadState();
    assert.equal(await frame.locator("#user-code").count(), 0);
    await page.close();
});
