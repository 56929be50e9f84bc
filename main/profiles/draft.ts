import type { DraftProblems, ProfileDraft } from '../../preload/form-vocabulary';
import type { Provider } from '../providers/provider';
import { environmentNameProblem } from './environment-name';

/** What is wrong with a draft, by field and in words; an empty object when it can be saved. */
export function draftProblems(draft: ProfileDraft, provider: Provider): DraftProblems {
  const found: Record<string, string | null> = {
    name: nameProblem(draft.name),
    clientId: clientIdProblem(draft.clientId, provider),
    clientSecret: secretProblem(draft),
    redirectPort: portProblem(draft.redirectPort, provider),
    environmentName: variableProblem(draft.environmentName),
    grant: provider.grants.includes(draft.grant)
      ? null
      : `${provider.name} does not offer this way to sign in.`,
  };
  return Object.fromEntries(Object.entries(found).filter(([, problem]) => problem !== null));
}

function nameProblem(name: string): string | null {
  if (name.trim() === '') return 'Give the profile a name, such as what you use it for.';
  return name.length > 200 ? 'A name has at most 200 characters.' : null;
}

function clientIdProblem(clientId: string, provider: Provider): string | null {
  const id = clientId.trim();
  if (id === '') return `Paste the client ID that ${provider.name} gave to your app.`;
  return provider.clientIdProblem(id);
}

function secretProblem({ grant, clientSecret, hasSecret }: ProfileDraft): string | null {
  if (grant !== 'code-secret') return null;
  if (clientSecret.trim() === '') return hasSecret ? null : 'This way to sign in needs the client secret.';
  // The keychain and the Basic header take one line of printable text.
  return /^[\x20-\x7e]+$/.test(clientSecret.trim())
    ? null
    : 'A client secret is one line of plain characters.';
}

/** None is needed: the usual one is taken then. */
const variableProblem = (name: string): string | null =>
  name.trim() === '' ? null : environmentNameProblem(name.trim());

function portProblem(port: number, provider: Provider): string | null {
  if (port === 0 && provider.redirectPort === 0) return null;
  if (Number.isInteger(port) && port >= 1024 && port <= 65_535) return null;
  return 'Choose a port from 1024 to 65535; 8888 is usual.';
}
