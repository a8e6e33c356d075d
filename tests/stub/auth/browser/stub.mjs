import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

export const password = "portico-demo";
export const pro = { email: "pro@example.com", password };

// The real stub on free ports with its demo accounts, gone with stop().
export async function startStub() {
    const data = await mkdtemp(join(tmpdir(), "portico-sign-in-"));
    const child = spawn(process.env.PORTICO_STUB, ["--port", "0", "--stripe-port", "0", "--data", data],
        { stdio: ["ignore", "pipe", "inherit"] });
    const exited = new Promise((resolve) => child.once("exit", resolve));
    const origin = await Promise.race([
        readyOrigin(child.stdout),
        exited.then((code) => Promise.reject(new Error(`the stub ended with ${code}`))),
    ]);
    return {
        origin,
        async stop() {
            child.kill();
            await exited;
            await rm(data, { recursive: true, force: true });
        },
    };
}

async function readyOrigin(stdout) {
    for await (const line of createInterface({ input: stdout })) {
        const ready = /^ready backend=(\S+)/.exec(line);
        if (ready)
            return ready[1];
    }
    throw new Error("the stub never became ready");
}
