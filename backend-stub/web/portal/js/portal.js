// The one object that views share: what the session may see and do, the words, and the way between
// views. A view is a function (portal, ...arguments) → element; it holds no state of its own beyond
// the form it shows.

import { PortalError } from "./api.js";
import { focusHeading, h } from "./dom.js";
import { showEnded } from "./frame.js";
import { afterFlow, flowPath } from "./flow.js";
import { viewFor } from "./routes.js";

const ending = new Set(["session_expired", "session_foreign"]);

export class Portal {
  constructor(api, words, state) {
    this.api = api;
    this.words = words;
    this.state = state;
    this.view = document.getElementById("view");
    this.status = document.getElementById("status");
    this.shown = 0;
  }

  t(key, values) {
    return this.words.t(key, values);
  }

  start() {
    window.addEventListener("hashchange", () => this.show());
    if (this.state.session.flow && !location.hash) {
      history.replaceState(null, "", `#${flowPath(this.state.session.flow)}`);
    }
    this.show();
  }

  get path() {
    return location.hash.replace(/^#/, "") || "/";
  }

  go(path) {
    if (this.path === path) {
      this.show();
    } else {
      location.hash = path;
    }
  }

  subscription(id) {
    return this.state.subscriptions.find((each) => each.id === id);
  }

  async show() {
    const turn = ++this.shown;
    let element;
    try {
      element = await viewFor(this);
    } catch (error) {
      element = this.problemView(error);
    }
    if (!element || turn !== this.shown) {
      return; // ended, or the customer has gone on meanwhile
    }
    this.showInPlace(element);
    if (this.saidFor !== turn) {
      this.clearNotice();
    }
  }

  // A further step at the same address.
  showInPlace(element) {
    this.view.replaceChildren(element);
    const title = element.querySelector("h1")?.textContent ?? "";
    document.title = `${title} · ${this.state.business.name}`;
    window.scrollTo(0, 0);
    focusHeading(element);
  }

  problemView(error) {
    if (ending.has(error.code)) {
      showEnded(this.words, error, this.state.session.return_url);
      return null;
    }
    const retry = h("button", { class: "button", onclick: () => this.show() },
      this.t("action.retry"));
    return h("div", { class: "stack" },
      h("h1", {}, this.t("problem.title")),
      h("p", { class: "notice bad" }, this.errorText(error)),
      h("div", { class: "actions" }, retry, this.homeButton()));
  }

  homeButton() {
    return h("button", { class: "button", onclick: () => this.go("/") }, this.t("action.home"));
  }

  // What a change's failure is called. Known codes have words; others a general sentence.
  errorText(error) {
    if (!(error instanceof PortalError)) {
      console.error(error);
      return this.t("error.server");
    }
    const key = `error.${error.code}`;
    return this.words.has(key) ? this.t(key, error.detail) : this.t("error.server");
  }

  // Something changed: take the new state, say so, and go where the flow says.
  async changed(message, { home = "/", flowType = null } = {}) {
    this.state = await this.api.get("/state");
    if (flowType && afterFlow(this, flowType)) {
      return;
    }
    this.say(message);
    this.saidFor = this.shown + 1;
    this.go(home);
  }

  say(message, tone = "good") {
    this.status.replaceChildren(h("p", { class: `notice ${tone}` }, message));
  }

  clearNotice() {
    this.status.replaceChildren();
  }

  // Runs one change; a failure is said in `place` and leaves what was typed as it is.
  async attempt(place, change) {
    place.replaceChildren();
    try {
      return await change();
    } catch (error) {
      if (ending.has(error.code)) {
        showEnded(this.words, error, this.state.session.return_url);
        return undefined;
      }
      place.replaceChildren(h("p", { class: "notice bad", role: "alert" }, this.errorText(error)));
      return undefined;
    }
  }
}
