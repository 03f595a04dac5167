import { useState } from "preact/hooks";
import type { Team } from "../backend/types.ts";
import { useText } from "../i18n/text.ts";
import { copyText } from "./copy.ts";

/** Where a friend joins this very team. */
export function inviteUrl(shareUrl: string, { teamId }: Team): string {
  return `${shareUrl}?team=${teamId}`;
}

/** A team fills up when its people ask others: one tap, text and link in one. */
export function Invite({ title, shareUrl, team }: { title: string; shareUrl: string; team: Team }) {
  const { t } = useText();
  const [copied, setCopied] = useState<boolean | null>(null);
  const url = inviteUrl(shareUrl, team);
  const invite = async () => setCopied(await copyText(t("team.invite.text", { title, n: team.size - team.paid, url })));
  return (
    <div class="stack" data-testid="invite">
      <button type="button" class="btn btn--primary btn--block" onClick={() => void invite()}>{copied ? `✓ ${t("team.invite.copied")}` : t("team.invite")}</button>
      <p class="visually-hidden" role="status">{copied ? t("team.invite.copied") : ""}</p>
      {copied === false && <p class="notice notice--warn" role="alert">{t("share.copyFailed")}</p>}
      <a class="share-link" href={url}>{url}</a>
    </div>
  );
}
