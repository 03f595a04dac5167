import type { Offering } from "../backend/types.ts";
import { money } from "../format/money.ts";
import { useText } from "../i18n/text.ts";

/** The prices that more people reach together, which of them is reached, and how many pieces are missing to the next. */
export function Tiers({ offering: { tiers, nextTier }, closed }: { offering: Offering; closed: boolean }) {
  const { t, lang } = useText();
  if (tiers.length === 0) return null;
  return (
    <>
      <ul class="tiers" data-testid="tiers" aria-label={t("join.tiers")}>
        {tiers.slice(1).map((it) => (
          <li key={it.fromQuantity} class="tier" data-reached={it.reached}>
            {t("join.tier", { n: it.fromQuantity, amount: money(it.unitPriceMinor, lang) })}
            {it.reached && <> <span aria-hidden="true">✓</span><span class="visually-hidden">{t("join.tier.reached")}</span></>}
          </li>
        ))}
      </ul>
      {nextTier && !closed && <span class="small">{t("join.tier.next", { n: nextTier.missing, amount: money(nextTier.unitPriceMinor, lang) })}</span>}
    </>
  );
}
