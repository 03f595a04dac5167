import type { zhGroup } from "./zh-CN.group.ts";

/** What a deal promises about its group: teams, pickup points, and what a leader may do with it. */
export const enGroup: Record<keyof typeof zhGroup, string> = {
  "team.title": "Choose a team",
  "team.start": "Start a team",
  "team.start.hint": "{n} people, within {m} minutes",
  "team.of": "{name}’s team",
  "team.missing": "{n} more needed",
  "team.waiting": "all seats taken, waiting for payment",
  "team.left": "{left} left",
  "team.promise": "All money back if the team does not fill. Cancel any time before it has.",
  "point.title": "Choose a pickup point",
  "desk.cutOff.sure.teams": "Cut off now? Nobody can start a team afterwards; those that were started have the time they were given.",
  "desk.cutOff.sure.extends": "Cut off now? The minimum is not reached, so as agreed the deal is open for {m} minutes from now, once.",
  "desk.extend": "Extend",
  "desk.extend.sure": "Extend by {m} minutes? As was said at the opening, only once.",
  "desk.extend.yes": "Extend",
  "desk.lower": "Form with what is paid",
  "desk.lower.sure": "Cut off now and form with the {paid} pieces that are paid? It was said at the opening that this may happen.",
  "desk.lower.yes": "Form",
  "desk.cancel": "Cancel the deal",
  "desk.cancel.sure": "Cancel the whole deal? Everybody who paid is refunded by itself. This cannot be undone.",
  "desk.cancel.yes": "Cancel and refund",
};
