import { useText } from "../i18n/text.ts";
import { SPANS_MINUTES } from "./group-draft.ts";
import { spanWords } from "./parts.tsx";

/** The options of a choice of how long; one that is not among the usual ones stays what it is. */
export function SpanOptions({ chosen }: { chosen: number }) {
  const text = useText();
  const spans = SPANS_MINUTES.includes(chosen) ? SPANS_MINUTES : [...SPANS_MINUTES, chosen].sort((a, b) => a - b);
  return <>{spans.map((it) => <option key={it} value={String(it)}>{spanWords(it, text)}</option>)}</>;
}
