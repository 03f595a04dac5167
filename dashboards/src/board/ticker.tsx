const DIGITS = "0123456789";

/**
 * A figure whose digits roll when it changes. Places are counted from the right, so that a digit keeps its column when the figure
 * grows. Screen readers get the plain text.
 */
export function Ticker({ text }: { text: string }) {
  const places = [...text];
  return (
    <span class="ticker">
      <span class="visually-hidden">{text}</span>
      <span class="ticker__places" aria-hidden="true">
        {places.map((place, index) => (
          <Place key={places.length - index} place={place} />
        ))}
      </span>
    </span>
  );
}

function Place({ place }: { place: string }) {
  const digit = DIGITS.indexOf(place);
  if (digit < 0) return <span class="ticker__mark">{place}</span>;
  return (
    <span class="ticker__place">
      <span class="ticker__reel" style={{ transform: `translateY(${-digit * 10}%)` }}>
        {[...DIGITS].map((it) => (
          <span key={it}>{it}</span>
        ))}
      </span>
    </span>
  );
}
