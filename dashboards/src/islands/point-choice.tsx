import type { DealView } from "../backend/types.ts";
import { useText } from "../i18n/text.ts";

type ChoiceProps = { points: DealView["group"]["pickupPoints"]; chosen: string; onChoose(pickupPointId: string): void };

/** Where to collect, when the deal has several points. */
export function PointChoice({ points, chosen, onChoose }: ChoiceProps) {
  const { t } = useText();
  return (
    <fieldset class="field" data-testid="points">
      <legend class="field__label">{t("point.title")}</legend>
      {points.map((it) => (
        <label key={it.pickupPointId} class="row">
          <input type="radio" name="point" value={it.pickupPointId} checked={chosen === it.pickupPointId} onChange={() => onChoose(it.pickupPointId)} />
          <span><strong>{it.name}</strong> <span class="small muted">{it.hours} · {it.address}</span></span>
        </label>
      ))}
    </fieldset>
  );
}
