import { clock, day } from "../format/time.ts";
import { useText } from "../i18n/text.ts";
import { HOME } from "../state/home.ts";
import { THEMES } from "../state/url.ts";
import { useBoard } from "./context.ts";
import { freshness } from "./freshness.ts";
import { How } from "./how.tsx";

/** Name, clock and the three things that say whether the figures can be believed; then the controls. */
export function Head() {
  const { store } = useBoard();
  const { t, lang } = useText();
  const now = store.now.value;
  return (
    <header class="board-head">
      <a class="brand" href={HOME[store.viewer.value?.role ?? "NEIGHBOR"]}>
        <span class="brand__mark" aria-hidden="true">邻</span>
        {t("brand")}
      </a>
      <h1 class="board-head__title">{t("board.title")}</h1>
      <div class="board-head__trust">
        <Line />
        <Fresh />
        <Final />
      </div>
      <Controls />
      <Who />
      <time class="board-head__clock" dateTime={new Date(now).toISOString()}>
        <span>{day(now, lang)}</span> <strong>{clock(now, lang, true)}</strong>
      </time>
    </header>
  );
}

function Line() {
  const { store } = useBoard();
  const { t } = useText();
  const line = store.line.value;
  const seconds = line.line === "waiting" ? Math.max(0, Math.ceil((line.retryAtMs - store.now.value) / 1000)) : 0;
  return (
    <span class={`pill pill--${line.line}`} data-testid="line" data-line={line.line}>
      {t(`board.line.${line.line}`, { seconds })}
    </span>
  );
}

function Fresh() {
  const { store } = useBoard();
  const { t } = useText();
  const last = store.lastDataAt.value;
  const level = freshness(last, store.now.value);
  const seconds = last === null ? 0 : Math.max(0, Math.floor((store.now.value - last) / 1000));
  const words =
    level === "never" ? t("board.fresh.never")
    : level !== "fresh" ? t("board.fresh.stale", { seconds })
    : seconds < 2 ? t("board.fresh.now")
    : t("board.fresh", { seconds });
  return (
    <span class={`pill pill--${level}`} data-testid="freshness" data-level={level}>
      {words}
    </span>
  );
}

function Final() {
  const { store } = useBoard();
  const { t, lang } = useText();
  const final = store.model.value.finalUntil;
  const time = (iso: string | null | undefined) => (iso ? clock(Date.parse(iso), lang) : "–");
  return (
    <span class="pill pill--plain" data-testid="final-until">
      {final?.netUntil ? t("board.finalUntil", { time: time(final.netUntil) }) : t("board.finalUntil.none")}
      <How label={t("board.finalUntil", { time: time(final?.netUntil) })}>{t("board.finalUntil.how", { time: time(final?.paidUntil) })}</How>
    </span>
  );
}

/** Whose board this is, and the way out; a plain form, as on every other page. */
function Who() {
  const { store } = useBoard();
  const { t } = useText();
  const viewer = store.viewer.value;
  if (!viewer) return null;
  return (
    <form class="board-head__who" method="post" action="/sign-out">
      <span class="board-head__name">{viewer.name}</span>
      <button type="submit" class="control">{t("control.signOut")}</button>
    </form>
  );
}

function Controls() {
  const { address } = useBoard();
  const { t, lang } = useText();
  const { theme, amounts } = address.state.value;
  const nextTheme = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? "auto";
  return (
    <div class="controls">
      <button type="button" class="control" lang={lang === "en" ? "zh-CN" : "en"} onClick={() => address.change({ lang: lang === "en" ? "zh-CN" : "en" })}>
        {t("control.lang")}
      </button>
      <button type="button" class="control" onClick={() => address.change({ theme: nextTheme })}>
        {t("control.theme", { theme: t(`control.theme.${theme}`) })}
      </button>
      <button type="button" class="control" onClick={() => address.change({ amounts: amounts === "hidden" ? "shown" : "hidden" })}>
        {t(amounts === "hidden" ? "control.show" : "control.hide")}
      </button>
      <button type="button" class="control control--wall" onClick={() => void wall()}>
        {t("control.wall")}
      </button>
    </div>
  );
}

async function wall(): Promise<void> {
  if (document.fullscreenElement) await document.exitFullscreen();
  else await document.documentElement.requestFullscreen();
}
