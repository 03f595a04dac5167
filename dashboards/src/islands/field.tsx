import { type ComponentChildren, cloneElement, type VNode } from "preact";
import { useId } from "preact/hooks";
import { type Key, useText } from "../i18n/text.ts";

type FieldProps = { label: Key; hint?: Key; doubt?: Key; mistake?: Key | undefined; children: VNode<Record<string, unknown>> };

/** A labelled control with its hint and its mistake, tied together for screen readers. */
export function Field({ label, hint, doubt, mistake, children }: FieldProps) {
  const { t } = useText();
  const id = useId();
  const note = mistake ?? doubt ?? hint;
  const control: ComponentChildren = cloneElement(children, { id, "aria-invalid": mistake !== undefined, ...(note ? { "aria-describedby": `${id}-note` } : {}) });
  return (
    <div class="field">
      <label class="field__label" for={id}>{t(label)}</label>
      {control}
      {note && <span id={`${id}-note`} class={mistake ? "field__error" : doubt ? "field__doubt" : "field__hint"}>{t(note)}</span>}
    </div>
  );
}
