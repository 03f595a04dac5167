export type Size = { width: number; height: number };
export type Box = Size & { left: number; top: number };

/** How far a hint keeps from its button, and from the edge of the screen. */
const GAP = 6;
const EDGE = 8;

/** Where a hint stands: centred below its button, above it when there is no room, and never off the screen. Pixels of the viewport. */
export function beside(button: Box, hint: Size, screen: Size): { left: number; top: number } {
  const within = (wish: number, size: number, room: number) => Math.max(EDGE, Math.min(wish, room - size - EDGE));
  const below = button.top + button.height + GAP;
  const above = button.top - hint.height - GAP;
  const fits = below + hint.height + EDGE <= screen.height;
  return {
    left: Math.round(within(button.left + (button.width - hint.width) / 2, hint.width, screen.width)),
    top: Math.round(within(fits || above < EDGE ? below : above, hint.height, screen.height)),
  };
}
