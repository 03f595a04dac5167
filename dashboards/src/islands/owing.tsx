import { useState } from "preact/hooks";
import type { DealOrder, DealView, OrderStatus } from "../backend/types.ts";
import { useText } from "../i18n/text.ts";
import { allOrders } from "./all-orders.ts";
import { copyText } from "./copy.ts";
import type { Act } from "./hooks.ts";
import { useBackend } from "./mount.tsx";

/** A name as a group chat may see it: `3号楼 李阿姨` becomes `3号楼 李**`. What stands before the name is where they live. */
export function maskedName(name: string): string {
  const words = name.trim().split(/\s+/u);
  const last = [...(words.pop() ?? "")];
  return [...words, `${last[0] ?? ""}**`].join(" ");
}

/** Whoever pays is the buyer; goods that lie ready are also told by whom they are for. */
function calledBy({ status, buyerName, recipient }: DealOrder): string {
  return maskedName(buyerName) + (status === "READY" && recipient ? `（${maskedName(recipient)}）` : "");
}

/** Each name once, in the order of the orders that have such a status. */
export function namesOf(orders: readonly DealOrder[], status: OrderStatus): string[] {
  return [...new Set(orders.filter((it) => it.status === status).map(calledBy))];
}

type Props = { deal: DealView; shareUrl: string; act: Act };

/** A ready text for the group: who has not paid while the deal is open, who has not collected once the goods are there. */
export function Remind({ deal, shareUrl, act }: Props) {
  const backend = useBackend();
  const { t } = useText();
  const [said, setSaid] = useState<{ names: string[]; copied: boolean } | null>(null);
  const ready = deal.status === "READY_FOR_PICKUP";
  if (!ready && deal.heldQuantity === 0) return null;
  const remind = () => act.run(async () => {
    const names = namesOf(await allOrders(backend, deal.dealId), ready ? "READY" : "PENDING_PAYMENT");
    const text = t(ready ? "desk.remind.text.ready" : "desk.remind.text.unpaid", { title: deal.title, names: names.join("、"), url: shareUrl });
    setSaid({ names, copied: names.length > 0 && (await copyText(text)) });
  });
  return (
    <div class="stack" data-testid="remind">
      <button type="button" class="btn" disabled={act.busy} onClick={() => void remind()}>{t(ready ? "desk.remind.ready" : "desk.remind.unpaid")}</button>
      {said && (
        <p class={said.names.length > 0 && !said.copied ? "notice notice--warn" : "notice notice--ok"} role="status">
          {said.names.length === 0 ? t("desk.remind.nobody") : `${said.copied ? t("desk.remind.copied", { n: said.names.length }) : t("share.copyFailed")} ${said.names.join("、")}`}
        </p>
      )}
    </div>
  );
}
