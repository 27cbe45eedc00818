// Everything works without this file. With it, pages answer sooner and forgive more.
import { initAll } from "./vendor/govuk-frontend.min.js";

const SENT_AGAIN_AFTER = 5000;
const ERROR = "Error: ";
const WORDS = {
  401: "You have been signed out. Copy what you typed, sign in again in another tab, and send it once more.",
  413: "That is too large to send. What you typed is still here.",
  other: "That did not go through, and nothing was saved. What you typed is still here. Try again in a moment.",
};

initAll();
foldSideNavigation();

document.addEventListener("submit", preventSecondSending, true);
document.addEventListener("htmx:afterSettle", (event) => {
  const drawn = event.detail.elt;
  if (drawn.isConnected) initAll({ scope: drawn.parentElement ?? drawn, onError: unlessDrawnBefore });
  markTitle();
  focusOn(drawn);
});
document.addEventListener("htmx:responseError", (event) => explain(event.detail.xhr, event.detail.elt));
document.addEventListener("htmx:sendError", (event) => explain(undefined, event.detail.elt));

function preventSecondSending(event) {
  const form = event.target;
  if (!form.matches("[data-prevent-double-click]")) return;
  if (form.dataset.sending) {
    event.preventDefault();
    event.stopPropagation();
    return;
  }
  form.dataset.sending = "yes";
  setTimeout(() => delete form.dataset.sending, SENT_AGAIN_AFTER);
}

// What surrounds the new part of a page is already at work.
function unlessDrawnBefore(error) {
  if (error.name !== "InitError") console.error(error);
}

function focusOn(drawn) {
  const summary = drawn.querySelector?.(".govuk-error-summary");
  if (!summary) return;
  summary.tabIndex = -1;
  summary.focus();
}

function markTitle() {
  const bare = document.title.startsWith(ERROR) ? document.title.slice(ERROR.length) : document.title;
  document.title = document.querySelector(".govuk-error-summary") ? ERROR + bare : bare;
}

// A page that says why, if that is what came back, is quoted; what was typed stays where it is.
function explain(answer, asker) {
  const said = document.getElementById("said");
  const words = reason(answer?.responseText ?? "") ?? WORDS[answer?.status] ?? WORDS.other;
  // What a page does by itself takes nobody away from what they are typing.
  const quietly = asker?.closest?.("[data-quietly]")?.querySelector("[data-said]");
  if (quietly) quietly.textContent = words;
  if (quietly || !said) return;
  const box = document.createElement("div");
  box.className = "govuk-error-summary";
  box.setAttribute("role", "alert");
  box.tabIndex = -1;
  box.textContent = words;
  said.replaceChildren(box);
  box.focus();
}

function reason(html) {
  const inset = new DOMParser().parseFromString(html, "text/html").querySelector("#main-content .app-inset");
  return inset?.textContent.replace(/\s+/g, " ").trim();
}

function foldSideNavigation() {
  for (const button of document.querySelectorAll(".app-side__toggle")) {
    const list = document.getElementById(button.getAttribute("aria-controls"));
    button.hidden = false;
    list.classList.add("app-side__list--folded");
    button.addEventListener("click", () => {
      const open = button.getAttribute("aria-expanded") !== "true";
      button.setAttribute("aria-expanded", String(open));
      list.classList.toggle("app-side__list--folded", !open);
    });
  }
}
