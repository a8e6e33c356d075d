import { createInterface } from "node:readline";

import { launchChromium } from "./chromium.mjs";

// A person at Chromium, led by whoever writes lines of JSON here: a list of steps each, answered by
// one line. Addresses carry secrets, so they come in by standard input and never go out again.
//
//   [["open", url], ["type", "#email", "x"], ["press", "#allow"], ["see", "#done"], ["say", "main"]]
const quick = 20_000; // ms

const browser = await launchChromium();
let context = await browser.newContext();
let page = await context.newPage();

const can = {
    // Somebody else at the same machine, with no cookies.
    async arrive() {
        await context.close();
        context = await browser.newContext();
        page = await context.newPage();
    },
    async tab() {
        page = await context.newPage();
    },
    // What comes of it is for the next step to see: there may be nobody any more.
    async open(url) {
        await page.goto(url, { timeout: quick }).catch(() => {});
    },
    // The listener of an attempt that is over: nobody answers.
    async refused(url) {
        const answer = await page.goto(url, { timeout: quick }).catch(() => null);
        if (answer)
            throw new Error("somebody answered");
    },
    type: (selector, text) => page.fill(selector, text, { timeout: quick }),
    press: (selector) => page.click(selector, { timeout: quick }),
    see: (selector) => page.waitForSelector(selector, { timeout: quick }),
    say: (selector) => page.textContent(selector, { timeout: quick }),
    stranded: () => page.waitForURL(/^chrome-error:/, { timeout: quick }),
};

process.stdout.write("ready\n");
for await (const line of createInterface({ input: process.stdin })) {
    const answer = { said: "" };
    for (const [what, ...rest] of JSON.parse(line)) {
        try {
            const said = await can[what](...rest);
            answer.said = typeof said === "string" ? said : answer.said;
        } catch (error) {
            const target = /^[#.[a-z]/.test(rest[0] ?? "") && !/^https?:/.test(rest[0]) ? rest[0] : "";
            answer.stuck = `${what} ${target} (${error.name})`;
            break;
        }
    }
    process.stdout.write(`${JSON.stringify(answer)}\n`);
}
await browser.close();
