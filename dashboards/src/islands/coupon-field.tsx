import { useText } from "../i18n/text.ts";

/** A code as it was typed: capitals and digits, whatever the keyboard made of them. Empty without one, null when it is none. */
export function couponCode(typed: string): string | null {
  const plain = typed.normalize("NFKC").replace(/[\s-]/g, "").toUpperCase();
  return plain === "" || /^[A-Z0-9]{6,20}$/.test(plain) ? plain : null;
}

type CouponProps = { value: string; wrong: boolean; onChange(typed: string): void };

/** Out of the way for the many who have none. */
export function CouponField({ value, wrong, onChange }: CouponProps) {
  const { t } = useText();
  return (
    <details data-testid="coupon">
      <summary>{t("join.coupon")}</summary>
      <label class="field">
        <span class="field__label">{t("join.coupon.code")}</span>
        <input name="coupon" autocomplete="off" autocapitalize="characters" maxLength={30} value={value} aria-invalid={wrong} onInput={(event) => onChange(event.currentTarget.value)} />
        <span class={wrong ? "field__error" : "field__hint"}>{t(wrong ? "join.coupon.wrong" : "join.coupon.hint")}</span>
      </label>
    </details>
  );
}
