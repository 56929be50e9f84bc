/** What in a text would say whose it is. */
export interface Identity {
  readonly clientId: string;
  /** The account's name at the provider; null when it is not known. */
  readonly account: string | null;
}

const address = /[\w.+%-]+@[\w-]+(?:\.[\w-]+)+/g;

/** The first four characters of a client ID, or half of a short one: enough to tell two from each other. */
export const shortened = (clientId: string): string =>
  `${clientId.slice(0, Math.min(4, Math.floor(clientId.length / 2)))}…`;

/**
 * Takes out of a text what a provider may have quoted in it of the user: the client ID, the account's name, and
 * every e-mail address.
 */
export function anonymous(text: string, { clientId, account }: Identity): string {
  const withoutClient = text.replaceAll(clientId, () => shortened(clientId)).replace(address, '…');
  return account === null ? withoutClient : withoutClient.replace(wordsOf(account), '…');
}

/** The name where it stands by itself: one such as "Al" is no part of "Also". */
const wordsOf = (name: string): RegExp => {
  const literal = name.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${literal}(?![\p{L}\p{N}])`, 'giu');
};
