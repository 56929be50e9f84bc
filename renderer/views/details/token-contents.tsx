import { useEffect, useState } from 'react';
import type { JwtEntry, JwtView } from '../../../preload/jwt-vocabulary';
import type { ProfileId } from '../../../preload/vocabulary';
import { useAsking } from '../../asking';
import { useNow } from '../../clock';
import { timeOf } from '../../times';

/** What a token says of itself, where it is a JWT; nothing where it is none. */
export function TokenContents({ profile }: { readonly profile: ProfileId }) {
  const { tray, ask } = useAsking();
  const [jwt, setJwt] = useState<JwtView | null>(null);
  useEffect(() => void ask(tray.readToken(profile), setJwt), [tray, ask, profile]);
  if (jwt === null) return null;
  return (
    <section>
      <h2 className="label">Inside the token</h2>
      <p className="hint">
        This token is a JWT. What it says is shown as it stands; nobody has checked its signature.
      </p>
      <Entries title="Claims" entries={jwt.claims} />
      <Entries title="Header" entries={jwt.header} />
    </section>
  );
}

function Entries({ title, entries }: { readonly title: string; readonly entries: readonly JwtEntry[] }) {
  return (
    <>
      <h3 className="label entries-title">{title}</h3>
      <dl className="facts entries" aria-label={title}>
        {entries.map((entry) => (
          <Entry key={entry.name} entry={entry} />
        ))}
      </dl>
    </>
  );
}

function Entry({ entry: { name, meaning, value, at } }: { readonly entry: JwtEntry }) {
  const now = useNow();
  return (
    <div>
      <dt>
        <code>{name}</code> {meaning}
      </dt>
      <dd title={value}>{at === null ? value : timeOf(at, now)}</dd>
    </div>
  );
}
