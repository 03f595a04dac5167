import { useId } from "preact/hooks";

/** "How is this computed?" beside a figure: the browser's own popover, so it works with the keyboard and without our help. */
export function How({ label, children }: { label: string; children: string }) {
  const id = useId();
  return (
    <>
      <button type="button" class="how" popovertarget={id} aria-label={label}>
        ?
      </button>
      <p id={id} popover="auto" class="how__text">
        <strong>{label}</strong>
        {children}
      </p>
    </>
  );
}
