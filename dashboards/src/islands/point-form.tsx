import { useRef, useState } from "preact/hooks";
import type { OwnPoint, PointWish } from "../backend/types.ts";
import { useText } from "../i18n/text.ts";
import type { Mistakes } from "./deal-draft.ts";
import { Field } from "./field.tsx";
import { useAct } from "./hooks.ts";
import { Sentence } from "./parts.tsx";
import { checkPoint, DAYS, emptyOpening, type OpeningDraft, type PointDraft, pointDraftOf } from "./point-draft.ts";

type Props = { point: OwnPoint | null; named?: boolean; onSave(wish: PointWish, community: string): Promise<void>; onLeave(): void };

const ROWS_MOST = 6;

/** One pickup point; with `named` the community's name goes with it. */
export function PointForm({ point, named = false, onSave, onLeave }: Props) {
  const { t } = useText();
  const act = useAct();
  const form = useRef<HTMLFormElement>(null);
  const nextId = useRef(100);
  const [community, setCommunity] = useState("");
  const [draft, setDraft] = useState<PointDraft>(pointDraftOf(point));
  const [mistakes, setMistakes] = useState<Mistakes>({});
  const change = (some: Partial<PointDraft>) => setDraft({ ...draft, ...some });
  const put = (name: "name" | "address" | "hours" | "place") => ({
    name, value: draft[name], onInput: (event: { currentTarget: HTMLInputElement }) => change({ [name]: event.currentTarget.value }),
  });
  const submit = (event: Event) => {
    event.preventDefault();
    const { wish, mistakes: wrong } = checkPoint(draft);
    const all: Mistakes = { ...wrong, ...(named && community.trim() === "" ? { community: "check.point.name" as const } : {}) };
    setMistakes(all);
    if (wish && Object.keys(all).length === 0) void act.run(() => onSave(wish, community.trim()));
    else requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  // A sentence that was kept with other times would contradict the new ones; left empty, the service writes it again.
  const opening = (rows: OpeningDraft[]) => change({ opening: rows, hours: draft.hours === point?.hours ? "" : draft.hours });
  return (
    <form ref={form} class="card form" onSubmit={submit} noValidate data-testid="point-form">
      <h2 class="subtitle">{t(named ? "community.new" : point ? "point.edit" : "point.new")}</h2>
      {named && (
        <Field label="community.name" mistake={mistakes["community"]}>
          <input name="community" value={community} maxLength={60} onInput={(event: { currentTarget: HTMLInputElement }) => setCommunity(event.currentTarget.value)} />
        </Field>
      )}
      <Field label="point.name" hint="point.name.hint" mistake={mistakes["name"]}><input {...put("name")} maxLength={60} /></Field>
      <Field label="point.address" mistake={mistakes["address"]}><input {...put("address")} maxLength={200} /></Field>
      {draft.opening.map((row) => (
        <Times key={row.id} row={row} mistake={mistakes[`opening.${row.id}`]} onChange={(some) => opening(draft.opening.map((it) => (it === row ? { ...row, ...some } : it)))} onRemove={() => opening(draft.opening.filter((it) => it !== row))} />
      ))}
      {draft.opening.length < ROWS_MOST && <button type="button" class="btn" onClick={() => opening([...draft.opening, emptyOpening(nextId.current++)])}>+ {t("point.times.add")}</button>}
      <Field label="point.hours" hint="point.hours.hint" mistake={mistakes["hours"]}><input {...put("hours")} maxLength={100} /></Field>
      <Field label="point.place" hint="point.place.hint" mistake={mistakes["place"]}><input {...put("place")} placeholder="31.2304, 121.4737" /></Field>
      {point && (
        <label class="choice">
          <input type="checkbox" name="closed" checked={draft.closed} onChange={(event) => change({ closed: event.currentTarget.checked })} />
          <span>{t("point.closed.choose")}</span>
        </label>
      )}
      <Sentence problem={act.problem} />
      <div class="form__end">
        <button type="submit" class="btn btn--primary" disabled={act.busy}>{t(act.busy ? "product.saving" : "product.save")}</button>
        <button type="button" class="btn btn--quiet" onClick={onLeave}>{t("product.leave")}</button>
      </div>
    </form>
  );
}

type TimesProps = { row: OpeningDraft; mistake: Mistakes[string] | undefined; onChange(some: Partial<OpeningDraft>): void; onRemove(): void };

/** Some days with the same times. */
function Times({ row, mistake, onChange, onRemove }: TimesProps) {
  const { t } = useText();
  const put = (name: "from" | "until") => ({
    name: `opening.${row.id}.${name}`, value: row[name], "aria-invalid": mistake !== undefined,
    onInput: (event: { currentTarget: HTMLInputElement }) => onChange({ [name]: event.currentTarget.value }),
  });
  return (
    <fieldset class="fieldset">
      <legend>{t("point.times")}</legend>
      <div class="days">
        {DAYS.map((day) => (
          <label key={day} class="day">
            <input type="checkbox" checked={row.days.includes(day)} onChange={() => onChange({ days: DAYS.filter((it) => row.days.includes(it) !== (it === day)) })} />
            <span>{t(`day.${day}`)}</span>
          </label>
        ))}
      </div>
      <div class="field-grid">
        <Field label="point.from"><input type="time" {...put("from")} /></Field>
        <Field label="point.until"><input type="time" {...put("until")} /></Field>
      </div>
      {mistake && <span class="field__error">{t(mistake)}</span>}
      <button type="button" class="btn btn--quiet btn--small" onClick={onRemove}>{t("point.times.remove")}</button>
    </fieldset>
  );
}
