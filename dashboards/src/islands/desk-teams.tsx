import { useEffect, useState } from "preact/hooks";
import type { DealView, Team } from "../backend/types.ts";
import { useText } from "../i18n/text.ts";
import { usePolling, useServerClock } from "./hooks.ts";
import { useBackend } from "./mount.tsx";
import { leftInWords } from "./parts.tsx";
import { teamWords } from "./team-meter.tsx";

const LOOK_MS = 5_000;
const MOVING = new Set(["OPEN", "CUT_OFF"]);

/** The teams of a deal, those that still wait for people first: whom to call together in the chat. */
export function DeskTeams({ deal: { shareToken, status }, now }: { deal: DealView; now: string }) {
  const backend = useBackend();
  const text = useText();
  const { t } = text;
  const [teams, setTeams] = useState<Team[] | null>(null);
  const at = useServerClock(now);
  const look = async () => setTeams(await backend.teams(shareToken));
  useEffect(() => void look().catch(() => undefined), [status]);
  usePolling(look, MOVING.has(status) ? LOOK_MS : null);
  return (
    <section class="card" data-testid="desk-teams">
      <h2 class="subtitle">{t("desk.teams")}</h2>
      {teams?.length === 0 && <p class="empty">{t("desk.teams.none")}</p>}
      <ul class="desk-orders">
        {teams?.map((it) => (
          <li key={it.teamId} class="desk-order" data-team={it.teamId} data-status={it.status}>
            <div class="row row--between">
              <strong>{t("team.of", { name: it.headName })}</strong>
              <span class="muted small">{t("team.paid", { paid: it.paid, size: it.size })}</span>
            </div>
            <p class="small">{teamWords(it, text)}{it.status === "FORMING" && ` · ${t("team.left", { left: leftInWords(Date.parse(it.deadline), at, text) })}`}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
