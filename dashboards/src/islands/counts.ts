/** Full-width digits are digits; anything else than a whole number within the bounds is null. */
export function parseCount(text: string, least: number, most: number): number | null {
  const plain = text.normalize("NFKC").trim();
  if (!/^\d{1,9}$/.test(plain)) return null;
  const value = Number.parseInt(plain, 10);
  return value >= least && value <= most ? value : null;
}
