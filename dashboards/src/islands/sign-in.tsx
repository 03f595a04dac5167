import { useState } from "preact/hooks";
import type { Role } from "../backend/types.ts";
import { useText } from "../i18n/text.ts";
import { HOME } from "../state/home.ts";
import { useAct } from "./hooks.ts";
import { useBackend } from "./mount.tsx";
import { Sentence } from "./parts.tsx";

export type SignInProps = { next?: string | null; role?: Role | null };

const ROLES = ["NEIGHBOR", "LEADER", "ANALYST"] as const;

/** Where to go: `next` only when it stays on this site. */
export function destination(next: string | null | undefined, role: Role): string {
  return next && /^\/(?![/\\])/.test(next) ? next : HOME[role];
}

/** The demo's way in: a name and a role. */
export function SignIn({ next, role: wished }: SignInProps) {
  const backend = useBackend();
  const { t } = useText();
  const act = useAct();
  const [role, setRole] = useState<Role>(wished ?? "NEIGHBOR");
  const [name, setName] = useState("");
  const [missing, setMissing] = useState(false);
  const submit = (event: Event) => {
    event.preventDefault();
    const bad = name.trim() === "" || name.trim().length > 60;
    setMissing(bad);
    if (bad) return;
    void act.run(async () => {
      await backend.signIn({ role, name: name.trim() });
      location.assign(destination(next, role));
    });
  };
  return (
    <form class="card form" onSubmit={submit} noValidate>
      <label class="field">
        <span class="field__label">{t("signIn.name")}</span>
        <input name="name" autocomplete="nickname" value={name} maxLength={60} aria-invalid={missing} onInput={(event) => setName(event.currentTarget.value)} />
        <span class={missing ? "field__error" : "field__hint"}>{t(missing ? "signIn.name.missing" : "signIn.name.hint")}</span>
      </label>
      <fieldset class="fieldset">
        <legend>{t("signIn.as")}</legend>
        <div class="choices">
          {ROLES.map((it) => (
            <label key={it} class="choice">
              <input type="radio" name="role" value={it} checked={role === it} onChange={() => setRole(it)} />
              {t(`signIn.role.${it}`)}
            </label>
          ))}
        </div>
      </fieldset>
      <Sentence problem={missing ? null : act.problem} />
      <button type="submit" class="btn btn--primary btn--block" disabled={act.busy}>{t("signIn.go")}</button>
    </form>
  );
}
