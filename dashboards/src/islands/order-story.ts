import type { DealView, OrderView, Team } from "../backend/types.ts";
import { moment } from "../format/time.ts";
import type { Text } from "../i18n/text.ts";
import { spanWords } from "./parts.tsx";

/** Whether its buyer may still change or leave it: until the cut-off, and in a team until that is decided. */
export function mayLeave({ status }: OrderView, deal: Pick<DealView, "status" | "cutOffAt" | "group">, team: Team | null, at: number): boolean {
  if (status !== "PENDING_PAYMENT" && status !== "PAID_WAITING_GROUP") return false;
  return deal.group.teamSize
    ? team !== null && team.status === "FORMING" && at < Date.parse(team.deadline)
    : deal.status === "OPEN" && at < Date.parse(deal.cutOffAt);
}

/** What an order's state means for its buyer, in a sentence: why it stands there and what comes next. */
export function orderStory({ status, refunds }: OrderView, { status: dealStatus, group, cutOffAt }: Pick<DealView, "status" | "cutOffAt" | "group">, team: Team | null, text: Text): string {
  const { t, lang } = text;
  if (status === "CANCELLED" && dealStatus === "CANCELLED") return t("order.say.dealCancelled");
  if (status === "REFUNDING" || status === "REFUNDED") {
    const why = refunds.at(-1)?.reason;
    if (why === "DEAL_FAILED") return t(team ? "order.say.teamExpired" : "order.say.dealFailed");
    if (why === "DEAL_CANCELLED") return t("order.say.dealCancelled");
    return t(`order.say.${status}`);
  }
  if (status !== "PAID_WAITING_GROUP") return t(status === "CONFIRMED" && team ? "order.say.teamFormed" : `order.say.${status}`);
  if (team) return t("order.say.waitingTeam", { n: Math.max(0, team.size - team.paid), time: moment(Date.parse(team.deadline), lang) });
  if (group.promisedCutOffAt) return t("order.say.extended", { time: moment(Date.parse(cutOffAt), lang) });
  if (group.failurePolicy === "EXTEND_ONCE") return t("order.say.waitingExtend", { span: spanWords(group.extendByMinutes ?? 0, text) });
  return t(group.failurePolicy === "ACCEPT_LOWER_TIER" ? "order.say.waitingLower" : "order.say.PAID_WAITING_GROUP");
}
