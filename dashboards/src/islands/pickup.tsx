import { useState } from "preact/hooks";
import type { PickedUp } from "../backend/types.ts";
import { useText } from "../i18n/text.ts";
import { useAct } from "./hooks.ts";
import { Sentence } from "./parts.tsx";

type PickupProps = { confirm(code: string): Promise<PickedUp>; onDone(): Promise<void> };

/** Six digits in, a name and goods out: what the leader hands over, and to whom. */
export function Pickup({ confirm, onDone }: PickupProps) {
  const { t } = useText();
  const act = useAct();
  const [code, setCode] = useState("");
  const [bad, setBad] = useState(false);
  const [done, setDone] = useState<(PickedUp & { code: string }) | null>(null);
  const submit = (event: Event) => {
    event.preventDefault();
    const digits = code.normalize("NFKC").replace(/\s/g, "");
    const wrong = !/^\d{6}$/.test(digits);
    setBad(wrong);
    setDone(null);
    if (wrong) return;
    void act.run(async () => {
      setDone({ ...(await confirm(digits)), code: digits });
      setCode("");
      await onDone().catch(() => undefined);
    });
  };
  return (
    <form class="card form" onSubmit={submit} noValidate data-testid="pickup">
      <h2 class="subtitle">{t("desk.pickup")}</h2>
      <label class="field">
        <span class="field__label">{t("desk.pickup.code")}</span>
        <input name="code" inputMode="numeric" autocomplete="off" maxLength={8} value={code} aria-invalid={bad} onInput={(event) => setCode(event.currentTarget.value)} />
        {bad && <span class="field__error" role="alert">{t("desk.pickup.digits")}</span>}
      </label>
      <Sentence problem={bad ? null : act.problem} />
      {done && (
        <div class="notice notice--ok stack" role="status">
          <p>{t("desk.pickup.done", { code: done.code })}</p>
          <p><strong data-testid="collector">{done.recipient ?? done.buyerName}</strong>{done.recipient && <span class="muted"> {t("desk.pickup.by", { name: done.buyerName })}</span>}</p>
          <ul>{done.lines.map((it) => <li key={it.offeringId}>{t("desk.goods", { title: it.title, unit: it.unit, n: it.quantity })}</li>)}</ul>
        </div>
      )}
      <button type="submit" class="btn btn--primary" disabled={act.busy}>{t("desk.pickup.go")}</button>
    </form>
  );
}
