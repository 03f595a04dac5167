import { useText } from "../i18n/text.ts";
import { useBoard, useMoney } from "./context.ts";
import { topDeals } from "./model.ts";
import { NotYet } from "./not-yet.tsx";

const SHOWN = 8;

/** Deals by what they were paid, with a bar against the first. */
export function TopDeals() {
  const { store } = useBoard();
  const { t } = useText();
  const { money } = useMoney();
  const deals = topDeals(store.model.value, SHOWN);
  const most = deals[0]?.paidMinor ?? 0;
  return (
    <section class="panel list-panel" style={{ "--ranks": deals.length }} aria-labelledby="top-deals" data-testid="top-deals">
      <header class="panel__head">
        <h2 id="top-deals" class="panel__title">{t("board.topDeals")}</h2>
        <p class="panel__note top-deals__how">{t("board.topDeals.how")}</p>
      </header>
      {deals.length === 0 && (store.known.value ? <p class="empty">{t("board.deals.none")}</p> : <NotYet rows={6} />)}
      <ol class="ranks">
        {deals.map((deal, index) => (
          <li key={deal.dealId} class="rank">
            <span class="rank__place">{index + 1}</span>
            <div class="rank__text">
              <span class="rank__title">{deal.title ?? deal.dealId.slice(0, 8)}</span>
              <span class="rank__line">
                {deal.communityName && <span>{t("board.dealLine", { community: deal.communityName, leader: deal.leaderName ?? "" })}</span>}
                <span>{t("board.dealOrders", { n: deal.paidOrders })}</span>
              </span>
            </div>
            <strong class="rank__amount">{money(deal.paidMinor)}</strong>
            <span class="rank__bar" aria-hidden="true">
              <span style={{ width: `${most > 0 ? Math.floor((deal.paidMinor * 100) / most) : 0}%` }} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
