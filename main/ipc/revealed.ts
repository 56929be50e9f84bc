import type { Outcome } from '../../preload/vocabulary';

/** Hands a secret to the popup, which is kept out of pictures of the screen before it can show it. */
export async function revealed(
  secret: Outcome<string> | Promise<Outcome<string>>,
  shieldPopup: () => void,
): Promise<Outcome<string>> {
  const outcome = await secret;
  if (outcome.ok) shieldPopup();
  return outcome;
}
