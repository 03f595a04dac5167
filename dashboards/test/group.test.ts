import { expect, test } from "vitest";
import type { DealView, Team } from "../src/backend/types.ts";
import { en } from "../src/i18n/en.ts";
import { textOf } from "../src/i18n/text.ts";
import { zh } from "../src/i18n/zh-CN.ts";
import { checkDeal, type DealDraft, emptyOffering, mistakeOf } from "../src/islands/deal-draft.ts";
import { formOf, unfinished } from "../src/islands/deal-form.ts";
import { checkGroup, type GroupDraft, groupOf, groupWish, isPlain, PLAIN_GROUP } from "../src/islands/group-draft.ts";
import { inviteUrl } from "../src/islands/invite.tsx";
import { spanWords } from "../src/islands/parts.tsx";
import { promiseWords, roomLeft } from "../src/islands/promise.ts";
import { isOpenTeam } from "../src/islands/team-choice.tsx";
import { countTeams, teamWords } from "../src/islands/team-meter.tsx";
import { checkTerms, PLAIN_TERMS, termsOf, termsWish } from "../src/islands/terms-draft.ts";

const NOW = Date.parse("2026-11-22T12:00:00+08:00");
const CUT_OFF = Date.parse("2026-11-23T20:00:00+08:00");
const text = textOf("en", en);
const draft: DealDraft = {
  title: "葡萄", communityId: "c", pickupPointId: "p", minimum: "20", cutOff: "2026-11-23T20:00", commission: "8",
  offerings: [{ ...emptyOffering(1, "箱"), title: "葡萄", price: "40" }],
};
const opened = (group: Partial<GroupDraft>, row: object = {}) =>
  checkDeal({ ...draft, group: { ...PLAIN_GROUP, ...group }, offerings: draft.offerings.map((it) => ({ ...it, ...row })) }, NOW);
const team: Team = { teamId: "t", status: "FORMING", size: 3, paid: 1, held: 1, startedAt: "2026-11-22T00:00:00Z", deadline: "2026-11-23T00:00:00Z", headName: "王**" };

test("aSimpleDealSaysNothingOfItsGroup", () => {
  expect(opened({}).deal).toEqual(checkDeal(draft, NOW).deal);
  expect(opened({}).deal).not.toHaveProperty("group");
  expect(isPlain(groupOf(null))).toBe(true);
});

test("foodsoft858_theLeaderChoosesUpFrontWhatAMissedMinimumMeans", () => {
  expect(opened({ failurePolicy: "EXTEND_ONCE", extendMinutes: 720 }).deal?.group).toEqual({ failurePolicy: "EXTEND_ONCE", extendByMinutes: 720 });
  expect(opened({ failurePolicy: "ACCEPT_LOWER_TIER" }).deal?.group).toEqual({ failurePolicy: "ACCEPT_LOWER_TIER" });
});

test("openFoodNetwork818_theLeaderLimitsOrdersOfTheDealAndOfAPoint", () => {
  const points = [{ pickupPointId: "p", from: "2026-11-28T16:00", to: "2026-11-28T19:00", orders: "４０" }, { pickupPointId: "q", from: "", to: "", orders: "" }];
  expect(opened({ capacityOrders: "80", capacityQuantity: "300", minimumPeople: "10", points }).deal?.group).toEqual({
    minimumPeople: 10, capacity: { orders: 80, quantity: 300 },
    pickupPoints: [{ pickupPointId: "p", from: "2026-11-28T08:00:00.000Z", to: "2026-11-28T11:00:00.000Z", capacity: { orders: 40 } }, { pickupPointId: "q" }],
  });
});

test("aDealOfTeamsHasASizeAndNoPriceThatDependsOnTheEnd", () => {
  const terms = { tiers: [{ from: "10", price: "36" }], caseSize: "4", weighedGrams: "500" };
  const { deal } = opened({ formation: "TEAM", teamSize: "3", failurePolicy: "EXTEND_ONCE", minimumPeople: "9" }, { terms });
  expect(deal?.group).toEqual({ team: { size: 3, minutes: 1_440 } });
  expect(deal?.minimumQuantity).toBe(1);
  expect(deal?.offerings[0]).not.toHaveProperty("tiers");
  expect(opened({ formation: "TEAM", teamSize: "1" }).mistakes).toEqual({ "group.teamSize": "check.team.size" });
});

test("offersTiersCasesAndWeightOfACommunityDeal", () => {
  const terms = { tiers: [{ from: "10", price: "36" }, { from: "50", price: "33.5" }], caseSize: "4", weighedGrams: "2500" };
  expect(opened({}, { terms }).deal?.offerings[0]).toMatchObject({ tiers: [{ fromQuantity: 10, unitPriceMinor: 3_600 }, { fromQuantity: 50, unitPriceMinor: 3_350 }], caseSize: 4, weighedGrams: 2_500 });
  expect(opened({}, { terms: { ...terms, tiers: [{ from: "10", price: "40" }] } }).mistakes).toEqual({ "offering.1.tiers": "check.good.tiers" });
  expect(opened({}, { terms: { ...terms, tiers: [{ from: "", price: "" }] } }).mistakes).toBeNull();
});

