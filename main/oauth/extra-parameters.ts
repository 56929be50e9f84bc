/** Parameters beyond those of the protocol, by name; some are sent several times (RFC 8707 §2). */
export type ExtraParameters = Readonly<Record<string, string | readonly string[]>>;

/** The same as a list of names and values, each to be sent. */
export const listed = (extra: ExtraParameters): readonly (readonly [name: string, value: string])[] =>
  Object.entries(extra).flatMap(([name, values]) =>
    [values].flat().map((value): readonly [string, string] => [name, value]),
  );
