import type { ComponentChildren } from "preact";
import { count } from "../format/money.ts";
import { startOfDay } from "../format/time.ts";
import { useText } from "../i18n/text.ts";
import { useBoard, useMoney } from "./context.ts";
import { How } from "./how.tsx";
import { sumOf } from "./model.ts";
import { Ticker } from "./ticker.tsx";

type FigureProps = { name: string; label: string; value: string; how?: string; tone?: string; children?: ComponentChildren };

function Figure({ name, label, value, how, tone, children }: FigureProps) {
  return (
    <section class={`panel figure figure--${tone ?? "plain"}`} aria-label={label} data-testid={name}>
      <h2 class="eyebrow">
        {label} {how && <How label={label}>{how}</How>}
      </h2>
      <p class="figure__value">
        <Ticker text={value} />
      </p>
      <p class="figure__note">{children}</p>
    </section>
  );
}

/** Gross, net, orders and formed deals of today. */
export function Figures() {
  const { store } = useBoard();
  const { t, lang } = useText();
  const { money } = useMoney();
  const now = store.now.value;
  const today = sumOf(store.model.value, startOfDay(now), now + 60_000);
  const counts = store.counts.value;
  const known = store.known.value;
  const note = (words: string) => (known ? words : "");
  const figure = (value: string) => (known ? value : "–");
  const each = today.paidOrders > 0 ? Math.floor(today.paidMinor / today.paidOrders) : 0;
  return (
    <div class="figures">
      <Figure name="gross-today" tone="gross" label={t("board.gross")} value={figure(money(today.grossMinor))} how={t("board.gross.how")}>
        {note(t("board.perOrder", { amount: money(each) }))}
      </Figure>
      <Figure name="net-today" tone="net" label={t("board.net")} value={figure(money(today.netMinor))} how={t("board.net.how")}>
        {note(t("board.refunded", { amount: money(today.refundedMinor) }))}
      </Figure>
      <Figure name="orders-today" label={t("board.orders")} value={figure(count(today.orders, lang))}>
        {note(t("board.ordersPaid", { n: today.paidOrders }))}
      </Figure>
      <Figure name="formed-today" label={t("board.formed")} value={counts ? count(counts.formed, lang) : "–"}>
        {counts ? t("board.failed", { n: counts.failed }) : ""}
      </Figure>
    </div>
  );
}
