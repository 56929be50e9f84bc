import type { ServerAnswer } from '../../main/policy/callback-parameters';
import type { SignInPorts } from '../../main/profiles/sign-in/prepared-sign-in';
import type { SignInEnd } from '../../main/profiles/sign-in/attempt';
import { SignInAttempt } from '../../main/profiles/sign-in/sign-in-attempt';
import { createFakeListeners } from './callback-listeners';
import { createFakePages, type FakePages } from './sign-in-pages';
import { createProfile } from './profile';
import { createProviderServer } from './provider-server';
import { createTestSession } from './session';

interface Given {
  /** The session that is signed in; signed out where none is given. */
  readonly world?: ReturnType<typeof createTestSession>;
  readonly busy?: boolean;
  /** Whether the provider has a page to sign in on. */
  readonly hasPage?: boolean;
  /** The loopback interface; one of the fakes where none is given. */
  readonly listen?: SignInPorts['listen'];
  readonly beforeOpening?: (pages: FakePages) => void;
}

/** What the browser comes back with; the right `state` is added. */
export type Callback = Readonly<Record<string, string>>;

/** The answer that a listener would find in the callback of the page at `url`. */
export function answerTo(url: string, callback: Callback): ServerAnswer {
  const state = new URL(url).searchParams.get('state') ?? '';
  const parameters = new URLSearchParams({ ...callback, state });
  const code = parameters.get('error');
  return code === null ? { kind: 'code', parameters } : { kind: 'error', code, description: null };
}

/** An attempt that runs. `over` is its promise, `ends` is what it told, `notShown` why pages were not. */
export async function createAttempt({ world, busy, hasPage = true, listen, beforeOpening }: Given = {}) {
  const { session, clock, keychain } = world ?? createTestSession();
  await session.restore('background');
  const listeners = createFakeListeners();
  const pages = createFakePages();
  const server = createProviderServer(hasPage);
  const ends: SignInEnd[] = [];
  const notShown: string[] = [];
  beforeOpening?.(pages);
  if (busy) listeners.fail({ kind: 'port-busy', port: 8888, owner: null });
  const attempt = new SignInAttempt(
    {
      clock,
      session,
      pages,
      pageNotShown: (words) => void notShown.push(words),
      provider: server.provider,
      profile: createProfile(),
      fresh: () => false,
      listen: listen ?? listeners.listen,
      client: () => ({ clientId: createProfile().clientId, clientSecret: null }),
      endpoint: (metadata, client) => ({
        server: metadata,
        client,
        transport: { fetch: server.fetch, after: clock.after },
        now: clock.now,
      }),
    },
    'window',
  );
  const over = attempt.run((end) => void ends.push(end));
  /** The browser comes back from the page that was opened first. */
  const comeBack = async (callback: Callback) => {
    const { url } = await pages.page(0);
    listeners.all[0]?.comeBack(answerTo(url, callback));
  };
  return { attempt, over, ends, notShown, session, clock, keychain, listeners, pages, server, comeBack };
}
