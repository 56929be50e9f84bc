import { isObject } from './json-object';

/** Those of OpenID Connect Core §5.1 and of well-known APIs; what people call themselves comes first. */
const namesInOrder = [
  'display_name',
  'name',
  'preferred_username',
  'login',
  'id',
  'account_id',
  'email',
  'sub',
] as const;

/** The name in an account's document, of at most 200 characters; null where it has none. */
export function nameIn(document: unknown): string | null {
  if (!isObject(document)) return null;
  for (const field of namesInOrder) {
    const value = document[field];
    if (typeof value === 'string' && value.trim() !== '') return value.trim().slice(0, 200);
  }
  return null;
}
