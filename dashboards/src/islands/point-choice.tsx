import type { DealView } from "../backend/types.ts";
import { timeWindow } from "../format/time.ts";
import { useText } from "../i18n/text.ts";
import type { Lang } from "../state/url.ts";

type Point = DealView["group"]["pickupPoints"][number];
type ChoiceProps = { points: Point[]; chosen: string; onChoose(pickupPointId: string): void };

/** When goods are there: the deal's own window when it has one, else the point's hours. */
export function pointHours({ hours, from, to }: Point, lang: Lang): string {
  return from && to ? timeWindow(Date.parse(from), Date.parse(to), lang) : hours;
}

/** Where to collect, when the deal has several points. */
export function PointChoice({ points, chosen, onChoose }: ChoiceProps) {
  const { t, lang } = useText();
  return (
    <fieldset class="fieldset" data-testid="points">
      <legend>{t("point.title")}</legend>
      <div class="choices">
        {points.map((it) => (
          <label key={it.pickupPointId} class="choice">
            <input type="radio" name="point" value={it.pickupPointId} checked={chosen === it.pickupPointId} onChange={() => onChoose(it.pickupPointId)} />
            <span><strong>{it.name}</strong><br /><span class="small muted">{pointHours(it, lang)} · {it.address}</span></span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
