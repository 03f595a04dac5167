import type { DealView } from "../backend/types.ts";
import type { Text } from "../i18n/text.ts";
import { spanWords } from "./parts.tsx";

/** What happens to the money when the minimum is missed, as it was agreed at the opening; the same for everybody who joins. */
export function promiseWords({ teamSize, failurePolicy, extendByMinutes, promisedCutOffAt }: DealView["group"], text: Text): string {
  const { t } = text;
  if (teamSize) return t("team.promise");
  if (failurePolicy === "EXTEND_ONCE" && !promisedCutOffAt) return t("join.promise.extend", { span: spanWords(extendByMinutes ?? 0, text) });
  return t(failurePolicy === "ACCEPT_LOWER_TIER" ? "join.promise.lower" : "join.promise");
}

/** How many more orders or pieces are taken; null while that is not limited. */
export function roomLeft({ group: { capacityOrders, capacityQuantity, takenOrders }, paidQuantity, heldQuantity }: DealView): { orders: number | null; pieces: number | null } {
  return {
    orders: capacityOrders == null ? null : Math.max(0, capacityOrders - takenOrders),
    pieces: capacityQuantity == null ? null : Math.max(0, capacityQuantity - paidQuantity - heldQuantity),
  };
}
