// Leaving a relative's pages at once, so that nobody who looks next comes upon them. Without this
// file the same link leads away too: it goes by way of the server, which ends the visit.
const WAYS_OUT = ".govuk-js-exit-this-page-button, .govuk-js-exit-this-page-skiplink";
const KEYS = ["Shift", "Escape"];
const TIMES = 3;
const WITHIN = 5000;
const EXIT = "/family/exit";

let presses = [];
let leaving = false;

addEventListener("click", (event) => {
  if (event.target.closest?.(WAYS_OUT)) leave(event);
}, true);
addEventListener("keydown", (event) => {
  if (!KEYS.includes(event.key) || event.ctrlKey || event.altKey || event.metaKey) {
    presses = [];
  } else if (!event.repeat) {
    presses = [...presses.filter((at) => event.timeStamp - at < WITHIN), event.timeStamp];
    if (presses.length >= TIMES) leave(event);
  }
}, true);
// GOV.UK's own part would go the long way round, and leave this page in the history.
addEventListener("keyup", (event) => {
  if (leaving) event.stopImmediatePropagation();
}, true);

// A page that was left is blank, should a browser keep it for "back"; coming back asks anew.
addEventListener("pagehide", blank);
addEventListener("pageshow", (event) => {
  if (event.persisted) location.reload();
});

function blank() {
  document.documentElement.hidden = true;
}

// The weather takes this page's place in the history. The visit ends meanwhile.
function leave(event) {
  event.preventDefault();
  event.stopImmediatePropagation();
  if (leaving) return;
  leaving = true;
  blank();
  document.title = "";
  history.replaceState(null, "", EXIT);
  fetch(EXIT, { keepalive: true, redirect: "manual" }).catch(() => {});
  location.replace(document.querySelector("[data-away]").dataset.away);
}
