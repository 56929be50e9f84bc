import type { ShortcutView } from '../../preload/settings-vocabulary';
import type { Outcome } from '../../preload/vocabulary';
import { keyCaps, keyWords, shortcutProblem } from '../policy/shortcut';

/** The part of Electron's `globalShortcut` that is needed. */
export interface KeyRegistry {
  /** Whether the keys are ours from now on; false where somebody else holds them. */
  register(shortcut: string, pressed: () => void): boolean;
  unregister(shortcut: string): void;
}

/** What the shortcut stands on. */
export interface CopyShortcutParts {
  readonly registry: KeyRegistry;
  /** Node's name of the platform. */
  readonly platform: string;
  /** Whether the desktop is a Wayland one, which may keep keys to itself. */
  readonly wayland: boolean;
  /** Hears in words of keys that could not be had again. */
  readonly tell: (words: string) => void;
}

/** The keys that copy the token whatever program is in front. */
export interface CopyShortcut {
  /** Begins with the keys chosen in an earlier run; null for none. */
  begin(chosen: string | null, pressed: () => void): void;
  /** Takes other keys, or none; where it cannot, those before still count, and the words say why. */
  change(next: string | null): Outcome<null>;
  /** The chosen keys as the settings show them. */
  view(chosen: string | null): ShortcutView;
}

/** Builds the holder of the shortcut: it has at most one at a time. */
export function createCopyShortcut({ registry, platform, wayland, tell }: CopyShortcutParts): CopyShortcut {
  let held: string | null = null;
  /** Why the keys of an earlier run are not held. */
  let lost: string | null = null;
  let act = () => {};
  const named = (shortcut: string) => keyWords(shortcut, platform);
  return { begin, change, view };

  function begin(chosen: string | null, pressed: () => void): void {
    act = pressed;
    const outcome = change(chosen);
    lost = outcome.ok ? null : outcome.words;
    if (lost !== null)
      tell(`The shortcut that copies the token does not work. ${lost} The recorder is in Settings.`);
  }

  function change(next: string | null): Outcome<null> {
    if (next === held) return { ok: true, value: null };
    const problem = next === null ? null : take(next);
    if (problem !== null) return { ok: false, words: problem };
    if (held !== null) registry.unregister(held);
    held = next;
    return { ok: true, value: null };
  }

  function take(shortcut: string): string | null {
    const problem = shortcutProblem(shortcut, platform);
    if (problem !== null || registry.register(shortcut, () => act())) return problem;
    const still = held === null ? 'Record other keys' : `${named(held)} still copies`;
    return `${named(shortcut)} is taken by another program or by the desktop. ${still}.`;
  }

  function view(chosen: string | null): ShortcutView {
    return {
      caps: chosen === null ? [] : keyCaps(chosen, platform),
      problem: chosen === held ? null : lost,
      note: wayland ? waylandNote : null,
    };
  }
}

const waylandNote =
  'On this Wayland desktop the keys may work only after it has asked you, or not at all while another program is in front.';
