import { type ComponentType, createContext, render } from "preact";
import { useContext } from "preact/hooks";
import type { Backend } from "../backend/backend.ts";
import { pickBackend } from "../backend/pick.ts";
import { loadText, TextContext } from "../i18n/text.ts";
import { showTheme } from "../state/address.ts";
import { langOf, readUrl } from "../state/url.ts";

const BackendContext = createContext<Backend | null>(null);

export function useBackend(): Backend {
  const backend = useContext(BackendContext);
  if (!backend) throw new Error("an island's part outside of an island");
  return backend;
}

/** An island's props are what the page wrote; their types are a promise of `dashboards/README.md`. */
export type Islands = Record<string, ComponentType<never>>;

/** Replaces the first paint of every known island. One that cannot be read keeps its plain HTML. */
export async function mountIslands(islands: Islands): Promise<void> {
  const lang = langOf(document.documentElement.lang);
  showTheme(readUrl(location.search, lang).theme);
  const [text, backend] = await Promise.all([loadText(lang), pickBackend()]);
  for (const place of document.querySelectorAll<HTMLElement>("[data-island]")) {
    const Island = islands[place.dataset["island"] ?? ""] as ComponentType<object> | undefined;
    if (!Island) continue;
    const firstPaint = [...place.childNodes];
    try {
      const props = JSON.parse(place.dataset["props"] ?? "{}") as object;
      place.replaceChildren();
      render(
        <BackendContext.Provider value={backend}>
          <TextContext.Provider value={text}>
            <Island {...props} />
          </TextContext.Provider>
        </BackendContext.Provider>,
        place,
      );
      place.dataset["mounted"] = "true";
    } catch (broken) {
      place.replaceChildren(...firstPaint);
      console.error(`island ${place.dataset["island"]}:`, broken);
    }
  }
}
