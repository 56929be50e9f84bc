/** The secrets in use now, by names, so that a log can leave them out wherever they stand: no pattern has to fit them. */
export interface KnownSecrets {
  /** From now on this is the secret of that name. The one before it stays known too: it may be valid for a while. */
  learn(name: string, secret: string): void;
  /** Drops the secret of that name, and the one before it. */
  forget(name: string): void;
  /** The latest two of every name. */
  all(): readonly string[];
}

/** Builds it, with none known. */
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