test("eachTierTakesMoreAndCostsLess", () => {
  const tiers = (...steps: [string, string][]) => checkTerms({ ...PLAIN_TERMS, tiers: steps.map(([from, price]) => ({ from, price })) }, 4_000);
  expect(tiers(["10", "36"], ["20", "30"])).toEqual({});
  for (const wrong of [[["1", "36"]], [["10", "36"], ["10", "30"]], [["10", "36"], ["20", "36"]], [["10", "x"]]] as [string, string][][]) expect(tiers(...wrong)).toEqual({ tiers: "check.good.tiers" });
});

test("aKeptDraftComesBackWithEveryPromise", () => {
  const group = { minimumPeople: 5, capacity: { orders: 80 }, failurePolicy: "EXTEND_ONCE" as const, extendByMinutes: 90, pickupPoints: [{ pickupPointId: "p", capacity: { orders: 3, quantity: 9 } }] };
  const terms = { tiers: [{ fromQuantity: 10, unitPriceMinor: 3_600 }], caseSize: 4, weighedGrams: 500 };
  const kept = formOf({ deal: { title: "葡萄", group, offerings: [{ title: "葡萄", ...terms }] } }, draft, NOW);
  expect(groupWish(kept.group ?? PLAIN_GROUP)).toEqual({ group });
  expect(unfinished(kept).group).toEqual(group);
  expect(unfinished(kept).offerings?.[0]).toMatchObject(terms);
  expect(groupWish(groupOf({ team: { size: 4, minutes: 50 } }))).toEqual({ group: { team: { size: 4, minutes: 50 } } });
  expect(termsWish(termsOf({ tiers: "x" as never }))).toEqual({});
  expect(groupOf({ pickupPoints: "x" as never, failurePolicy: "HOPE" as never })).toEqual(PLAIN_GROUP);
});

test("namesWhatMakesNoSenseInAGroup", () => {
  const of = (some: Partial<GroupDraft>) => Object.keys(checkGroup({ ...PLAIN_GROUP, ...some }, "p", CUT_OFF));
  expect(of({ minimumPeople: "many", capacityOrders: "0", capacityQuantity: "-1" })).toEqual(["group.minimumPeople", "group.capacityOrders", "group.capacityQuantity"]);
  const point = { pickupPointId: "p", from: "", to: "", orders: "" };
  expect(of({ points: [{ ...point, from: "2026-11-23T19:00", to: "2026-11-23T21:00" }] })).toEqual(["group.point.p.from"]);
  expect(of({ points: [{ ...point, from: "2026-11-24T19:00" }] })).toEqual(["group.point.p.from"]);
  expect(of({ points: [{ ...point, pickupPointId: "q" }] })).toEqual(["group.points"]);
  expect(mistakeOf("group")).toEqual({ "group.span": "check.span" });
});

test("saysBeforeTheJoinWhatBecomesOfTheMoney", () => {
  const plain = { formation: "COMMUNITY", minimumPeople: 1, paidPeople: 0, takenOrders: 78, capacityOrders: 80, failurePolicy: "REFUND", pickupPoints: [] } as DealView["group"];
  expect(promiseWords(plain, text)).toBe(en["join.promise"]);
  expect(promiseWords({ ...plain, failurePolicy: "EXTEND_ONCE", extendByMinutes: 1_440 }, text)).toContain("extended once (24 hours)");
  expect(promiseWords({ ...plain, failurePolicy: "EXTEND_ONCE", extendByMinutes: 1_440, promisedCutOffAt: "2026-11-22T00:00:00Z" }, text)).toBe(en["join.promise"]);
  expect(promiseWords({ ...plain, failurePolicy: "ACCEPT_LOWER_TIER" }, text)).toBe(en["join.promise.lower"]);
  expect(promiseWords({ ...plain, teamSize: 3 }, text)).toBe(en["team.promise"]);
  expect(roomLeft({ group: plain, paidQuantity: 9, heldQuantity: 1 } as DealView)).toEqual({ orders: 2, pieces: null });
  expect(roomLeft({ group: { ...plain, capacityQuantity: 9 }, paidQuantity: 9, heldQuantity: 1 } as DealView)).toEqual({ orders: 2, pieces: 0 });
});

test("aTeamIsOpenWhileItHasSeatsAndTime", () => {
  const at = Date.parse(team.deadline) - 1;
  expect(isOpenTeam(team, at)).toBe(true);
  expect(isOpenTeam(team, at + 1)).toBe(false);
  expect(isOpenTeam({ ...team, held: 2 }, at)).toBe(false);
  expect(isOpenTeam({ ...team, status: "FORMED" }, at)).toBe(false);
  expect(teamWords(team, text)).toBe("2 more to fill the team");
  expect(teamWords({ ...team, status: "EXPIRED" }, text)).toBe(en["team.is.EXPIRED"]);
  expect(countTeams([team, { ...team, status: "FORMED" }, { ...team, status: "EXPIRED" }])).toEqual({ formed: 1, forming: 1 });
  expect(inviteUrl("https://x/g/T", team)).toBe("https://x/g/T?team=t");
});

test("saysHowLongInTheLargestUnitThatFits", () => {
  const span = (minutes: number) => spanWords(minutes, textOf("zh-CN", zh));
  expect([30, 90, 60, 1_440, 2_880].map(span)).toEqual(["30 分钟", "90 分钟", "1 小时", "24 小时", "2 天"]);
});
