// What pages gain where scripts run; every page works without.
document.addEventListener("htmx:configRequest", event => {
  event.detail.headers["X-Form-Token"] = document.body.dataset.token;
});
