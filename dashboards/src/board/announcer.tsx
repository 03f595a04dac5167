import { useEffect, useState } from "preact/hooks";
import { startOfDay } from "../format/time.ts";
import { useText } from "../i18n/text.ts";
import { useBoard, useMoney } from "./context.ts";
import { sumOf } from "./model.ts";

const PAUSE_MS = 60_000;

/**
 * The board for those who hear it: loading, then the figures once a minute and whether the line holds. The ticking figures
 * themselves are no live regions, because they change several times a second.
 */
export function Announcer() {
  const { store } = useBoard();
  const { t } = useText();
  const { money } = useMoney();
  const now = store.now.value;
  const line = store.line.value.line;
  const figures = () => {
    const today = sumOf(store.model.value, startOfDay(now), now + PAUSE_MS);
    const signals = store.model.value.signals.length;
    return t("board.announce", { paid: money(today.paidMinor), orders: today.orders, signals });
  };
  const [said, say] = useState("");
  const turn = Math.floor(now / PAUSE_MS);
  const { value: loading } = store.loading;
  useEffect(() => {
    if (loading === "loading") say(t("board.loading"));
    else if (line === "live" && loading === "ready") say(figures());
  }, [turn, loading, line, t]);
  return <p class="visually-hidden" role="status" data-testid="announcer">{said}</p>;
}
