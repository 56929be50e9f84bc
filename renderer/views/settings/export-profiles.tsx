import { useAsking } from '../../asking';
import { Button } from '../../parts/button';

/** Takes the profiles along to another computer. */
export function ExportProfiles() {
  const { tray, say, attempt } = useAsking();
  const exportProfiles = () =>
    void attempt(tray.exportProfiles(), (words) => words !== null && say({ tone: 'good', words }));
  return (
    <div className="field">
      <Button onClick={exportProfiles}>Export profiles…</Button>
      <p className="hint">
        Saves a file without secrets. Import…, where profiles are added, reads it on another computer.
      </p>
    </div>
  );
}
