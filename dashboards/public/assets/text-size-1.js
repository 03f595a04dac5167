// Elder mode, before the first paint: a classic script in the head, because a module would come after it and the text would jump.
// A browser keeps it for ever under this name, so a change needs the next number (layout.jte, demo/*.html and here).
(() => {
  const root = document.documentElement;
  const KEY = "lintuan-text";
  const SIZES = ["standard", "elder", "elder-more"];
  let kept = null;
  try {
    kept = localStorage.getItem(KEY);
  } catch {
    // Without storage the choice lasts as long as the page.
  }
  root.dataset.text = SIZES.includes(kept ?? "") ? kept ?? "" : "standard";
  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest("button.text-size") : null;
    if (!(button instanceof HTMLButtonElement)) return;
    root.dataset.text = button.value;
    try {
      localStorage.setItem(KEY, button.value);
    } catch {
      // As above.
    }
    // The pressed one is gone now: the keyboard goes on at what took its place.
    const next = [...document.querySelectorAll("button.text-size")].find((it) => it instanceof HTMLElement && it.offsetParent !== null);
    if (next instanceof HTMLElement) next.focus();
  });
})();
