import type { CustomProvider } from '../../../preload/form-vocabulary';

/** Where tokens are sent to renew them. */
const tokensGoTo = ({ source, issuer, token }: CustomProvider): string =>
  `${source} ${(source === 'issuer' ? issuer : token).trim()}`;

/** Whether two descriptions send tokens to the same place; a provider that is built in has none. */
export const isSameServer = (one: CustomProvider | undefined, other: CustomProvider | undefined): boolean =>
  one === undefined || other === undefined ? one === other : tokensGoTo(one) === tokensGoTo(other);
