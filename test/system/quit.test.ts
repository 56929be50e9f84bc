import { describe, expect, test } from 'vitest';
import { createQuitting } from '../../main/system/chosen-quit';
import { quitAtRest, type QuittingApp } from '../../main/system/quit';
import { createFakeClock } from '../fakes/clock';

const loss = { message: 'Quit without saving?', detail: 'It is lost.' };

/** Electron's `app` as far as quitting goes: it ends unless somebody who hears of it prevents that. */
function createApp() {
  let hear: Parameters<QuittingApp['on']>[1] = () => {};
  const told = { ended: 0 };
  const app = {
    on: (_event, listener) => void (hear = listener),
    quit() {
      let prevented = false;
      hear({ preventDefault: () => (prevented = true) });
      if (!prevented) told.ended += 1;
    },
  } satisfies QuittingApp;
  return { app, told };
}

/** An app whose work is at rest after a second, and whose questions wait for `answer`. */
function createQuit({ warning = loss }: { readonly warning?: typeof loss | null } = {}) {
  const clock = createFakeClock();
  const { app, told } = createApp();
  const questions: ((may: boolean) => void)[] = [];
  const ask = () => new Promise<boolean>((answer) => void questions.push(answer));
  const quitting = createQuitting(app, ask);
  const heard = { last: 0 };
  quitAtRest({
    app,
    clock,
    quitting,
    work: [{ rest: () => new Promise((done) => void clock.after(1_000, () => done(null))) }],
    warning: () => warning,
    mayEnd: ask,
    last: () => (heard.last += 1),
  });
  return { clock, app, told, quitting, questions, heard };
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
    await clock.advance(0);
    expect(told.ended).toBe(1);
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
    await clock.advance(999);
    expect(told.ended).toBe(0);
    await clock.advance(1);
    expect(questions).toEqual([]);
    expect(told.ended).toBe(1);
  });
});

describe('a form that was changed', () => {
  function createForm() {
    const form = { changed: true, broughtBack: 0 };
    const quit = createQuit({ warning: null });
    quit.quitting.mind({
      isFormChanged: () => form.changed,
      bringBack: () => (form.broughtBack += 1),
    });
    return { ...quit, form };
  }

  test('is asked about before anything is closed, once, and comes back for who stays', async () => {
    const { clock, told, quitting, questions, form } = createForm();
    quitting.quit();
    quitting.quit();
    expect(questions).toHaveLength(1);
    questions[0]?.(false);
    await clock.advance(10_000);
    expect(form.broughtBack).toBe(1);
    expect(told.ended).toBe(0);
    quitting.quit();
    questions[1]?.(true);
    await clock.advance(10_000);
    expect(told.ended).toBe(1);
  });

  test('that was saved is not asked about, and the end of the session asks about none', async () => {
    const { app, clock, told, quitting, questions, form } = createForm();
    app.quit();
    await clock.advance(10_000);
    expect(told.ended).toBe(1);
    form.changed = false;
    quitting.quit();
    await clock.advance(10_000);
    expect(questions).toEqual([]);
    expect(told.ended).toBe(2);
  });
});
