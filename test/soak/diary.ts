/** What was seen of the app in a soak; times are milliseconds. */
export interface Diary {
  /** From now on the app is in this state. */
  enter(state: string): void;
  /** The state it is in. */
  readonly state: string;
  /** How long it was in each state, longest first. */
  durations(): readonly (readonly [state: string, milliseconds: number])[];
  /** Something that must never be. */
  complain(words: string): void;
  readonly complaints: readonly string[];
}

export function createDiary(): Diary {
  const spent = new Map<string, number>();
  const complaints: string[] = [];
  let current = { state: 'starting', since: Date.now() };
  const enter = (state: string) => {
    const now = Date.now();
    spent.set(current.state, (spent.get(current.state) ?? 0) + now - current.since);
    current = { state, since: now };
  };
  return {
    enter,
    get state() {
      return current.state;
    },
    durations() {
      enter(current.state);
      return [...spent].toSorted(([, one], [, other]) => other - one);
    },
    complain: (words) => void complaints.push(`${new Date().toISOString()} ${words}`),
    complaints,
  };
}

/** The state in a tooltip, "Token Tray · Practice · Valid for 12 s", without what changes by itself. */
export function stateIn(tooltip: string): string {
  const words = tooltip.split(' · ').slice(2).join(' · ');
  return words.replace(/ (for|until) .*$/, '');
}
