import { useRef } from "preact/hooks";
import type { Key } from "../i18n/text.ts";
import { useText } from "../i18n/text.ts";
import { Field } from "./field.tsx";
import { isPlainTerms, type TermsDraft, type TierDraft, TIERS_MOST } from "./terms-draft.ts";

type Props = { terms: TermsDraft; number: number; mistake(name: string): Key | undefined; onChange(terms: TermsDraft): void };
type Text = { currentTarget: HTMLInputElement };

/** Tier prices, cases that are not opened, and goods that are weighed. */
export function GoodsTerms({ terms, number, mistake, onChange }: Props) {
  const { t } = useText();
  const { tiers } = terms;
  const seen = useRef(false);
  const wrong = ["tiers", "caseSize", "weighedGrams"].some((it) => mistake(it) !== undefined);
  // Once it says something it stays open: a field must not go away while it is cleared.
  seen.current ||= wrong || !isPlainTerms(terms);
  const put = (name: "caseSize" | "weighedGrams") => ({
    name: `offering.${number}.${name}`, value: terms[name], inputMode: "numeric" as const, onInput: (event: Text) => onChange({ ...terms, [name]: event.currentTarget.value }),
  });
  const tier = (index: number, some: Partial<TierDraft>) => onChange({ ...terms, tiers: tiers.map((it, at) => (at === index ? { ...it, ...some } : it)) });
  return (
    <details open={seen.current} data-testid="terms">
      <summary>{t("newDeal.good.terms")}</summary>
      <div class="stack">
        <p class="small muted">{t("newDeal.good.tiers.hint")}</p>
        {tiers.map((it, index) => (
          <div key={index} class="tier-row">
            {(["from", "price"] as const).map((name) => (
              <label key={name} class="field">
                <span class="field__label">{t(`newDeal.good.tier.${name}`)}</span>
                <input
                  name={`offering.${number}.tier.${index + 1}.${name}`} inputMode={name === "from" ? "numeric" : "decimal"} value={it[name]} aria-invalid={mistake("tiers") !== undefined}
                  onInput={(event: Text) => tier(index, { [name]: event.currentTarget.value })}
                />
              </label>
            ))}
            <button type="button" class="btn btn--quiet btn--small" aria-label={t("newDeal.good.tier.remove", { n: index + 1 })} onClick={() => onChange({ ...terms, tiers: tiers.filter((_, at) => at !== index) })}>✕</button>
          </div>
        ))}
        {mistake("tiers") && <span class="field__error" role="alert">{t("check.good.tiers")}</span>}
        {tiers.length < TIERS_MOST && <button type="button" class="btn btn--small" name={`offering.${number}.tier.add`} onClick={() => onChange({ ...terms, tiers: [...tiers, { from: "", price: "" }] })}>+ {t("newDeal.good.tier.add")}</button>}
        <div class="field-grid">
          <Field label="newDeal.good.caseSize" hint="newDeal.good.caseSize.hint" mistake={mistake("caseSize")}><input {...put("caseSize")} /></Field>
          <Field label="newDeal.good.weighedGrams" hint="newDeal.good.weighedGrams.hint" mistake={mistake("weighedGrams")}><input {...put("weighedGrams")} /></Field>
        </div>
      </div>
    </details>
  );
}
