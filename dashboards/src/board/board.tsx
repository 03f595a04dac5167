import { Announcer } from "./announcer.tsx";
import { useBoard } from "./context.ts";
import { useText } from "../i18n/text.ts";
import { ChartPanel } from "./chart-panel.tsx";
import { Figures } from "./figures.tsx";
import { freshness, isStale } from "./freshness.ts";
import { Head } from "./head.tsx";
import { Hero } from "./hero.tsx";
import { Signals } from "./signals.tsx";
import { TopDeals } from "./top-deals.tsx";

export function Board() {
  const { store } = useBoard();
  const { t } = useText();
  const loading = store.loading.value;
  const stale = isStale(store.line.value, freshness(store.lastDataAt.value, store.now.value));
  if (loading === "denied" || store.line.value.line === "denied") return <Denied />;
  return (
    <div class={stale ? "board board--stale" : "board"} data-loading={loading}>
      <Head />
      <Announcer />
      <main class="board__main" aria-busy={loading === "loading"}>
        <Notices />
        <div class="board__left">
          <Hero />
          <Figures />
          <ChartPanel />
        </div>
        <div class="board__right">
          <TopDeals />
          <Signals />
        </div>
        {loading === "loading" && <p class="loading-note pill pill--connecting">{t("board.loading")}</p>}
      </main>
    </div>
  );
}

function Notices() {
  const { store } = useBoard();
  const { t } = useText();
  if (store.loading.value === "failed") {
    return (
      <p class="notice notice--bad board__notice" role="alert">
        {t("board.error")}{" "}
        <button type="button" class="control" onClick={() => store.reload()}>{t("board.retry")}</button>
      </p>
    );
  }
  if (store.line.value.line === "waiting" && store.lastDataAt.value !== null) {
    return <p class="notice notice--warn board__notice" role="alert">{t("board.stale.note")}</p>;
  }
  if (freshness(store.lastDataAt.value, store.now.value) === "red") {
    return <p class="notice notice--warn board__notice" role="alert">{t("board.silent.note")}</p>;
  }
  return null;
}

function Denied() {
  const { t } = useText();
  return (
    <div class="board">
      <Head />
      <main class="board__denied">
        <p class="empty">
          {t("board.signIn")}{" "}
          <a class="btn btn--primary" href="/sign-in?role=ANALYST&next=%2Fboard">{t("board.signIn.link")}</a>
        </p>
      </main>
    </div>
  );
}
