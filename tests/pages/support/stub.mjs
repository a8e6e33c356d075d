// The real stub as a process, and its Stripe API as any client calls it.

import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createInterface } from "node:readline";

const key = "sk_test_portico_demo_00000000000000000000";

export async function startStub() {
  const program = process.env.PORTICO_STUB;
  if (!program || !existsSync(program)) {
    throw new Error("PORTICO_STUB names no program: build portico-backend-stub first");
  }
  const child = spawn(program, ["--port", "0", "--stripe-port", "0", "--no-demo"], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, PORTICO_STUB_STRIPE_KEY: key },
  });
  const base = await new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`the stub ended with ${code}`)));
    createInterface({ input: child.stdout }).on("line", (line) => {
      const ready = /stripe=(\S+)/.exec(line);
      if (ready) {
        resolve(ready[1]);
      }
    });
  });
  return {
    base,
    stop: () => new Promise((resolve) => {
      child.removeAllListeners("exit");
      child.once("exit", resolve);
      child.kill("SIGTERM");
    }),
  };
}

function formPairs(value, name, pairs) {
  if (Array.isArray(value)) {
    value.forEach((each, index) => formPairs(each, `${name}[${index}]`, pairs));
  } else if (value !== null && typeof value === "object") {
    for (const [key2, each] of Object.entries(value)) {
      formPairs(each, name ? `${name}[${key2}]` : key2, pairs);
    }
  } else {
    pairs.push([name, value === null ? "" : String(value)]);
  }
  return pairs;
}

export class Stripe {
  constructor(base) {
    this.base = base;
  }

  get(path, query = {}) {
    return this.send("GET", `${path}?${new URLSearchParams(formPairs(query, "", []))}`);
  }

  post(path, body = {}) {
    return this.send("POST", path, new URLSearchParams(formPairs(body, "", [])).toString());
  }

  async send(method, path, body) {
    const response = await fetch(`${this.base}/v1/${path}`, {
      method,
      body,
      headers: {
        Authorization: `Bearer ${key}`,
        "Content-Type": "application/x-www-form-urlencoded",
      },
    });
    const answer = await response.json();
    if (!response.ok) {
      throw new Error(`${method} /v1/${path.split("?")[0]}: ${answer.error?.message}`);
    }
    return answer;
  }
}
