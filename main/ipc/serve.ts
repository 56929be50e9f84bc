import { askChannel } from '../../preload/channels';
import type { Asks } from '../../preload/contract';
import type { Parse } from './parse';

type Parsers<Args extends readonly unknown[]> = { readonly [I in keyof Args]: Parse<Args[I]> };
type Returns<K extends keyof Asks> = Awaited<ReturnType<Asks[K]>>;

/** An ask as the app answers it: how each argument is read, then what is done. */
export interface Answer<Args extends readonly unknown[], T> {
  readonly takes: Parsers<Args>;
  readonly run: (...args: Args) => T | Promise<T>;
}

/** One answer for every ask, no more and no fewer: an argument without a parser does not compile. */
export type Answers = { readonly [K in keyof Asks]: Answer<Parameters<Asks[K]>, Returns<K>> };

/** The frame that asks; null once it is gone. */
export interface Frame {
  readonly origin: string;
  readonly parent: unknown;
}

/** The part of `ipcMain` that serving needs. */
export interface Ipc {
  handle(
    channel: string,
    listener: (event: { readonly senderFrame: Frame | null }, ...args: unknown[]) => unknown,
  ): void;
}

/** What answering stands on. */
export interface Serving {
  readonly ipc: Ipc;
  /** The only origin that may ask. */
  readonly origin: string;
  /** Logs a fault in full and returns a reference to it, the only part that crosses to the window. */
  readonly report: (what: string, cause: unknown) => string;
}

/**
 * Answers every ask: first who (a top frame of our origin), then what (each argument parsed), then the service.
 * A refusal rejects; it never answers undefined.
 */
export function serve(answers: Answers, { ipc, origin, report }: Serving): void {
  for (const name of Object.keys(answers) as (keyof Asks)[]) {
    const { takes, run } = answers[name] as Answer<unknown[], unknown>;
    ipc.handle(askChannel(name), async ({ senderFrame: frame }, ...args) => {
      if (frame === null || frame.parent !== null || frame.origin !== origin) throw new Error('refused');
      try {
        if (args.length !== takes.length) throw new TypeError('wrong number of arguments');
        return await run(...takes.map((parse, i) => parse(args[i])));
      } catch (cause) {
        // oxlint-disable-next-line preserve-caught-error -- causes may quote secrets: only a reference crosses.
        throw new Error(`${name} failed (${report(name, cause)})`);
      }
    });
  }
}
