import type { SignInResult } from '../profiles/sign-in/sign-in-ports';
import type { MarkToken } from './page/mark';

/** What a browser is left on; `over` stands for a sign-in that was cancelled, replaced, or out of time. */
export type ReplyResult = SignInResult | { readonly kind: 'over' };

/** What the page says, as plain text: nothing here is markup. */
export interface ReplyCard {
  readonly tone: 'good' | 'bad' | 'idle';
  readonly token: MarkToken;
  readonly label: string;
  readonly title: string;
  readonly words: readonly string[];
  readonly facts: readonly (readonly [name: string, value: string])[];
}

/** The outcome of a sign-in in words. */
export function resultCard(result: ReplyResult): ReplyCard {
  switch (result.kind) {
    case 'signed-in':
      return signedIn(result.provider);
    case 'declined': {
      const words = `${result.provider} gave no token, as you decided. To change your mind, choose “Sign in” in Token Tray.`;
      return { ...notSignedIn, title: 'You declined', words: [words] };
    }
    case 'failed':
      return { ...notSignedIn, ...attention, words: [result.reason, result.next] };
    case 'over': {
      const words =
        'It was cancelled, a newer one took its place, or its time was up. Choose “Sign in” in Token Tray.';
      return { ...notSignedIn, title: 'This sign-in is over', words: [words] };
    }
  }
}

/** Why a request changed nothing. */
export function refusalCard(words: string): ReplyCard {
  return { ...notSignedIn, label: 'Not for this page', title: 'Nothing happened here', words: [words] };
}

/** For the moment in which the page hands over what it was given. */
export const relayCard: ReplyCard = {
  tone: 'idle',
  token: 'hollow',
  label: 'One moment',
  title: 'Handing over the token',
  words: [
    'If nothing happens, scripts may be blocked: copy the page’s address and choose “Paste redirect URL” in Token Tray.',
  ],
  facts: [],
};

function signedIn(provider: string): ReplyCard {
  return {
    tone: 'good',
    token: 'filled',
    label: 'Token ready',
    title: 'Signed in',
    words: ['You can close this tab; Token Tray has your token.'],
    facts: [['Provider', provider]],
  };
}

const notSignedIn = { tone: 'idle', token: 'hollow', label: 'Not signed in', facts: [] } as const;

const attention = { tone: 'bad', token: 'bar', title: 'The sign-in did not work' } as const;
