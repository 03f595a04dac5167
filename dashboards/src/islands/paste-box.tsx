import { useState } from "preact/hooks";
import { useText } from "../i18n/text.ts";
import { type Pasted, PASTED_MAX, readSupplierText } from "../paste/items.ts";

/** A supplier's message goes in here; it is read as soon as it is pasted. */
export function PasteBox({ onRead }: { onRead(read: Pasted): void }) {
  const { t } = useText();
  const [text, setText] = useState("");
  const [found, setFound] = useState<Pasted | null>(null);
  const read = (pasted: string) => {
    const now = readSupplierText(pasted);
    setFound(now);
    if (now.items.length > 0) onRead(now);
  };
  const pasted = (event: ClipboardEvent & { currentTarget: HTMLTextAreaElement }) => {
    const more = event.clipboardData?.getData("text/plain") ?? "";
    if (text.trim() !== "" || more.trim() === "") return;
    event.preventDefault();
    setText(more.slice(0, PASTED_MAX));
    read(more);
  };
  const doubts = found?.items.reduce((sum, it) => sum + it.doubts.length, 0) ?? 0;
  return (
    <section class="card stack">
      <label class="field">
        <span class="field__label">{t("paste.label")}</span>
        <textarea name="paste" rows={4} maxLength={PASTED_MAX} placeholder={t("paste.example")} value={text} onPaste={pasted} onInput={(event) => setText(event.currentTarget.value)} />
        <span class="field__hint">{t("paste.hint")}</span>
      </label>
      {text.trim() !== "" && <button type="button" class="btn btn--block" onClick={() => read(text)}>{t("paste.read")}</button>}
      <p role="status" class={found ? `notice ${found.items.length === 0 || doubts > 0 ? "notice--warn" : "notice--ok"}` : "visually-hidden"}>
        {found === null ? "" : found.items.length === 0 ? t("paste.none") : doubts > 0 ? t("paste.doubts", { n: found.items.length, doubts }) : t("paste.found", { n: found.items.length })}
      </p>
    </section>
  );
}
