import { Note } from '../../parts/note';

/** What to know before a profile is saved. */
export function FormNotes({ notes }: { readonly notes: readonly string[] }) {
  if (notes.length === 0) return null;
  return (
    <Note tone="idle">
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </Note>
  );
}
