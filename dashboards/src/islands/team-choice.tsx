import { useEffect, useState } from "preact/hooks";
import type { Team } from "../backend/types.ts";
import { useText } from "../i18n/text.ts";
import { usePolling, useServerClock } from "./hooks.ts";
import { useBackend } from "./mount.tsx";
import { leftInWords } from "./parts.tsx";

type ChoiceProps = { token: string; size: number; minutes: number; now: string; chosen: string; onChoose(teamId: string): void };

const LOOK_MS = 5_000;

/** Teams that wait for people; one may join one of them or, with the empty choice, start another. */
export function TeamChoice({ token, size, minutes, now, chosen, onChoose }: ChoiceProps) {
  const backend = useBackend();
  const text = useText();
  const { t } = text;
  const [teams, setTeams] = useState<Team[]>([]);
  const at = useServerClock(now);
  const look = async () => setTeams((await backend.teams(token)).filter((it) => it.status === "FORMING"));
  useEffect(() => void look().catch(() => undefined), []);
  usePolling(look, LOOK_MS);
  return (
    <fieldset class="field teams" data-testid="teams">
      <legend class="field__label">{t("team.title")}</legend>
      <label class="row">
        <input type="radio" name="team" value="" checked={chosen === ""} onChange={() => onChoose("")} />
        <span><strong>{t("team.start")}</strong> <span class="small muted">{t("team.start.hint", { n: size, m: minutes })}</span></span>
      </label>
      {teams.map((it) => {
        const free = it.size - it.paid - it.held;
        const open = free > 0 && Date.parse(it.deadline) > at;
        return (
          <label key={it.teamId} class="row">
            <input type="radio" name="team" value={it.teamId} disabled={!open} checked={chosen === it.teamId} onChange={() => onChoose(it.teamId)} />
            <span>
              <strong>{t("team.of", { name: it.headName })}</strong>{" "}
              <span class="small muted">
                {free > 0 ? t("team.missing", { n: free }) : t("team.waiting")} · {t("team.left", { left: leftInWords(Date.parse(it.deadline), at, text) })}
              </span>
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
