import { useEffect, useState } from "preact/hooks";
import type { Team } from "../backend/types.ts";
import { useText } from "../i18n/text.ts";
import { useServerClock } from "./hooks.ts";
import { hear } from "./news.ts";
import { leftInWords, spanWords } from "./parts.tsx";

type ChoiceProps = { size: number; minutes: number; teams: Team[]; now: string; mayStart: boolean; chosen: string; onChoose(teamId: string): void };

/** Whether somebody may still take a seat in it. */
export function isOpenTeam({ status, size, paid, held, deadline }: Team, at: number): boolean {
  return status === "FORMING" && paid + held < size && Date.parse(deadline) > at;
}

/** Teams that wait for people; one may join one of them or, with the empty choice, start another. */
export function TeamChoice({ size, minutes, teams: first, now, mayStart, chosen, onChoose }: ChoiceProps) {
  const text = useText();
  const { t } = text;
  const [teams, setTeams] = useState(first);
  useEffect(() => hear("deal-teams", setTeams), []);
  const at = useServerClock(now);
  const shown = teams.filter((it) => it.status === "FORMING");
  return (
    <fieldset class="fieldset" data-testid="teams">
      <legend>{t("team.title")}</legend>
      <div class="choices">
        {mayStart && (
          <label class="choice">
            <input type="radio" name="team" value="" checked={chosen === ""} onChange={() => onChoose("")} />
            <span><strong>{t("team.start")}</strong><br /><span class="small muted">{t("team.start.hint", { n: size, span: spanWords(minutes, text) })}</span></span>
          </label>
        )}
        {shown.map((it) => {
          const free = it.size - it.paid - it.held;
          return (
            <label key={it.teamId} class="choice">
              <input type="radio" name="team" value={it.teamId} disabled={!isOpenTeam(it, at)} checked={chosen === it.teamId} onChange={() => onChoose(it.teamId)} />
              <span>
                <strong>{t("team.of", { name: it.headName })}</strong><br />
                <span class="small muted">
                  {free > 0 ? t("team.free", { n: free }) : t("team.waiting")} · {t("team.left", { left: leftInWords(Date.parse(it.deadline), at, text) })}
                </span>
              </span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
