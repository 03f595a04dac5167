import type { FailurePolicy, NewGroup } from "../backend/types.ts";
import { chinaInput, readChinaInput } from "../format/time.ts";
import type { Key } from "../i18n/text.ts";
import { parseCount } from "./counts.ts";

/** One of several points, as it was typed; a point that is not chosen is not here. */
export type PointDraft = { pickupPointId: string; from: string; to: string; orders: string; more?: object };
/** What is promised about a group, as it was typed. */
export type GroupDraft = {
  formation: "COMMUNITY" | "TEAM"; teamSize: string; teamMinutes: number; minimumPeople: string; capacityOrders: string; capacityQuantity: string;
  failurePolicy: FailurePolicy; extendMinutes: number; points: PointDraft[];
};

/** A plain community deal: the minute's work. */
export const PLAIN_GROUP: GroupDraft = {
  formation: "COMMUNITY", teamSize: "3", teamMinutes: 1_440, minimumPeople: "", capacityOrders: "", capacityQuantity: "", failurePolicy: "REFUND", extendMinutes: 1_440, points: [],
};

/** How long a team has, or a deal is extended by; what an earlier deal had is offered too. */
export const SPANS_MINUTES: readonly number[] = [60, 120, 360, 720, 1_440, 2_880, 4_320, 10_080];

const POLICIES: readonly string[] = ["REFUND", "EXTEND_ONCE", "ACCEPT_LOWER_TIER"];
const typed = (value: unknown) => (typeof value === "number" && Number.isSafeInteger(value) ? String(value) : "");
const input = (value: unknown) => {
  const at = typeof value === "string" ? Date.parse(value) : Number.NaN;
  return Number.isNaN(at) ? "" : chinaInput(at);
};

/** A kept group as the form shows it. */
export function groupOf(group: Partial<NewGroup> | null | undefined): GroupDraft {
  if (!group || typeof group !== "object") return PLAIN_GROUP;
  const { team, minimumPeople, capacity, failurePolicy, extendByMinutes, pickupPoints } = group;
  return {
    ...PLAIN_GROUP,
    ...(team ? { formation: "TEAM" as const, teamSize: typed(team.size), teamMinutes: Number(team.minutes) || PLAIN_GROUP.teamMinutes } : {}),
    minimumPeople: typed(minimumPeople), capacityOrders: typed(capacity?.orders), capacityQuantity: typed(capacity?.quantity),
    failurePolicy: POLICIES.includes(failurePolicy ?? "") ? (failurePolicy as FailurePolicy) : "REFUND",
    extendMinutes: Number(extendByMinutes) || PLAIN_GROUP.extendMinutes,
    points: (Array.isArray(pickupPoints) ? pickupPoints : []).map(({ pickupPointId, from, to, capacity: most }) => ({
      pickupPointId, from: input(from), to: input(to), orders: typed(most?.orders), ...(most?.quantity == null ? {} : { more: { quantity: most.quantity } }),
    })),
  };
}

const most = (text: string) => parseCount(text, 1, 1_000_000);
const wrong = (text: string) => text.trim() !== "" && most(text) === null;
const given = <K extends string>(key: K, text: string): Partial<Record<K, number>> => {
  const value = most(text);
  return value === null ? {} : ({ [key]: value } as Record<K, number>);
};
const instant = (text: string) => new Date(readChinaInput(text)).toISOString();

/** Sentences by field, for what is there and makes no sense. */
export function checkGroup(draft: GroupDraft, pickupPointId: string, cutOff: number): Record<string, Key> {
  const mistakes: Record<string, Key> = {};
  const teams = draft.formation === "TEAM";
  if (teams && parseCount(draft.teamSize, 2, 100) === null) mistakes["group.teamSize"] = "check.team.size";
  if (!teams && wrong(draft.minimumPeople)) mistakes["group.minimumPeople"] = "check.count";
  if (wrong(draft.capacityOrders)) mistakes["group.capacityOrders"] = "check.count";
  if (wrong(draft.capacityQuantity)) mistakes["group.capacityQuantity"] = "check.count";
  for (const { pickupPointId: id, from, to, orders } of draft.points) {
    const [begins, ends] = [readChinaInput(from), readChinaInput(to)];
    if ((from !== "" || to !== "") && !(begins >= cutOff && ends > begins)) mistakes[`group.point.${id}.from`] = "check.window";
    if (wrong(orders)) mistakes[`group.point.${id}.orders`] = "check.count";
  }
  if (draft.points.length > 0 && !draft.points.some((it) => it.pickupPointId === pickupPointId)) mistakes["group.points"] = "check.points";
  return mistakes;
}

/** The group as the service wants it: absent for a plain deal. Only what can be read of it is said. */
export function groupWish(draft: GroupDraft): { group?: NewGroup } {
  const teams = draft.formation === "TEAM";
  const capacity = { ...given("orders", draft.capacityOrders), ...given("quantity", draft.capacityQuantity) };
  const size = parseCount(draft.teamSize, 2, 100);
  const group: NewGroup = {
    ...(teams && size !== null ? { team: { size, minutes: draft.teamMinutes } } : {}),
    ...(teams ? {} : given("minimumPeople", draft.minimumPeople)),
    ...(Object.keys(capacity).length > 0 ? { capacity } : {}),
    ...(draft.points.length > 0 ? { pickupPoints: draft.points.map(pointWish) } : {}),
    ...(teams || draft.failurePolicy === "REFUND" ? {} : { failurePolicy: draft.failurePolicy }),
    ...(!teams && draft.failurePolicy === "EXTEND_ONCE" ? { extendByMinutes: draft.extendMinutes } : {}),
  };
  return Object.keys(group).length > 0 ? { group } : {};
}

function pointWish({ pickupPointId, from, to, orders, more }: PointDraft): NonNullable<NewGroup["pickupPoints"]>[number] {
  const capacity = { ...given("orders", orders), ...more };
  const whole = !Number.isNaN(readChinaInput(from)) && !Number.isNaN(readChinaInput(to));
  return { pickupPointId, ...(whole ? { from: instant(from), to: instant(to) } : {}), ...(Object.keys(capacity).length > 0 ? { capacity } : {}) };
}

/** Whether it says no more than the simple form shows. */
export function isPlain(draft: GroupDraft): boolean {
  return groupWish(draft).group === undefined;
}
