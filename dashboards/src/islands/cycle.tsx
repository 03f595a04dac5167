import { useState } from "preact/hooks";
import type { CycleStatus, Draft } from "../backend/types.ts";
import { moment } from "../format/time.ts";
import { type Key, useText } from "../i18n/text.ts";
import { parseCount } from "./counts.ts";
import { Field } from "./field.tsx";
import { useAct } from "./hooks.ts";
import { useBackend } from "./mount.tsx";
import { Sentence } from "./parts.tsx";

export type CycleProps = { draft: Draft };

const DAYS = [1, 2, 3, 4, 5, 6, 7] as const;
const HOUR_MINUTES = 60;

/** How a template opens by itself: days, time, how long, what to say about collecting. */
export function Cycle({ draft }: CycleProps) {
  const backend = useBackend();
  const { t, lang } = useText();
  const act = useAct();
  const [cycle, setCycle] = useState(draft.cycle ?? null);
  const [days, setDays] = useState<number[]>(cycle?.days ?? []);
  const [opensLocal, setOpensLocal] = useState(cycle?.opensLocal ?? "08:00");
  const [hours, setHours] = useState(String(Math.max(1, Math.round((cycle?.openMinutes ?? draft.openMinutes ?? 2_160) / HOUR_MINUTES))));
  const [pickupNote, setPickupNote] = useState(cycle?.pickupNote ?? "");
  const [endsOn, setEndsOn] = useState(cycle?.endsOn ?? "");
  const [mistakes, setMistakes] = useState<{ days?: Key; hours?: Key }>({});

  const set = (status: CycleStatus) => {
    const open = parseCount(hours, 1, 1_440);
    const wrong = { ...(days.length === 0 ? { days: "check.cycle.days" as const } : {}), ...(open === null ? { hours: "check.cycle.hours" as const } : {}) };
    setMistakes(wrong);
    if (open === null || days.length === 0) return;
    const wish = { status, days: [...days].sort(), opensLocal, openMinutes: open * HOUR_MINUTES, pickupNote: pickupNote.trim(), ...(endsOn ? { endsOn } : {}) };
    void act.run(async () => setCycle((await backend.setCycle(draft.draftId, wish)).cycle ?? null));
  };
  const toggle = (day: number) => setDays(days.includes(day) ? days.filter((it) => it !== day) : [...days, day]);
  return (
    <section class="card stack" data-testid="cycle" data-status={cycle?.status}>
      <h2 class="subtitle">{t("cycle.title")}</h2>
      <p role="status">
        {cycle?.status === "ACTIVE" && cycle.nextOpensAt ? t("cycle.next", { time: moment(Date.parse(cycle.nextOpensAt), lang) }) : t(cycle ? `cycle.is.${cycle.status}` : "cycle.is.none")}
      </p>
      {cycle?.skippedAt && <p class="notice notice--warn">{t("cycle.skipped", { time: moment(Date.parse(cycle.skippedAt), lang) })}</p>}
      <fieldset class="fieldset">
        <legend>{t("cycle.days")}</legend>
        <div class="row">
          {DAYS.map((day) => (
            <label key={day} class="choice"><input type="checkbox" name={`day${day}`} checked={days.includes(day)} onChange={() => toggle(day)} /> {t(`cycle.day.${day}`)}</label>
          ))}
        </div>
        {mistakes.days && <span class="field__error">{t(mistakes.days)}</span>}
      </fieldset>
      <div class="field-grid">
        <Field label="cycle.opens"><input name="opensLocal" type="time" value={opensLocal} onInput={(event) => setOpensLocal(event.currentTarget.value)} /></Field>
        <Field label="cycle.hours" mistake={mistakes.hours}><input name="hours" inputMode="numeric" value={hours} onInput={(event) => setHours(event.currentTarget.value)} /></Field>
        <Field label="cycle.note" hint="cycle.note.hint"><input name="pickupNote" maxLength={40} value={pickupNote} onInput={(event) => setPickupNote(event.currentTarget.value)} /></Field>
        <Field label="cycle.ends"><input name="endsOn" type="date" value={endsOn} onInput={(event) => setEndsOn(event.currentTarget.value)} /></Field>
      </div>
      <p class="small muted">{t("cycle.rule")}</p>
      <Sentence problem={act.problem} />
      <div class="row">
        <button type="button" class="btn btn--primary" name="start" disabled={act.busy} onClick={() => set("ACTIVE")}>{t(cycle?.status === "ACTIVE" ? "cycle.save" : "cycle.start")}</button>
        {cycle?.status === "ACTIVE" && <button type="button" class="btn" name="pause" disabled={act.busy} onClick={() => set("PAUSED")}>{t("cycle.pause")}</button>}
        {cycle && cycle.status !== "ENDED" && <button type="button" class="btn btn--danger" name="end" disabled={act.busy} onClick={() => set("ENDED")}>{t("cycle.end")}</button>}
      </div>
    </section>
  );
}
