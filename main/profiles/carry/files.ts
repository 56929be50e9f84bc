/** A file that the user chose, with its name and without its folder. */
export type OpenedFile =
  | { readonly kind: 'read'; readonly name: string; readonly text: string }
  | { readonly kind: 'failed'; readonly name: string; readonly words: string };

/** The files that the user chooses in the system's own dialogs. */
export interface ChosenFiles {
  /** Null when the user chose none. */
  open(): Promise<OpenedFile | null>;
  /**
   * Writes a text for this user alone.
   * @param name what the dialog proposes
   * @returns the name of the file, or why it was not written; null when the user chose none.
   */
  save(
    name: string,
    text: string,
  ): Promise<
    { readonly ok: true; readonly name: string } | { readonly ok: false; readonly words: string } | null
  >;
}
