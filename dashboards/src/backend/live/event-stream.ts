/** One event of a `text/event-stream`. */
export type StreamEvent = { event: string; data: string; id: string | null };

/**
 * Reads a `text/event-stream` piece by piece as the HTML standard says: lines end with LF, CR or CRLF, `data` lines are joined, a
 * comment counts as a sign of life only, an id stays until another comes.
 */
export class EventStreamParser {
  private rest = "";
  private event = "";
  private data: string[] = [];
  private id: string | null = null;

  push(piece: string): StreamEvent[] {
    const events: StreamEvent[] = [];
    // A CR at the very end may be the first half of a CRLF: wait for the next piece.
    const text = this.rest + piece;
    const ready = text.endsWith("\r") ? text.slice(0, -1) : text;
    const lines = ready.split(/\r\n|\n|\r/);
    this.rest = (lines.pop() ?? "") + text.slice(ready.length);
    for (const line of lines) {
      if (line === "") this.dispatch(events);
      else this.field(line);
    }
    return events;
  }

  private field(line: string): void {
    const colon = line.indexOf(":");
    if (colon === 0) return;
    const name = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? "" : line.slice(colon + 1).replace(/^ /, "");
    if (name === "event") this.event = value;
    else if (name === "data") this.data.push(value);
    else if (name === "id" && !value.includes("\0")) this.id = value;
  }

  private dispatch(events: StreamEvent[]): void {
    if (this.data.length > 0) events.push({ event: this.event || "message", data: this.data.join("\n"), id: this.id });
    this.event = "";
    this.data = [];
  }
}
