import type { Offering, OrderWish } from "../backend/types.ts";
import { useText } from "../i18n/text.ts";

type Rule = { code: string; sentence: string };

/** The rules that what was chosen falls under, each once. */
export function excludedRules<R extends Rule>(rules: readonly R[], offerings: readonly Offering[], chosen: readonly OrderWish[]): R[] {
  const codes = new Set(offerings.filter((it) => chosen.some((wish) => wish.offeringId === it.offeringId)).map((it) => it.returnCategory));
  return rules.filter((it) => codes.has(it.code));
}

type Props = { rules: Rule[]; agreed: boolean | null; onAgree(agreed: boolean): void };

/** What cannot be sent back is said, and agreed to, at this very purchase. */
export function Exclusions({ rules, agreed, onAgree }: Props) {
  const { t } = useText();
  return (
    <div class="notice notice--info stack" data-testid="exclusions">
      {rules.map((it) => <p key={it.code}>{it.sentence}</p>)}
      <label class="choice">
        <input type="checkbox" name="returnExclusion" checked={agreed === true} aria-invalid={agreed === false} onChange={(event) => onAgree(event.currentTarget.checked)} /> {t("join.exclusion")}
      </label>
      {agreed === false && <span class="field__error" role="alert">{t("join.exclusion.missing")}</span>}
    </div>
  );
}
