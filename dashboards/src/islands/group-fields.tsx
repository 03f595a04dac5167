import { useRef } from "preact/hooks";
import type { Community, FailurePolicy } from "../backend/types.ts";
import { useText } from "../i18n/text.ts";
import type { Mistakes } from "./deal-draft.ts";
import { Field } from "./field.tsx";
import { type GroupDraft, isPlain } from "./group-draft.ts";
import { GroupPoints } from "./group-points.tsx";
import { SpanOptions } from "./spans.tsx";

type Props = { group: GroupDraft; points: Community["pickupPoints"]; pickupPointId: string; mistakes: Mistakes; onChange(some: Partial<GroupDraft>): void };
type Text = { currentTarget: HTMLInputElement };

const POLICIES: readonly FailurePolicy[] = ["REFUND", "EXTEND_ONCE", "ACCEPT_LOWER_TIER"];

/** What a simple deal does without: teams, other minimums, limits, several points, what happens when the minimum is missed. */
export function GroupFields({ group, points, pickupPointId, mistakes, onChange }: Props) {
  const { t } = useText();
  const teams = group.formation === "TEAM";
  const seen = useRef(false);
  const wrong = Object.keys(mistakes).some((it) => it.startsWith("group."));
  // Once it says something it stays open: a field must not go away while it is cleared.
  seen.current ||= wrong || !isPlain(group);
  const put = (name: "teamSize" | "minimumPeople" | "capacityOrders" | "capacityQuantity") => ({
    name, value: group[name], inputMode: "numeric" as const, onInput: (event: Text) => onChange({ [name]: event.currentTarget.value }),
  });
  return (
    <details class="card" data-testid="group" open={seen.current}>
      <summary>{t("group.more")}</summary>
      <div class="form">
        <fieldset class="fieldset">
          <legend>{t("group.formation")}</legend>
          <div class="choices">
            {(["COMMUNITY", "TEAM"] as const).map((it) => (
              <label key={it} class="choice">
                <input type="radio" name="formation" value={it} checked={group.formation === it} onChange={() => onChange({ formation: it })} />
                <span>{t(`group.formation.${it}`)}<br /><span class="small muted">{t(`group.formation.${it}.hint`)}</span></span>
              </label>
            ))}
          </div>
        </fieldset>
        {teams && (
          <div class="field-grid">
            <Field label="group.team.size" mistake={mistakes["group.teamSize"]}><input {...put("teamSize")} /></Field>
            <Field label="group.team.time" mistake={mistakes["group.span"]}>
              <select name="teamMinutes" value={String(group.teamMinutes)} onChange={(event) => onChange({ teamMinutes: Number(event.currentTarget.value) })}><SpanOptions chosen={group.teamMinutes} /></select>
            </Field>
          </div>
        )}
        {!teams && (
          <>
            <fieldset class="fieldset">
              <legend>{t("group.policy")}</legend>
              <div class="choices">
                {POLICIES.map((it) => (
                  <label key={it} class="choice">
                    <input type="radio" name="failurePolicy" value={it} checked={group.failurePolicy === it} onChange={() => onChange({ failurePolicy: it })} />
                    <span>{t(`group.policy.${it}`)}<br /><span class="small muted">{t(`group.policy.${it}.hint`)}</span></span>
                  </label>
                ))}
              </div>
            </fieldset>
            {group.failurePolicy === "EXTEND_ONCE" && (
              <Field label="group.extend" mistake={mistakes["group.span"]}>
                <select name="extendMinutes" value={String(group.extendMinutes)} onChange={(event) => onChange({ extendMinutes: Number(event.currentTarget.value) })}><SpanOptions chosen={group.extendMinutes} /></select>
              </Field>
            )}
            <Field label="group.people" hint="group.people.hint" mistake={mistakes["group.minimumPeople"]}><input {...put("minimumPeople")} /></Field>
          </>
        )}
        <div class="field-grid">
          <Field label="group.capacity.orders" hint="group.capacity.hint" mistake={mistakes["group.capacityOrders"]}><input {...put("capacityOrders")} /></Field>
          <Field label="group.capacity.quantity" hint="group.capacity.hint" mistake={mistakes["group.capacityQuantity"]}><input {...put("capacityQuantity")} /></Field>
        </div>
        <GroupPoints chosen={group.points} points={points} pickupPointId={pickupPointId} mistakes={mistakes} onChange={(chosen) => onChange({ points: chosen })} />
      </div>
    </details>
  );
}
