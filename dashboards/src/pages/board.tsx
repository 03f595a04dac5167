import { effect } from "@preact/signals";
import { render } from "preact";
import { pickBackend } from "../backend/pick.ts";
import { Board } from "../board/board.tsx";
import { BoardContext } from "../board/context.ts";
import { startBoard } from "../board/store.ts";
import { loadText, TextContext } from "../i18n/text.ts";
import { openAddress, showTheme } from "../state/address.ts";
import "../styles/site.css";
import "../styles/board.css";

const address = openAddress();
const store = startBoard(await pickBackend());
const root = document.getElementById("board");

effect(() => {
  const { lang, theme } = address.state.value;
  showTheme(theme);
  void loadText(lang).then((text) => {
    document.documentElement.lang = lang;
    document.title = `${text.t("brand")} · ${text.t("board.title")}`;
    if (!root) return;
    render(
      <BoardContext.Provider value={{ store, address }}>
        <TextContext.Provider value={text}>
          <Board />
        </TextContext.Provider>
      </BoardContext.Provider>,
      root,
    );
  });
});
