import { useEffect, useRef, useState } from "preact/hooks";
import type { DealProgress, Team } from "../backend/types.ts";
import { moment } from "../format/time.ts";
import { type Text, useText } from "../i18n/text.ts";
import { usePolling, useServerClock } from "./hooks.ts";
import { useBackend } from "./mount.tsx";
import { tell } from "./news.ts";
import { leftInWords } from "./parts.tsx";
import { tellThePage } from "./shown-in.ts";
import { countTeams, TeamMeter } from "./team-meter.tsx";

export type ProgressProps = DealProgress & {
  token: string; leader?: boolean; now: string;
  /** In a deal of teams: the one that concerns who looks, and the others. */
  teamSize?: number | null; team?: Team | null; teams?: Team[];
};

const LOOK_MS = 2_000;
const MOVING = new Set(["OPEN", "CUT_OFF", "FORMED"]);

/** How far a deal is, in a sentence: what is missing, or what comes next for who reads it. */
export function progressWords(progress: DealProgress, { t }: Text, leader = false): string {
  const { status, paidQuantity, minimumQuantity, paidPeople, minimumPeople, assured } = progress;
  if (status === "FAILED") return t("progress.failed");
  if (status === "CANCELLED") return t("progress.cancelled");
  if (status === "READY_FOR_PICKUP") return t(leader ? "progress.leader.ready" : "progress.ready");
  if (status !== "OPEN" && status !== "CUT_OFF") return t(leader ? "progress.leader.formed" : "progress.formed");
  if (assured) return t("progress.assured");
  return paidQuantity < minimumQuantity ? t("progress.toGo", { n: minimumQuantity - paidQuantity }) : t("progress.toGoPeople", { n: minimumPeople - paidPeople });
}

/** Whether anything that a page shows of a deal may be different now. */
export function hasMoved(before: DealProgress, now: DealProgress): boolean {
  return (Object.keys(now) as (keyof DealProgress)[]).some((it) => now[it] !== before[it]);
}

/** The deal filling up, while one looks. */
export function Progress({ token, leader = false, now, teamSize = null, team: firstTeam = null, teams: firstTeams = [], ...first }: ProgressProps) {
  const backend = useBackend();
  const text = useText();
  const { t, lang } = text;
  const [progress, setProgress] = useState<DealProgress>(first);
  const [teams, setTeams] = useState(firstTeams);
  const [offline, setOffline] = useState(false);
  const etag = useRef<string | null>(null);
  const at = useServerClock(now);
  usePolling(async () => {
    try {
      const answer = await backend.progress(token, etag.current);
      if (answer.progress) {
        if (teamSize) {
          const seen = await backend.teams(token);
          setTeams(seen);
          tell("deal-teams", seen);
        }
        setProgress(answer.progress);
        if (hasMoved(progress, answer.progress)) tell("deal-figures", answer.progress);
      }
      etag.current = answer.etag;
      setOffline(false);
    } catch {
      setOffline(true);
    }
  }, MOVING.has(progress.status) ? LOOK_MS : null);

  const { status, cutOffAt } = progress;
  useEffect(() => {
    if (status === first.status) return;
    // The page said the status in its first paint and must not go on saying it.
    tellThePage(status, t(`deal.status.${status}`));
  }, [status]);
  const until = Date.parse(cutOffAt);
  useEffect(() => {
    if (cutOffAt === first.cutOffAt) return;
    for (const place of document.querySelectorAll("[data-cut-off]")) place.textContent = t("progress.extended", { time: moment(until, lang) });
  }, [cutOffAt]);
  const team = firstTeam && (teams.find((it) => it.teamId === firstTeam.teamId) ?? firstTeam);
  const soon = until - at < 3_600_000;
  return (
    <div class="stack" data-testid="progress" data-status={status} data-paid={progress.paidQuantity}>
      {!teamSize && <Figures progress={progress} leader={leader} />}
      {teamSize && team && <TeamMeter team={team} at={at} />}
      {teamSize && !team && (
        <p class="meter__line">
          <strong>{status === "FAILED" || status === "CANCELLED" ? progressWords(progress, text) : t("team.each", { n: teamSize })}</strong>
          <span class="muted">{t("team.count", countTeams(teams))}</span>
        </p>
      )}
      {/* A team has a time of its own, and one countdown is enough. */}
      {status === "OPEN" && team?.status !== "FORMING" && (
        <p class={soon ? "countdown countdown--soon" : "countdown"}>
          {at >= until ? t("progress.over") : t("progress.left", { left: leftInWords(until, at, text) })}
        </p>
      )}
      {offline && <p class="small muted" role="status">{t("progress.offline")}</p>}
    </div>
  );
}

/** The meter of a deal that is one group. */
export function Figures({ progress, leader = false }: { progress: DealProgress; leader?: boolean }) {
  const text = useText();
  const { t } = text;
  const { paidQuantity, heldQuantity, minimumQuantity, paidPeople, minimumPeople, assured } = progress;
  return (
    <>
      <progress class={assured ? "meter meter--ok" : "meter"} max={minimumQuantity} value={Math.min(paidQuantity, minimumQuantity)} aria-label={t("progress.paid", { paid: paidQuantity, minimum: minimumQuantity })} />
      <p class="meter__line">
        <strong>{progressWords(progress, text, leader)}</strong>
        <span class="muted">
          {t("progress.paid", { paid: paidQuantity, minimum: minimumQuantity })}
          {heldQuantity > 0 && ` · ${t("progress.held", { n: heldQuantity })}`}
        </span>
        {minimumPeople > 1 && <span class="muted">{t("progress.people", { paid: paidPeople, minimum: minimumPeople })}</span>}
      </p>
    </>
  );
}
