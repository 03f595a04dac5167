import { useState } from "preact/hooks";
import type { DealView } from "../backend/types.ts";
import { useText } from "../i18n/text.ts";
import { allOrders } from "./all-orders.ts";
import { useAct } from "./hooks.ts";
import { useBackend } from "./mount.tsx";
import { AskFirst, Sentence } from "./parts.tsx";
import { keyOf, readWeights, type ToWeigh, toWeigh } from "./weights-draft.ts";

/** What was on the scales, order by order; what is missing goes back as money, what is too much is a gift. */
export function Weights({ deal, onDone }: { deal: DealView; onDone(): Promise<void> }) {
  const backend = useBackend();
  const { t } = useText();
  const act = useAct();
  const [lines, setLines] = useState<ToWeigh[] | null>(null);
  const [typed, setTyped] = useState<Record<string, string>>({});
  const look = async () => setLines(toWeigh(await allOrders(backend, deal.dealId), deal));
  const { weights, wrong } = readWeights(lines ?? [], typed);
  const less = (lines ?? []).filter((it) => weights.some((weight) => keyOf(weight) === keyOf(it) && weight.grams < it.soldGrams)).length;
  const send = async () => {
    await backend.recordWeights(deal.dealId, weights);
    setTyped({});
    await look();
    await onDone();
  };
  return (
    <section class="card form" data-testid="weights">
      <h2 class="subtitle">{t("weights.title")}</h2>
      <p class="small muted">{t("weights.rule")}</p>
      {lines === null && <button type="button" class="btn" disabled={act.busy} onClick={() => void act.run(look)}>{t("weights.begin")}</button>}
      {lines?.length === 0 && <p class="notice notice--ok" role="status">{t("weights.none")}</p>}
      {lines?.map((it) => {
        const key = keyOf(it);
        const bad = wrong.includes(key);
        return (
          <label key={key} class="field">
            <span class="field__label">{it.buyerName} · {it.title} × {it.pieces}</span>
            <input name={`grams.${key}`} inputMode="numeric" value={typed[key] ?? ""} aria-invalid={bad} onInput={(event) => setTyped({ ...typed, [key]: event.currentTarget.value })} />
            <span class={bad ? "field__error" : "field__hint"}>{bad ? t("weights.wrong") : t("weights.sold", { n: it.soldGrams })}</span>
          </label>
        );
      })}
      <Sentence problem={act.problem} />
      {weights.length > 0 && wrong.length === 0 && (
        <AskFirst act={act} label={t("weights.save", { n: weights.length })} sure={t("weights.sure", { n: weights.length, less })} yes={t("weights.yes")} no={t("desk.no")} tone="btn--primary" onYes={send} />
      )}
    </section>
  );
}
