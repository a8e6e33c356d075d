// What the pages gain from a script; without one they work all the same.

function setUpReveal() {
    const button = document.getElementById("reveal");
    const field = document.getElementById("password");
    if (!button || !field)
        return;
    button.hidden = false;
    button.addEventListener("click", () => {
        const show = field.type === "password";
        field.type = show ? "text" : "password";
        button.textContent = show ? "Hide" : "Show";
        button.setAttribute("aria-pressed", String(show));
    });
}

function setUpUserCode() {
    const field = document.getElementById("user-code");
    if (!field)
        return;
    field.addEventListener("input", () => {
        if (field.selectionStart !== field.value.length)
            return; // in the middle of a correction
        const letters = field.value.toUpperCase().replace(/[^A-Z]/g, "").slice(0, 8);
        field.value = letters.length > 4 ? `${letters.slice(0, 4)}-${letters.slice(4)}` : letters;
    });
}

// A second press would send the form twice. The button is put right again when the browser shows the
// page once more from its cache.
function setUpBusy() {
    for (const form of document.forms) {
        form.addEventListener("submit", (event) => {
            if (form.dataset.sent)
                return event.preventDefault();
            form.dataset.sent = "yes";
            const busy = event.submitter?.dataset.busy;
            if (busy)
                event.submitter.textContent = busy;
            event.submitter?.setAttribute("aria-busy", "true");
        });
    }
    window.addEventListener("pageshow", (event) => event.persisted && window.location.reload());
}

setUpReveal();
setUpUserCode();
setUpBusy();
