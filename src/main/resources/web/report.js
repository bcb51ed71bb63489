// The report: a question opens its answer below itself, and closes it when it is asked again.
const askedIn = new WeakMap();
const answerBelow = link => [...document.querySelectorAll(".answer")]
  .find(place => link.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_FOLLOWING);
const prepare = root => root.querySelectorAll("a.ask").forEach(link => link.setAttribute("aria-expanded", "false"));
const close = place => {
  askedIn.get(place)?.setAttribute("aria-expanded", "false");
  askedIn.delete(place);
  place.replaceChildren();
};
document.addEventListener("DOMContentLoaded", () => prepare(document));
document.addEventListener("click", event => {
  const link = event.target.closest("a.ask");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  const place = answerBelow(link);
  if (!place || !window.htmx) return;
  event.preventDefault();
  const open = askedIn.get(place) === link;
  close(place);
  if (open) return;
  htmx.ajax("GET", link.getAttribute("href"), { source: link, target: place, swap: "innerHTML" }).then(() => {
    askedIn.set(place, link);
    link.setAttribute("aria-expanded", "true");
  });
});
document.addEventListener("htmx:beforeSwap", event => {
  if (event.detail.xhr.status === 404 && event.detail.target.matches(".answer")) {
    event.detail.shouldSwap = true;
    event.detail.isError = false;
  }
});
document.addEventListener("htmx:afterSwap", event => {
  prepare(event.detail.target);
  // The form that asked was replaced together with the button that had the focus.
  event.detail.target.querySelector(":scope > .difference")?.focus();
});
