import type { ScopeView } from '../../../../preload/form-vocabulary';

/** The scopes whose title, name or description has every word of `query`, in any order and case. */
export function findScopes(scopes: readonly ScopeView[], query: string): readonly ScopeView[] {
  const words = query.toLocaleLowerCase().split(/\s+/);
  return scopes.filter(({ scope, title, description }) => {
    const text = `${title} ${scope} ${description}`.toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  });
}
