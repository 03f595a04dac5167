import type { FraudSignal } from "../backend/types.ts";
import { clock } from "../format/time.ts";
import { type Text, useText } from "../i18n/text.ts";
import { useBoard } from "./context.ts";
import { SIGNALS_MOST } from "./model.ts";
import { NotYet } from "./not-yet.tsx";

/** "5 orders in 300 s, threshold 5": the figures that made the rule fire. */
export function evidence(signal: FraudSignal, { t }: Text): string {
  return t("board.evidence", { observed: signal.observed, window: signal.windowSeconds, threshold: signal.threshold });
}

export function ruleName(ruleId: string, { t }: Text): string {
  return ruleId === "buyer-velocity" ? t("rule.buyer-velocity") : t("rule.unknown", { rule: ruleId });
}

/** Fraud signals as they come, newest first, each with why. */
export function Signals() {
  const { store } = useBoard();
  const text = useText();
  const { t, lang } = text;
  const signals = store.model.value.signals;
  return (
    <section class="panel list-panel signals" aria-labelledby="signals" data-testid="signals">
      <header class="panel__head">
        <h2 id="signals" class="panel__title">{t("board.signals")}</h2>
        {signals.length > 0 && <span class="badge badge--bad">{signals.length < SIGNALS_MOST ? signals.length : `${SIGNALS_MOST}+`}</span>}
      </header>
      {signals.length === 0 && (store.known.value ? <p class="empty">{t("board.signals.none")}</p> : <NotYet rows={4} />)}
      {/* No live region: a ring of buyers would talk without end. The announcer says how many there are. */}
      <div class="signal-list" role="region" aria-label={t("board.signals")} tabIndex={0}>
      <ol class="signal-list__items">
        {signals.map((signal) => (
          <li key={signal.signalId} class="signal" data-order={signal.orderId}>
            <div class="signal__head">
              <strong>{ruleName(signal.ruleId, text)}</strong>
              <time dateTime={signal.occurredAt}>{clock(Date.parse(signal.occurredAt), lang, true)}</time>
            </div>
            <p class="signal__why">{evidence(signal, text)}</p>
            <p class="signal__what">
              {signal.dealTitle && <span>{signal.dealTitle}</span>}
              <span>{t("board.signal.buyer", { buyer: signal.buyer.slice(0, 6) })}</span>
              <span>{t("board.signal.held")}</span>
            </p>
          </li>
        ))}
      </ol>
      </div>
    </section>
  );
}
