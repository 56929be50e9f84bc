import type { Provider } from '../../providers/provider';
import type { FoundToken } from '../../providers/token-file';
import { readProfilesFile, type ProfilesReading } from './profiles-file';

/** A sign-in of another program, and whose it is. */
export interface TokenReading {
  readonly kind: 'token';
  readonly provider: Provider;
  readonly program: string;
  readonly found: FoundToken & { readonly refreshToken: string };
}

/** Reads a file that the user chose, whichever kind it is. What is wrong is said without quoting: it may be secret. */
export function readImport(text: string, providers: readonly Provider[]): ProfilesReading | TokenReading {
  const document = parse(text);
  return (
    readProfilesFile(document) ??
    readTokenFile(document, providers) ?? {
      kind: 'unreadable',
      words: `It is neither an export of Token Tray nor a token file of ${programsOf(providers)}.`,
    }
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readTokenFile(
  document: unknown,
  providers: readonly Provider[],
): TokenReading | Extract<ProfilesReading, { kind: 'unreadable' }> | null {
  for (const provider of providers) {
    for (const { program, read } of provider.tokenFiles ?? []) {
      const found = read(document);
      if (found === null) continue;
      const { refreshToken } = found;
      if (refreshToken !== null)
        return { kind: 'token', provider, program, found: { ...found, refreshToken } };
      const words = `${program} kept no refresh token in it, and nothing can be renewed without one.`;
      return { kind: 'unreadable', words };
    }
  }
  return null;
}

const programsOf = (providers: readonly Provider[]): string =>
  providers.flatMap(({ tokenFiles = [] }) => tokenFiles.map(({ program }) => program)).join(' or ');
