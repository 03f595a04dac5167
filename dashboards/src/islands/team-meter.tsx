import type { Team } from "../backend/types.ts";
import { type Text, useText } from "../i18n/text.ts";
import { leftInWords } from "./parts.tsx";

/** How far a team is, in a sentence. */
export function teamWords({ status, size, paid }: Team, { t }: Text): string {
  return status === "FORMING" ? t("team.toGo", { n: size - paid }) : t(`team.is.${status}`);
}

/** How many teams there are, for who is in none. */
export function countTeams(teams: readonly Team[]): { formed: number; forming: number } {
  const count = (status: Team["status"]) => teams.filter((it) => it.status === status).length;
  return { formed: count("FORMED"), forming: count("FORMING") };
}

/** One team filling up, and until when it may. */
export function TeamMeter({ team, at }: { team: Team; at: number }) {
  const text = useText();
  const { t } = text;
  const { status, size, paid, held, headName } = team;
  const until = Date.parse(team.deadline);
  return (
    <div class="stack" data-testid="team" data-status={status} data-paid={paid}>
      <progress class={status === "FORMED" ? "meter meter--ok" : "meter"} max={size} value={paid} aria-label={t("team.paid", { paid, size })} />
      <p class="meter__line">
        <strong>{teamWords(team, text)}</strong>
        <span class="muted">{t("team.of", { name: headName })} · {t("team.paid", { paid, size })}{held > 0 && ` · ${t("team.held", { n: held })}`}</span>
      </p>
      {status === "FORMING" && (
        <p class={until - at < 3_600_000 ? "countdown countdown--soon" : "countdown"}>{at >= until ? t("team.over") : t("team.left", { left: leftInWords(until, at, text) })}</p>
      )}
    </div>
  );
}
