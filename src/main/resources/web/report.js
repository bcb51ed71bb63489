// The report: a question opens its answer below itself, and closes it when it is asked again.
const answerBelow = link => {
  const all = [...document.querySelectorAll(".answer")];
  return all.find(place => link.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_FOLLOWING);
};
const askedIn = new WeakMap();
const close = place => {
  askedIn.get(place)?.setAttribute("aria-expanded", "false");
  askedIn.delete(place);
  place.replaceChildren();
};
const prepare = root => root.querySelectorAll("a.ask[hx-get]").forEach(link => link.setAttribute("aria-expanded", "false"));
document.addEventListener("DOMContentLoaded", () => prepare(document));
document.addEventListener("htmx:beforeRequest", event => {
  const link = event.detail.elt;
  if (!link.matches("a.ask")) return;
  const place = answerBelow(link);
  const open = askedIn.get(place) === link;
  close(place);
  if (open) event.preventDefault();
});
document.addEventListener("htmx:beforeSwap", event => {
  if (event.detail.xhr.status === 404 && event.detail.target.matches(".answer")) {
    event.detail.shouldSwap = true;
    event.detail.isError = false;
  }
});
document.addEventListener("htmx:afterSwap", event => {
  const place = event.detail.target;
  const link = event.detail.requestConfig.elt;
  if (link.matches("a.ask")) {
    askedIn.set(place, link);
    link.setAttribute("aria-expanded", "true");
  }
  prepare(place);
});
