import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { money, moneyShort } from "../format/money.ts";
import { useText } from "../i18n/text.ts";
import type { Address } from "../state/address.ts";
import type { BoardStore } from "./store.ts";

type Shown = { store: BoardStore; address: Address };
export const BoardContext = createContext<Shown | null>(null);

export function useBoard(): Shown {
  const shown = useContext(BoardContext);
  if (!shown) throw new Error("a board's part outside of a board");
  return shown;
}

const HIDDEN = "¥••••";

/** Amounts as this viewer wants them: in the language, or hidden because somebody looks over the shoulder. */
export function useMoney(): { hidden: boolean; money(minor: number): string; short(minor: number): string } {
  const { address } = useBoard();
  const { lang } = useText();
  const hidden = address.state.value.amounts === "hidden";
  return {
    hidden,
    money: (minor) => (hidden ? HIDDEN : money(minor, lang)),
    short: (minor) => (hidden ? HIDDEN : moneyShort(minor, lang)),
  };
}
