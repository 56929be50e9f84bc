/**
 * Chance that repeats itself: the same numbers in [0, 1) for the same seed.
 * A linear congruential generator with the constants of Numerical Recipes; its upper bits are even enough here.
 */
export function seededChance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
