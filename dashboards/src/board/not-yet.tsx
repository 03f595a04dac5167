import { useText } from "../i18n/text.ts";
import { useBoard } from "./context.ts";

/** The place of rows that were not read yet; when they could not be read it says so. */
export function NotYet({ rows }: { rows: number }) {
  const { store } = useBoard();
  const { t } = useText();
  if (store.loading.value === "failed") return <p class="empty">{t("board.unknown")}</p>;
  return (
    <div class="skeleton" aria-hidden="true">
      {Array.from({ length: rows }, (_, row) => (
        <span key={row} />
      ))}
    </div>
  );
}
