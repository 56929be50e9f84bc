import { expect, test } from 'vitest';
import type { Announcement } from '../../main/policy/announcements';
import { takeTrayAction } from '../../main/profiles/tray-actions';
import { draftOf } from '../../main/view/form-view';
import { profileLine } from '../../main/view/popup-view';
import { type TrayAction, type TrayItem, trayView } from '../../main/view/tray-view';
import type { ProfileId } from '../../preload/vocabulary';
import { locked } from '../fakes/keychain';
import { createSignedInApp, time } from '../fakes/headless-app';
import { profile } from '../fakes/living-profiles';
import { cases, createMutation } from '../fakes/mutation';
import { canary } from '../fakes/token-server';

const seed = 20_261_124;
const gone = 'Error: There is no such profile any more.';

const actionsIn = (items: readonly TrayItem[]): readonly TrayAction[] =>
  items.flatMap((item) => {
    if (item.kind === 'separator') return [];
    return item.kind === 'submenu' ? actionsIn(item.items) : [item.action];
  });

/** A signed-in app, its tray, and all entries that its menus ever had; what a person can read is in `shown`. */
async function createTray() {
  const app = await createSignedInApp();
  const { profiles, clock, copier } = app;
  const shown: string[] = [];
  const entries = new Map<string, TrayAction>();
  const say = (words: string) => void shown.push(words);
  const announce = ({ title, body }: Announcement) => void shown.push(title, body);
  const nothing = { open: () => {}, quit: () => {}, isWanted: () => false };
  const parts = { profiles, copier, say, announce, ...nothing };

  function draw(): void {
    const lines = profiles.all.map((live) => profileLine(live, { now: clock.now(), time }));
    const current = lines.find(({ id }) => id === profiles.current?.profile.id);
    const { tooltip, menu } = trayView(lines, current);
    shown.push(tooltip, JSON.stringify(menu));
    for (const action of actionsIn(menu)) entries.set(JSON.stringify(action), action);
  }

  return { ...app, shown, draw, entries, act: (action: TrayAction) => takeTrayAction(action, parts) };
}

test(`T10 seed ${seed}: ten thousand clicks on entries old and new, in any state, lose no sign-in and tell no secret`, async () => {
  const { below, oneOf, text } = createMutation(seed);
  const tray = await createTray();
  const { profiles, keychain, clock, server, draw, shown } = tray;
  const strange = new Set<string>();
  const surroundings: readonly (() => unknown)[] = [
    () => keychain.fail(below(2) === 0 ? locked : null),
    () => server.answerWith(below(2) === 0 ? () => new Response(null, { status: 503 }) : null),
    () => profiles.all.length < 6 && profiles.save({ ...duplicate(), name: text('Other') || 'Other' }),
    () => others().length > 0 && profiles.delete(oneOf(others())),
  ];
  const others = () => profiles.all.map((live) => live.profile.id).filter((id) => id !== profile.id);
  const duplicate = () => ({
    ...draftOf(profile),
    id: null,
    hasSecret: false,
    clientSecret: `${canary}-other`,
  });

  for (let round = 0; round < cases; round += 1) {
    draw();
    if (below(20) === 0) clock.jump(below(7_200_000) - 600_000);
    if (below(10) === 0) await oneOf(surroundings)();
    const known = oneOf([...tray.entries.values()]);
    const isWrong = 'profile' in known && below(4) === 0;
    const action = isWrong ? { ...known, profile: text(known.profile) as ProfileId } : known;
    // The one click that is meant to end the sign-in.
    if (action.kind === 'sign-out' && action.profile === profile.id) continue;
    const acted = tray.act(action).catch((cause: unknown) => strange.add(String(cause)));
    profiles.all.forEach((live) => live.cancelSignIn());
    await clock.advance(0);
    await acted;
  }
  expect([...strange].filter((words) => words !== gone)).toEqual([]);
  expect(keychain.entries.get(`${profile.id}/refresh-token`)).toContain(canary);
  expect(profiles.get(profile.id).session.state.kind).not.toBe('signed-out');
  expect(shown.filter((words) => words.includes(canary))).toEqual([]);
}, 60_000);
