import type { OpenedPage, SignInPages, SignInTarget } from '../../main/profiles/sign-in/sign-in-ports';

/** A sign-in page that was opened, with what a person or the provider's page can do to it. */
export interface FakePage extends SignInTarget {
  closed: boolean;
}

type Answer = () => Promise<{ readonly notOpened: string } | null>;

/** Sign-in pages that nobody sees. Closing one from within the app does not count as closed by the user. */
export interface FakePages extends SignInPages {
  /** All that were asked for, oldest first. */
  readonly opened: readonly FakePage[];
  /** The page of that number, from 0; waits until it is asked for. */
  page(number: number): Promise<FakePage>;
  /** What becomes of the pages asked for from now on: they open in time, or never, or not, for a reason in words. */
  answer(answer: Answer): void;
}

export function createFakePages(): FakePages {
  const opened: FakePage[] = [];
  const waiting = new Map<number, (page: FakePage) => void>();
  let answer: Answer = async () => null;
  return {
    opened,
    async open(target): Promise<OpenedPage | { readonly notOpened: string }> {
      const page: FakePage = { ...target, closed: false };
      waiting.get(opened.push(page) - 1)?.(page);
      return (await answer()) ?? { close: () => void (page.closed = true) };
    },
    async page(number) {
      return opened[number] ?? new Promise((resolve) => waiting.set(number, resolve));
    },
    answer: (next) => void (answer = next),
  };
}
