import type { Community } from "../backend/types.ts";
import { useText } from "../i18n/text.ts";
import type { Mistakes } from "./deal-draft.ts";
import { Field } from "./field.tsx";
import type { PointDraft } from "./group-draft.ts";

type Props = { chosen: PointDraft[]; points: Community["pickupPoints"]; pickupPointId: string; mistakes: Mistakes; onChange(chosen: PointDraft[]): void };
type Text = { currentTarget: HTMLInputElement };

const fresh = (pickupPointId: string): PointDraft => ({ pickupPointId, from: "", to: "", orders: "" });

/** Where neighbors may collect, each with its own time and limit; the deal's own point is always among them. */
export function GroupPoints({ chosen, points, pickupPointId, mistakes, onChange }: Props) {
  const { t } = useText();
  const has = (id: string) => chosen.some((it) => it.pickupPointId === id);
  const toggle = (id: string) => {
    if (has(id)) return onChange(chosen.filter((it) => it.pickupPointId !== id));
    onChange([...(has(pickupPointId) ? chosen : [fresh(pickupPointId), ...chosen]), ...(id === pickupPointId ? [] : [fresh(id)])]);
  };
  const put = (point: PointDraft, name: "from" | "to" | "orders") => ({
    name: `point.${name}`, value: point[name], onInput: (event: Text) => onChange(chosen.map((it) => (it === point ? { ...it, [name]: event.currentTarget.value } : it))),
  });
  return (
    <fieldset class="fieldset" data-testid="group-points">
      <legend>{t("group.points")}</legend>
      <span class="field__hint">{t("group.points.hint")}</span>
      {mistakes["group.points"] && <span class="field__error" role="alert">{t(mistakes["group.points"])}</span>}
      <div class="choices">
        {points.map((it) => (
          <label key={it.pickupPointId} class="choice">
            <input type="checkbox" name="points" value={it.pickupPointId} checked={has(it.pickupPointId)} onChange={() => toggle(it.pickupPointId)} />
            <span>{it.name}{it.pickupPointId === pickupPointId && <span class="small muted"> · {t("group.points.own")}</span>}<br /><span class="small muted">{it.hours}</span></span>
          </label>
        ))}
      </div>
      {chosen.map((it) => (
        <div key={it.pickupPointId} class="stack">
          <strong>{points.find((point) => point.pickupPointId === it.pickupPointId)?.name ?? t("newDeal.pickup")}</strong>
          <div class="field-grid">
            <Field label="group.point.from" mistake={mistakes[`group.point.${it.pickupPointId}.from`]}><input {...put(it, "from")} type="datetime-local" /></Field>
            <Field label="group.point.to"><input {...put(it, "to")} type="datetime-local" /></Field>
            <Field label="group.point.orders" mistake={mistakes[`group.point.${it.pickupPointId}.orders`]}><input {...put(it, "orders")} inputMode="numeric" /></Field>
          </div>
        </div>
      ))}
    </fieldset>
  );
}
