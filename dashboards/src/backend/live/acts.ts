/** The part of `Storage` that is needed. */
export interface Notes {
  getItem(name: string): string | null;
  setItem(name: string, value: string): void;
  removeItem(name: string): void;
}

/**
 * Keys of acts under way. The same act (name and body) keeps its key until it is settled, over a lost answer and over a reload
 * of the page, so that a retry can never do it twice. Another body is another act.
 */
export class Acts {
  constructor(
    private readonly notes: Notes,
    private readonly newKey: () => string = () => crypto.randomUUID(),
  ) {}

  keyOf(name: string, body: string): string {
    const note = this.notes.getItem(`act:${name}`);
    if (note !== null) {
      const cut = note.indexOf(" ");
      if (note.slice(cut + 1) === body) return note.slice(0, cut);
    }
    const key = this.newKey();
    this.notes.setItem(`act:${name}`, `${key} ${body}`);
    return key;
  }

  settled(name: string): void {
    this.notes.removeItem(`act:${name}`);
  }
}

/** For where storage is switched off: remembers until the page goes. */
export function notesInMemory(): Notes {
  const kept = new Map<string, string>();
  return {
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    removeItem: (name) => void kept.delete(name),
  };
}
