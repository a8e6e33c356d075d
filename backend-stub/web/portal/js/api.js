// The portal's own JSON endpoints. Every change carries the page's CSRF token and the id of the
// confirmation that asked for it: the server answers a repeated confirmation without acting again.

export class PortalError extends Error {
  constructor(code, param = null, detail = {}) {
    super(code);
    this.code = code;
    this.param = param;
    this.detail = detail;
  }
}

const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content ?? "";

export class Api {
  constructor() {
    this.base = `/p/api/${encodeURIComponent(meta("portal-session"))}`;
    this.csrf = meta("portal-csrf");
  }

  get(path) {
    return this.send(path, { method: "GET" });
  }

  post(path, body, confirmation = newConfirmation()) {
    return this.send(path, {
      method: "POST",
      headers: {
        "Content-Type": "application/json",
        "X-Portal-Csrf": this.csrf,
        "X-Portal-Confirmation": confirmation,
      },
      body: JSON.stringify(body),
    });
  }

  async send(path, options) {
    let response;
    try {
      response = await fetch(this.base + path, { ...options, credentials: "same-origin" });
    } catch {
      throw new PortalError("network");
    }
    const answer = await response.json().catch(() => null);
    if (response.ok && answer) {
      return answer;
    }
    const error = answer?.error ?? {};
    throw new PortalError(error.code ?? "server", error.param ?? null, error);
  }
}

// One per confirm page, made when the page is shown.
export function newConfirmation() {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
}
