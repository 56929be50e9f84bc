import type { StateView, TokenView } from '../../../preload/vocabulary';
import { useNow } from '../../clock';
import { left } from '../../times';

/** Counts down to the token's end. */
export function TimeLeft({ token }: { readonly token: TokenView }) {
  const remaining = token.expiresAt - useNow();
  const { amount, unit } = left(remaining);
  return (
    <p role="timer" className="time">
      {remaining > 0 ? amount : 'Expired'} {remaining > 0 && <span>{unit}</span>}
    </p>
  );
}

interface LifeLeftProps {
  readonly token: TokenView;
  readonly tone: StateView['tone'];
}

/** The part of the token's life that is left. */
export function LifeLeft({ token, tone }: LifeLeftProps) {
  const remaining = Math.max(0, token.expiresAt - useNow());
  return (
    <progress
      className={`life ${tone}`}
      aria-label="Life left of the token"
      max={Math.max(1, token.expiresAt - token.issuedAt)}
      value={remaining}
    />
  );
}
