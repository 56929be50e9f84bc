import type { DraftProblems, ProfileDraft } from '../../preload/form-vocabulary';
import type { Grant } from '../../preload/vocabulary';
import { takesScopes } from '../providers/grant-note';
import { customProblems, scopesProblem } from '../providers/custom/problems';
import type { Provider } from '../providers/provider';
import { environmentNameProblem } from './environment-name';
import { grantRules } from './grant-rules';

/** What is wrong with a draft, by field and in words; an empty object when it can be saved. */
export function draftProblems(draft: ProfileDraft, provider: Provider): DraftProblems {
  const asked = opensPage(draft);
  const found: Record<string, string | null> = {
    name: nameProblem(draft.name),
    clientId: clientIdProblem(draft, provider),
    clientSecret: secretProblem(draft),
    redirectPort: asked ? portProblem(draft, provider) : null,
    scopes: scopesProblem(draft.scopes),
    environmentName: variableProblem(draft.environmentName),
    ...(draft.custom && customProblems(draft.custom, asked)),
    grant: grantProblem(draft.grant, provider),
  };
  return Object.fromEntries(Object.entries(found).filter(([, problem]) => problem !== null));
}

/** The draft as it is kept: a field that its grant does not show says what nobody has seen, or could put right. */
export const inUse = (draft: ProfileDraft, provider: Provider): ProfileDraft => ({
  ...draft,
  scopes: takesScopes(provider, draft.grant) ? draft.scopes : [],
  redirectPort: opensPage(draft) ? draft.redirectPort : provider.redirectPort,
});

const opensPage = ({ grant }: ProfileDraft): boolean => grantRules[grant].responseType !== null;

function nameProblem(name: string): string | null {
  if (name.trim() === '') return 'Give the profile a name, such as what you use it for.';
  return name.length > 200 ? 'A name has at most 200 characters.' : null;
}

function grantProblem(grant: Grant, { name, grants, grantNotes }: Provider): string | null {
  if (!grants.includes(grant)) return `${name} does not offer this way to sign in.`;
  return grantNotes[grant]?.ended?.words ?? null;
}

function clientIdProblem({ clientId, grant }: ProfileDraft, provider: Provider): string | null {
  const id = clientId.trim();
  if (id === '') return `Paste the client ID that ${provider.name} gave to your app.`;
  if (id.length > 500) return 'A client ID has at most 500 characters.';
  return provider.clientIdProblem(id, grant);
}

function secretProblem({ grant, clientSecret, hasSecret }: ProfileDraft): string | null {
  if (!grantRules[grant].needsSecret) return null;
  if (clientSecret.trim() === '') return hasSecret ? null : 'This way to sign in needs the client secret.';
  // The keychain and the Basic header take one line of printable text.
  return /^[\x20-\x7e]+$/.test(clientSecret.trim())
    ? null
    : 'A client secret is one line of plain characters.';
}

/** None is needed: the usual one is taken then. */
const variableProblem = (name: string): string | null =>
  name.trim() === '' ? null : environmentNameProblem(name.trim());

function portProblem({ redirectPort: port }: ProfileDraft, provider: Provider): string | null {
  if (port === 0 && provider.redirectPort === 0) return null;
  if (Number.isInteger(port) && port >= 1024 && port <= 65_535) return null;
  return 'Choose a port from 1024 to 65535; 8888 is usual.';
}
