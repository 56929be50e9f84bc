/** The secrets that are in use now, each under a name of its own: what is known need not be recognised. */
export interface KnownSecrets {
  /** From now on this is the secret of that name; the one before it is known on, for it may be good for a while. */
  learn(name: string, secret: string): void;
  forget(name: string): void;
  all(): readonly string[];
}

/** Builds them; nothing is known at first. */
export function createKnownSecrets(): KnownSecrets {
  const known = new Map<string, readonly string[]>();
  return {
    learn(name, secret) {
      const [latest] = known.get(name) ?? [];
      if (secret !== latest) known.set(name, latest === undefined ? [secret] : [secret, latest]);
    },
    forget: (name) => void known.delete(name),
    all: () => [...known.values()].flat(),
  };
}

/** A secret of fewer characters stands in every other word, and taking it out would tell what it is. */
const shortest = 4;

/** Takes secrets out of a text, as they are and as URLs, forms and JSON write them. */
export function withoutSecrets(text: string, secrets: readonly string[]): string {
  return secrets
    .filter((secret) => secret.length >= shortest)
    .flatMap(spellings)
    .toSorted((one, other) => other.length - one.length)
    .reduce((left, spelling) => left.replaceAll(spelling, '…'), text);
}

function spellings(secret: string): readonly string[] {
  const inForm = String(new URLSearchParams({ '': secret })).slice(1);
  return [...new Set([secret, encodeURIComponent(secret), inForm, JSON.stringify(secret).slice(1, -1)])];
}
