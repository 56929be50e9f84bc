import { type ParameterFault, parameterFault, type ServerAnswer, serverAnswer } from './callback-parameters';
import type { ExpectedCallback } from './callback-request';

/** What a pasted address comes to; `refused` says in words what to do, and the attempt goes on. */
export type PasteVerdict = { readonly kind: 'refused'; readonly words: string } | ServerAnswer;

/**
 * Judges the address that a person copied from a browser which could not reach the listener. All checks of
 * `judgeCallback` that do not concern HTTP, in the same order; whitespace around the text is no matter.
 */
export function judgePastedUrl(text: string, expected: ExpectedCallback): PasteVerdict {
  const pasted = text.trim();
  if (pasted === '') return refused('Paste the address that the browser ended on.');
  if (!isRedirect(pasted, expected.redirectUri)) {
    return refused(
      `That is not the address you were redirected to; it should start with ${expected.redirectUri}`,
    );
  }
  const parameters = parametersOf(new URL(pasted), expected.inFragment);
  const fault = parameterFault(parameters, expected);
  if (fault) return refused(faultWords[fault]);
  return serverAnswer(parameters, expected.inFragment) ?? refused(cutShort);
}

/** A server that refuses may say so in the query, whatever it was asked for; a token is taken from the fragment alone. */
function parametersOf({ hash, searchParams }: URL, inFragment: boolean): URLSearchParams {
  if (!inFragment) return searchParams;
  const isError = hash === '' && searchParams.has('error');
  return isError ? searchParams : new URLSearchParams(hash.slice(1));
}

/** Compares with all that a browser may have written: scheme, host, port and path, and no user name. */
function isRedirect(pasted: string, redirectUri: string): boolean {
  if (!URL.canParse(pasted)) return false;
  const url = new URL(pasted);
  url.search = '';
  url.hash = '';
  return url.href === new URL(redirectUri).href;
}

function refused(words: string): PasteVerdict {
  return { kind: 'refused', words };
}

const cutShort =
  'A part of this address is missing. Copy it again from the browser, up to its last character.';

const faultWords: Readonly<Record<ParameterFault, string>> = {
  repeated: 'This address repeats a parameter. Copy it again from the browser, once and whole.',
  'no-state': cutShort,
  'wrong-state':
    'This address belongs to another sign-in. Paste the one that this sign-in ended on, or start again.',
  'no-issuer': cutShort,
  'wrong-issuer': 'This address comes from another provider than the one you are signing in to. Start again.',
};
