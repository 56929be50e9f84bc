import type { EpochMs, StateView, TokenView } from '../../../preload/vocabulary';
import { useNow } from '../../clock';
import { left } from '../../times';

/** Counts down to the token's end, where one was told. */
export function TimeLeft({ token: { expiresAt } }: { readonly token: TokenView }) {
  if (expiresAt === null) return <p className="lead">No expiry given</p>;
  return <CountDown until={expiresAt} />;
}

function CountDown({ until }: { readonly until: EpochMs }) {
  const remaining = until - useNow();
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

/** The part of the token's life that is left; nothing where its end is not known. */
export function LifeLeft({ token: { issuedAt, expiresAt }, tone }: LifeLeftProps) {
  const now = useNow();
  if (expiresAt === null) return null;
  return (
    <progress
      className={`life ${tone}`}
      aria-label="Life left of the token"
      max={Math.max(1, expiresAt - issuedAt)}
      value={Math.max(0, expiresAt - now)}
    />
  );
}
