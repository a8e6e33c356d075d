import { chromium } from "playwright-core";

// Debian's Chromium with its sandbox on; it talks to nobody but the stub.
export function launchChromium() {
    return chromium.launch({
        executablePath: process.env.PORTICO_CHROMIUM ?? "/usr/bin/chromium",
        chromiumSandbox: true,
        args: ["--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync"],
    });
}
