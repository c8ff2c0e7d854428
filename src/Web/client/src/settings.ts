/** How the room behaves for this person in this browser. Nothing anybody wrote is ever kept here. */
export interface Settings {
  readonly announce: 'all' | 'counts' | 'off';
  readonly sendWithEnter: boolean;
  readonly shortcuts: boolean;
}

const key = 'arena-room-settings';
const usual: Settings = { announce: 'all', sendWithEnter: false, shortcuts: true };

export function readSettings(): Settings {
  try {
    return { ...usual, ...(JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Settings>) };
  } catch {
    return usual;
  }
}

export function keepSettings(settings: Settings): void {
  try {
    localStorage.setItem(key, JSON.stringify(settings));
  } catch {
    // A browser that keeps nothing has the usual settings next time.
  }
}
