import { until } from '../../fakes/until';
import type { createLive } from '../live';

type World = Awaited<ReturnType<typeof createLive>>;

/** Begins a sign-in whose exchange gets no answer, until the returned function is called with it. */
export async function exchangeSlowly({ live, comeBack, server }: World): Promise<(reply: Response) => void> {
  let answer: (reply: Response) => void = () => {};
  server.reply('/token', () => new Promise((resolve) => (answer = resolve)));
  void live.signIn('window');
  await comeBack({ code: 'c' });
  await until(() => server.requests.length > 0);
  return answer;
}
