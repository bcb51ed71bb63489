// Pages: partnerships and answering. What could not be saved is said beside the field it is about.
(() => {
  const status = element => element.querySelector && element.querySelector(".saved");
  const say = (element, text, failed) => {
    const line = status(element);
    if (!line) return;
    line.classList.toggle("failed", failed);
    if (text) line.textContent = text;
    element.querySelectorAll("textarea, input[type=text]").forEach(field => field.removeAttribute("aria-invalid"));
  };
  document.addEventListener("htmx:beforeSwap", event => {
    const refused = [409, 422].includes(event.detail.xhr.status);
    if (refused && status(event.detail.elt)) {
      event.detail.shouldSwap = true;
      event.detail.isError = false;
    }
    if (event.detail.shouldSwap) say(event.detail.elt, "", refused);
  });
  ["htmx:sendError", "htmx:timeout", "htmx:responseError"].forEach(kind =>
    document.addEventListener(kind, event =>
      say(event.detail.elt, "Not saved: the program did not answer. What you typed is still here; change it again or use the button below.", true)));
  // Whatever was touched is sent, also if it was changed back.
  document.addEventListener("input", event => {
    const question = event.target.closest(".question");
    const shown = question && question.querySelector("input[name$='.shown']");
    if (shown) shown.remove();
  });
  // "Do not know" and a number exclude each other.
  document.addEventListener("input", event => {
    const block = event.target.closest(".fact");
    const box = block && block.querySelector("input[name$='.unknown']");
    if (!box || box.type !== "checkbox") return;
    if (event.target === box) {
      if (box.checked) block.querySelectorAll("input:not([name$='.unknown'])").forEach(field => {
        if (field.type === "checkbox") field.checked = false; else if (field.type === "text") field.value = "";
      });
    } else if (event.target.type === "checkbox" ? event.target.checked : event.target.value) {
      box.checked = false;
    }
  });
  document.addEventListener("focusin", event => {
    if (event.target.matches("input.copy")) event.target.select();
  });
})();
