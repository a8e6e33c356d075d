// Elements are made with their text as text, never as markup: what a customer typed cannot become
// part of the page.

const properties = new Set(["value", "checked", "disabled", "hidden", "required", "selected"]);

export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false && !properties.has(name)) {
      continue;
    }
    if (name.startsWith("on")) {
      element.addEventListener(name.slice(2), value);
    } else if (properties.has(name)) {
      element[name] = value;
    } else {
      element.setAttribute(name, value === true ? "" : String(value));
    }
  }
  append(element, children);
  return element;
}

function append(element, children) {
  for (const child of children.flat(Infinity)) {
    if (child !== undefined && child !== null && child !== false) {
      element.append(child);
    }
  }
}

// A link to another place opens without a handle on this page. Only http(s) becomes a link at all.
export function link(href, attributes, ...children) {
  const safe = /^https?:\/\//i.test(href) || /^\/(?!\/)/.test(href);
  return h("a", { ...attributes, href: safe ? href : undefined }, ...children);
}

// Runs `work` once however often the button is pressed, and shows that it is busy.
export function busyWhile(button, work) {
  let running = false;
  button.addEventListener("click", async (event) => {
    event.preventDefault();
    if (running || button.getAttribute("aria-disabled") === "true") {
      return;
    }
    running = true;
    button.setAttribute("aria-busy", "true");
    try {
      await work();
    } finally {
      running = false;
      button.removeAttribute("aria-busy");
    }
  });
  return button;
}

export function focusHeading(root) {
  const heading = root.querySelector("h1");
  if (heading) {
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }
}
