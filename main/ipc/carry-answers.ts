import type { ImportResult } from '../../preload/form-vocabulary';
import type { Settings } from '../../preload/settings-vocabulary';
import type { Outcome } from '../../preload/vocabulary';
import { addProfiles } from '../profiles/carry/add-profiles';
import type { ChosenFiles } from '../profiles/carry/files';
import { writeProfilesFile } from '../profiles/carry/profiles-file';
import { readImport, type TokenReading } from '../profiles/carry/read-import';
import type { WaitingTokens } from '../profiles/carry/waiting-tokens';
import { namesOf, type Profiles } from '../profiles/profiles';
import type { ProviderSource } from '../providers/providers';
import { newDraft } from '../view/form-view';
import { addedWords, profilesInWords, tokenNotes } from '../view/import-words';
import { parseImportId } from './parse';
import type { Answers } from './serve';

/** What it takes to bring profiles and tokens along. */
export interface CarryServices extends Pick<ProviderSource, 'providers' | 'providerOf'> {
  readonly profiles: Profiles;
  readonly settings: { read(): Settings };
  readonly files: ChosenFiles;
  readonly waitingTokens: WaitingTokens;
}

/** Exports profiles without secrets; imports them, and the tokens of other programs. */
export const carryAnswers = (
  services: CarryServices,
): Pick<Answers, 'exportProfiles' | 'importFile' | 'dropImport'> => ({
  exportProfiles: { takes: [], run: () => exportProfiles(services) },
  importFile: { takes: [], run: () => importFile(services) },
  dropImport: { takes: [parseImportId], run: (id) => services.waitingTokens.drop(id) },
});

async function exportProfiles({ profiles, files }: CarryServices): Promise<Outcome<string | null>> {
  const all = profiles.all.map(({ profile }) => profile);
  const saved = await files.save('token-tray-profiles.json', writeProfilesFile(all));
  if (saved === null) return { ok: true, value: null };
  if (!saved.ok) return saved;
  return { ok: true, value: `${profilesInWords(all.length)} exported to ${saved.name}, without secrets.` };
}

async function importFile(services: CarryServices): Promise<ImportResult> {
  const file = await services.files.open();
  if (file === null) return { kind: 'cancelled' };
  if (file.kind === 'failed') return { kind: 'failed', words: file.words };
  const reading = readImport(file.text, Object.values(services.providers));
  if (reading.kind === 'unreadable')
    return { kind: 'failed', words: `${file.name} was not imported. ${reading.words}` };
  if (reading.kind === 'token') return tokenDraft(reading, file.name, services);
  const added = await addProfiles(reading.entries, services.profiles, services.providerOf);
  const words = addedWords(added);
  const problems = [...reading.problems, ...added.problems];
  if (words !== null) return { kind: 'profiles', words, problems };
  const why = problems.length === 0 ? 'There is no profile in it.' : problems.join(' ');
  return { kind: 'failed', words: `${file.name} was not imported. ${why}` };
}

/** The form that asks for what the file does not hold. */
function tokenDraft(reading: TokenReading, file: string, services: CarryServices): ImportResult {
  const { provider, found } = reading;
  const known = provider.scopes.map(({ scope }) => scope);
  const draft = {
    ...newDraft(provider, services.settings.read().opener, namesOf(services.profiles)),
    grant: found.grant,
    scopes: known.filter((scope) => found.scopes.includes(scope)),
    importId: services.waitingTokens.keep(found),
  };
  return { kind: 'token', draft, notes: tokenNotes(reading, file, found.authorizedAt !== null) };
}
