import { useState } from "preact/hooks";
import { useText } from "../i18n/text.ts";
import { copyText } from "./copy.ts";

export type ShareProps = { shareUrl: string; shareText: string; qrUrl: string };
type Copied = "link" | "text" | "failed" | null;

/** Text first, then the code to scan, then the bare link: the order in which chat apps keep a card. */
export function Share({ shareUrl, shareText, qrUrl }: ShareProps) {
  const { t } = useText();
  const [copied, setCopied] = useState<Copied>(null);
  const copy = async (what: "link" | "text", text: string) => setCopied((await copyText(text)) ? what : "failed");
  return (
    <section class="card" data-testid="share">
      <h2 class="subtitle">{t("share.title")}</h2>
      <pre class="share-text" tabIndex={0}>{shareText}</pre>
      <button type="button" class="btn btn--primary btn--block" onClick={() => void copy("text", shareText)}>
        {copied === "text" ? `✓ ${t("share.copied")}` : t("share.copyText")}
      </button>
      <a class="share-link" href={shareUrl}>{shareUrl}</a>
      <button type="button" class="btn btn--block" onClick={() => void copy("link", shareUrl)}>
        {copied === "link" ? `✓ ${t("share.copied")}` : t("share.copyLink")}
      </button>
      <p class="visually-hidden" role="status">{copied === "link" || copied === "text" ? t("share.copied") : ""}</p>
      {copied === "failed" && <p class="notice notice--warn" role="alert">{t("share.copyFailed")}</p>}
      <img class="qr" src={qrUrl} width={240} height={240} alt={t("share.qr")} />
      <p class="small muted">{t("share.qr.hint")}</p>
    </section>
  );
}
