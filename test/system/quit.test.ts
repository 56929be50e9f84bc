import { describe, expect, test } from 'vitest';
import { createQuitting, quitAtRest, type QuittingApp } from '../../main/system/quit';
import { createFakeClock } from '../fakes/clock';

const loss = { message: 'Quit without saving?', detail: 'It is lost.' };

/** Electron's `app` as far as quitting goes: it ends unless somebody who hears of it prevents that. */
function createApp() {
  let hear: Parameters<QuittingApp['on']>[1] = () => {};
  /** How often it was asked to quit, by which its windows close, and how often it ended. */
  const told = { asked: 0, ended: 0 };
  const app = {
    on: (_event, listener) => void (hear = listener),
    quit() {
      told.asked += 1;
      let prevented = false;
      hear({ preventDefault: () => (prevented = true) });
      if (!prevented) told.ended += 1;
    },
  } satisfies QuittingApp;
  return { app, told };
}

/** An app that has saved after a second, and is at rest half a second later; its questions wait for an answer. */
function createQuit({ warning = loss }: { readonly warning?: typeof loss | null } = {}) {
  const clock = createFakeClock();
  const { app, told } = createApp();
  const quitting = createQuitting(app);
  const questions: ((may: boolean) => void)[] = [];
  const heard = { last: 0 };
  const popup: string[] = [];
  const work: string[] = [];
  const after = (milliseconds: number, what: string) =>
    new Promise<void>((done) => void clock.after(milliseconds, () => done(void work.push(what))));
  quitAtRest({
    app,
    clock,
    quitting,
    save: () => after(1_000, 'saved'),
    work: [{ rest: () => after(500, 'at rest') }],
    popup: { hide: () => void popup.push('hidden'), bringBack: () => void popup.push('back') },
    warning: () => warning,
    mayEnd: () => new Promise((answer) => void questions.push(answer)),
    last: () => (heard.last += 1),
  });
  return { clock, app, told, quitting, questions, heard, popup, work };
}

describe('F38', () => {
  test('who clicks Quit again while the first quit rests is still asked, once', async () => {
    const { clock, told, quitting, questions } = createQuit();
    quitting.quit();
    await clock.advance(500);
    quitting.quit();
    await clock.advance(10_000);
    expect(questions).toHaveLength(1);
    expect(told.ended).toBe(0);
    quitting.quit();
    await clock.advance(10_000);
    expect(questions).toHaveLength(1);
    questions[0]?.(true);
    await clock.advance(500);
    expect(told.ended).toBe(1);
  });

  test('who stays keeps a sign-in that waits and a token that was copied: they end with a quit alone', async () => {
    const { clock, quitting, questions, work } = createQuit();
    quitting.quit();
    await clock.advance(10_000);
    questions[0]?.(false);
    await clock.advance(10_000);
    expect(work).toEqual(['saved']);
    quitting.quit();
    await clock.advance(1_000);
    questions[1]?.(true);
    await clock.advance(500);
    expect(work).toEqual(['saved', 'saved', 'at rest']);
  });

  test('who stays is asked again by the next quit', async () => {
    const { clock, told, quitting, questions } = createQuit();
    quitting.quit();
    await clock.advance(1_000);
    questions[0]?.(false);
    await clock.advance(10_000);
    expect(told.ended).toBe(0);
    quitting.quit();
    await clock.advance(1_000);
    expect(questions).toHaveLength(2);
  });

  test('the popup is gone at once, and back for who stays; no window is closed before the answer', async () => {
    const { clock, told, quitting, questions, popup } = createQuit();
    quitting.quit();
    expect(popup).toEqual(['hidden']);
    await clock.advance(1_000);
    expect(told).toEqual({ ended: 0, asked: 0 });
    questions[0]?.(false);
    await clock.advance(0);
    expect(popup).toEqual(['hidden', 'back']);
    expect(told).toEqual({ ended: 0, asked: 0 });
  });

  test('a quit that comes before anybody hears of it is the app’s own', () => {
    const { app, told } = createApp();
    createQuitting(app).quit();
    expect(told.ended).toBe(1);
  });

  test('the end of the session asks nobody, and waits for no question that is open', async () => {
    const { clock, app, told, quitting, questions, heard } = createQuit();
    quitting.quit();
    await clock.advance(1_000);
    app.quit();
    await clock.advance(1_000);
    expect(questions).toHaveLength(1);
    expect(told.ended).toBe(1);
    expect(heard.last).toBe(1);
  });

  test('with nothing to lose a quit ends as soon as all are at rest', async () => {
    const { clock, told, quitting, questions } = createQuit({ warning: null });
    quitting.quit();
    await clock.advance(1_499);
    expect(told.ended).toBe(0);
    await clock.advance(1);
    expect(questions).toEqual([]);
    expect(told.ended).toBe(1);
  });
});
