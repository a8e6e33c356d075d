// Start: the session's state, the words of its language, then the view that the address names.

import { Api } from "./api.js";
import { Portal } from "./portal.js";
import { loadWords } from "./i18n.js";
import { showEnded, showPanel } from "./frame.js";

async function start() {
  const words = await loadWords(document.documentElement.lang);
  const api = new Api();
  try {
    const state = await api.get("/state");
    const portal = new Portal(api, words, state);
    showPanel(portal);
    portal.start();
  } catch (error) {
    showEnded(words, error);
  }
}

start();
