import { useState } from "preact/hooks";
import type { Draft, DraftWish } from "../backend/types.ts";
import { chinaInput, MINUTE_MS, readChinaInput } from "../format/time.ts";
import { useText } from "../i18n/text.ts";
import { checkDeal, type DealDraft, type Mistakes, OPEN_MAX_MS } from "./deal-draft.ts";
import { unfinished } from "./deal-form.ts";
import { Field } from "./field.tsx";
import type { Act } from "./hooks.ts";
import { useBackend } from "./mount.tsx";
import { AskFirst } from "./parts.tsx";

type Props = { draft: DealDraft; kept: Draft | null; suggested: string | null; at: number; act: Act; onMistakes(found: Mistakes): void };

/** What else may become of the form: open later, be kept, be a template. */
export function DraftActions({ draft, kept, suggested, at, act, onMistakes }: Props) {
  const backend = useBackend();
  const { t } = useText();
  const plan = kept?.opensAt ?? suggested;
  const [opensAt, setOpensAt] = useState(plan ? chinaInput(Date.parse(plan)) : "");
  const [late, setLate] = useState(false);
  const opens = readChinaInput(opensAt);
  const cutOff = readChinaInput(draft.cutOff);
  const revision = kept ? { revision: kept.revision } : {};

  const save = (wish: DraftWish, to: (saved: Draft) => string) =>
    void act.run(async () => location.assign(to(await backend.saveDraft(kept?.draftId ?? null, { ...wish, ...revision }))));
  const home = () => "/leader";
  const schedule = () => {
    const { deal, mistakes } = checkDeal(draft, opens);
    const wrong = !(opens > at && opens <= at + OPEN_MAX_MS);
    setLate(wrong);
    onMistakes(wrong ? {} : (mistakes ?? {}));
    if (deal && !wrong) save({ deal, opensAt: new Date(opens).toISOString(), scheduled: true }, home);
  };
  // A template stays open for as long as the deal that it is made from would.
  const minutes = Math.round((cutOff - (opens > at ? opens : at)) / MINUTE_MS);
  const openMinutes = minutes >= 1 && minutes <= 86_400 ? { openMinutes: minutes } : {};
  const planned = Number.isNaN(opens) ? {} : { opensAt: new Date(opens).toISOString() };
  return (
    <details class="card" open={plan !== null || kept !== null}>
      <summary>{t("draft.more")}</summary>
      <div class="form">
        {!kept?.template && (
          <>
            <Field label="draft.opensAt" hint="newDeal.cutOff.hint" mistake={late ? "check.opensAt" : undefined}>
              <input name="opensAt" type="datetime-local" value={opensAt} min={chinaInput(at)} onInput={(event) => setOpensAt(event.currentTarget.value)} />
            </Field>
            <button type="button" class="btn btn--block" name="schedule" disabled={act.busy || opensAt === ""} onClick={schedule}>{t("draft.schedule")}</button>
          </>
        )}
        <div class="row">
          <button type="button" class="btn" name="save" disabled={act.busy} onClick={() => save(kept?.template ? { deal: unfinished(draft), ...openMinutes } : { deal: unfinished(draft), ...planned }, home)}>{t(kept?.template ? "draft.saveTemplate" : "draft.save")}</button>
          {!kept && <button type="button" class="btn" name="template" disabled={act.busy} onClick={() => save({ deal: unfinished(draft), ...openMinutes, template: true }, (saved) => `/leader/drafts/${saved.draftId}`)}>{t("draft.asTemplate")}</button>}
        </div>
        {kept && (
          <AskFirst act={act} label={t("draft.remove")} sure={t("draft.remove.sure")} yes={t("draft.remove.yes")} no={t("desk.no")} tone="btn--danger" onYes={async () => {
            await backend.removeDraft(kept.draftId);
            location.assign("/leader");
          }} />
        )}
      </div>
    </details>
  );
}
