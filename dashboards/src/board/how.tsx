import { useId, useRef } from "preact/hooks";
import { beside } from "./beside.ts";

/** "How is this computed?" beside a figure: the browser's own popover, so it works with the keyboard; we only say where. */
export function How({ label, children }: { label: string; children: string }) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const hint = useRef<HTMLParagraphElement>(null);
  const toggled = (event: ToggleEvent) => {
    const shown = hint.current;
    if (!shown || !button.current) return;
    // It is laid out before it is placed, and must not be seen in the corner meanwhile.
    delete shown.dataset["placed"];
    if (event.newState !== "open") return;
    const { left, top } = beside(button.current.getBoundingClientRect(), shown.getBoundingClientRect(), { width: innerWidth, height: innerHeight });
    shown.style.left = `${left}px`;
    shown.style.top = `${top}px`;
    shown.dataset["placed"] = "true";
    // It stands still while the page moves away below it.
    for (const moved of ["scroll", "resize"]) addEventListener(moved, () => shown.hidePopover(), { once: true, capture: true, passive: true });
  };
  return (
    <>
      <button ref={button} type="button" class="how" popovertarget={id} aria-label={label}>
        ?
      </button>
      <p ref={hint} id={id} popover="auto" class="how__text" onToggle={toggled}>
        <strong>{label}</strong>
        {children}
      </p>
    </>
  );
}
