import { type ComponentChildren, cloneElement, type VNode } from "preact";
import { useId } from "preact/hooks";
import { type Key, useText } from "../i18n/text.ts";

type FieldProps = { label: Key; hint?: Key; mistake?: Key | undefined; children: VNode<Record<string, unknown>> };

/** A labelled control with its hint and its mistake, tied together for screen readers. */
export function Field({ label, hint, mistake, children }: FieldProps) {
  const { t } = useText();
  const id = useId();
  const note = mistake ?? hint;
  const control: ComponentChildren = cloneElement(children, { id, "aria-invalid": mistake !== undefined, ...(note ? { "aria-describedby": `${id}-note` } : {}) });
  return (
    <div class="field">
      <label class="field__label" for={id}>{t(label)}</label>
      {control}
      {note && <span id={`${id}-note`} class={mistake ? "field__error" : "field__hint"}>{t(note)}</span>}
    </div>
  );
}
