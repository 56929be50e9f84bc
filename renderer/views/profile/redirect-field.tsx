import type { ReactNode } from 'react';
import type { ProviderView } from '../../../preload/form-vocabulary';
import { useAsking } from '../../asking';
import { IconButton } from '../../parts/button';
import { Field, type ControlProps } from '../../parts/field';
import { PortAnswer } from './port-answer';
import { Step } from './step';
import type { DraftForm } from './use-draft';

interface Props {
  readonly form: DraftForm;
  readonly provider: ProviderView;
}

/** The exact address that the provider sends the browser back to (RFC 8252 §7.3); its port can be changed. */
export function RedirectField({ form, provider }: Props) {
  const port = form.draft.redirectPort;
  return (
    <Step>
      <Field
        label={labelFor(form, provider)}
        hint={<Hint port={port} provider={provider} />}
        problem={form.problems.redirectPort}
      >
        {(control) => <RedirectUri form={form} provider={provider} control={control} />}
      </Field>
    </Step>
  );
}

/** A provider that begins with any free port takes one that is left empty; others have to be told of it. */
const allowsAnyPort = ({ redirectPort }: ProviderView): boolean => redirectPort === 0;

function labelFor({ draft }: DraftForm, { hasDashboard }: ProviderView): string {
  if (hasDashboard) return 'Add this redirect URI to it';
  return draft.custom === undefined ? 'Redirect URI' : 'Redirect URI, to register at the provider';
}

function Hint({ port, provider }: { readonly port: number; readonly provider: ProviderView }): ReactNode {
  const exactly = provider.hasDashboard
    ? `Enter it exactly like this; ${provider.name} refuses “localhost”. `
    : '';
  return (
    <>
      {exactly}
      {port !== 0 && <PortAnswer port={port} />}
      {port === 0 && allowsAnyPort(provider) && 'Token Tray picks a free port each time.'}
    </>
  );
}

function RedirectUri({ form, provider, control }: Props & { readonly control: ControlProps }) {
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
          placeholder={allowsAnyPort(provider) ? 'any' : ''}
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
