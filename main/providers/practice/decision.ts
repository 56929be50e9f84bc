import type { AuthorizationRequest } from './authorization-request';
import { findLife } from './lives';
import type { Parameters } from './parameters';
import { findPerson } from './people';

/** What a person agreed to on the consent page. */
export interface Consent {
  /** The id of the person. */
  readonly person: string;
  /** Never more than was asked for, and never nothing. */
  readonly scopes: readonly string[];
  /** Seconds that each access token lives. */
  readonly life: number;
  /** Whether each renewal gives a new refresh token. */
  readonly rotates: boolean;
}

/** What the form of the consent page says; `malformed` cannot come from the page as it was sent. */
export type Decision =
  | { readonly kind: 'approved'; readonly consent: Consent }
  | { readonly kind: 'denied' }
  | { readonly kind: 'malformed' };

/** The name of a scope's checkbox: one each, so that no name comes twice. */
export const checkboxName = (scope: string): string => `grant:${scope}`;

/** Reads the decision on a request. To approve with every scope unchecked is to deny. */
export function readDecision({ values, repeated }: Parameters, request: AuthorizationRequest): Decision {
  if (repeated.size > 0) return { kind: 'malformed' };
  if (values.get('decision') === 'deny') return { kind: 'denied' };
  const person = findPerson(values.get('person'));
  const life = findLife(values.get('life'));
  if (values.get('decision') !== 'approve' || !person || !life) return { kind: 'malformed' };
  const scopes = request.scopes.filter((scope) => values.has(checkboxName(scope)));
  if (scopes.length === 0) return { kind: 'denied' };
  const rotates = values.has('rotate');
  return { kind: 'approved', consent: { person: person.id, scopes, life: life.seconds, rotates } };
}
