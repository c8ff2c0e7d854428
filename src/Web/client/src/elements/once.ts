/** The second click of a double click, and a key that is held, were meant for what stood there before. */
export const once = (click: (event: MouseEvent) => unknown) => (event: MouseEvent): unknown => (event.detail > 1 ? undefined : click(event));

/** A held Enter would click again and again. */
export function held(event: KeyboardEvent): void {
  if (event.repeat && event.key === 'Enter') event.preventDefault();
}
