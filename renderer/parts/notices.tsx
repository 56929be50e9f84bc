import { useAsking } from '../asking';
import { Note } from './note';

/** What there is to know about the app itself, until it is dismissed. */
export function Notices({ notices }: { readonly notices: readonly string[] }) {
  const { tray, ask } = useAsking();
  if (notices.length === 0) return null;
  return (
    <Note tone="warn" onDismiss={() => void ask(tray.dismissNotices())}>
      {notices.map((notice) => (
        <p key={notice}>{notice}</p>
      ))}
    </Note>
  );
}
