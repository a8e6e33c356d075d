// 3-D Secure: the bank wants to see the customer, in a frame of its own origin or in a window.
// Whether it is content, the portal's server says; the bank's message only says when to ask.

import { busyWhile, h } from "../dom.js";
import { cardAdded } from "./add-card.js";

const askAgainAfter = 2000; // milliseconds, for a window that was closed without a word
const askAtMost = 300;

export function challengeView(portal, { setup_intent, url, window: ownWindow }, makeDefault) {
  const problem = h("div", {});
  const visit = new Challenge(portal, { setup_intent, make_default: makeDefault }, problem, url);
  return h("div", { class: "stack", id: "challenge" },
    h("h1", {}, portal.t("challenge.title")),
    h("p", {}, portal.t(ownWindow ? "challenge.window" : "challenge.frame")),
    ownWindow
      ? openButton(portal, url, visit)
      : h("iframe", {
        class: "challenge-frame", id: "challenge-frame", src: url,
        title: portal.t("challenge.frame_title"),
        sandbox: "allow-forms allow-scripts allow-same-origin allow-popups",
      }),
    problem,
    h("div", { class: "form-actions" },
      h("button", { class: "button", id: "cancel-challenge", onclick: () => visit.leave() },
        portal.t("action.other-card"))));
}

// A window may only be opened while the customer presses something.
function openButton(portal, url, visit) {
  const open = h("button", { class: "button primary", id: "open-bank" },
    portal.t("action.open-bank"));
  busyWhile(open, async () => {
    const opened = window.open(url, "_blank", "popup,width=480,height=640");
    if (!opened) {
      visit.say(portal.t("challenge.blocked"));
    }
  });
  return h("div", { class: "actions" }, open);
}

class Challenge {
  constructor(portal, body, problem, url) {
    this.portal = portal;
    this.body = body;
    this.problem = problem;
    this.bankOrigin = new URL(url).origin;
    this.asked = 0;
    this.listener = (event) => {
      if (event.origin === this.bankOrigin && event.data === "bank-answered") {
        this.ask();
      }
    };
    window.addEventListener("message", this.listener);
    this.timer = setInterval(() => this.ask(), askAgainAfter);
    this.atPath = portal.shown;
  }

  say(text) {
    this.problem.replaceChildren(h("p", { class: "notice warn", role: "alert" }, text));
  }

  end() {
    clearInterval(this.timer);
    window.removeEventListener("message", this.listener);
    this.ended = true;
  }

  leave() {
    this.end();
    this.portal.show();
  }

  async ask() {
    if (this.ended || this.asking) {
      return;
    }
    if (this.portal.shown !== this.atPath || ++this.asked > askAtMost) {
      this.end(); // the customer has gone elsewhere
      return;
    }
    this.asking = true;
    try {
      await this.settle(await this.portal.api.post("/payment-methods/finish", this.body));
    } catch (error) {
      await this.refused(error);
    } finally {
      this.asking = false;
    }
  }

  async settle(answer) {
    if (answer.status === "succeeded" && !this.ended) {
      this.end();
      await cardAdded(this.portal);
    }
  }

  async refused(error) {
    if (error.code === "network") {
      return;
    }
    this.end();
    await this.portal.show();
    this.portal.say(this.portal.errorText(error), "bad");
  }
}
