import type { ReactNode } from 'react';
import type { ProviderView } from '../../../preload/form-vocabulary';
import { useAsking } from '../../asking';
import { Button, IconButton } from '../../parts/button';
import { Icon } from '../../parts/icon';
import { Field, type ControlProps } from '../../parts/field';
import { PortAnswer } from './port-answer';
import type { DraftForm } from './use-draft';

interface Props {
  readonly form: DraftForm;
  readonly provider: ProviderView;
}

/** The exact address that the provider sends the browser back to (RFC 8252 §7.3); its port can be changed. */
export function RedirectField({ form, provider }: Props) {
  const { tray, attempt } = useAsking();
  const port = form.draft.redirectPort;
  const label = provider.hasDashboard
    ? `Redirect URI, to add in the ${provider.name} dashboard`
    : form.draft.custom === undefined
      ? 'Redirect URI'
      : 'Redirect URI, to register at the provider';
  return (
    <div className="group">
      <Field
        label={label}
        hint={<Hint port={port} provider={provider} />}
        problem={form.problems.redirectPort}
      >
        {(control) => <RedirectUri form={form} control={control} />}
      </Field>
      {provider.hasDashboard && (
        <Button kind="link" className="inline" onClick={() => attempt(tray.openDashboard(provider.id))}>
          Open dashboard <Icon name="open" />
        </Button>
      )}
    </div>
  );
}

function Hint({ port, provider }: { readonly port: number; readonly provider: ProviderView }): ReactNode {
  const exactly = provider.hasDashboard ? `Exactly so: ${provider.name} refuses “localhost”. ` : '';
  return (
    <>
      {exactly}
      {port === 0 ? 'Token Tray picks a free port each time.' : <PortAnswer port={port} />}
    </>
  );
}

function RedirectUri({ form, control }: { readonly form: DraftForm; readonly control: ControlProps }) {
  const { tray, say, ask } = useAsking();
  const port = form.draft.redirectPort;
  const copy = () =>
    void ask(tray.copyRedirectUri(port), () => say({ tone: 'good', words: 'Redirect URI copied' }));
  return (
    <div className="with-button">
      <div className="control mono uri">
        <span>http://127.0.0.1:</span>
        <input
          {...control}
          aria-label="Redirect port"
          inputMode="numeric"
          spellCheck={false}
          autoComplete="off"
          maxLength={5}
          placeholder="any"
          value={port === 0 ? '' : port}
          onChange={(event) =>
            form.change({ redirectPort: Number(event.target.value.replaceAll(/\D/g, '')) })
          }
          onBlur={() => form.touch('redirectPort')}
        />
        <span>/callback</span>
      </div>
      {port !== 0 && <IconButton label="Copy redirect URI" icon="copy" onClick={copy} />}
    </div>
  );
}
