import { useText } from "../i18n/text.ts";

const LETTERS_MOST = 40;

/** Whom it is for as the service takes it. Empty for oneself, null when it is too long or holds what nobody types. */
export function recipientName(typed: string): string | null {
  const name = typed.normalize("NFC").replace(/\s+/gu, " ").trim();
  return name.length <= LETTERS_MOST && !/\p{Cc}/u.test(name) ? name : null;
}

type Props = { value: string; wrong: boolean; onChange(typed: string): void };

/** Out of the way of everybody who buys for themselves; closed again it still says for whom. */
export function RecipientField({ value, wrong, onChange }: Props) {
  const { t } = useText();
  const name = recipientName(value);
  return (
    <details data-testid="recipient">
      <summary>{name ? t("order.recipient", { name }) : t("join.recipient")}</summary>
      <label class="field">
        <span class="field__label">{t("join.recipient.name")}</span>
        <input name="recipient" autocomplete="off" maxLength={LETTERS_MOST} value={value} aria-invalid={wrong} onInput={(event) => onChange(event.currentTarget.value)} />
        <span class={wrong ? "field__error" : "field__hint"}>{t(wrong ? "join.recipient.wrong" : "join.recipient.hint")}</span>
      </label>
    </details>
  );
}
