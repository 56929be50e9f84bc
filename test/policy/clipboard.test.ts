import { describe, expect, test } from 'vitest';
import { clearsAt, clipboardStep, secretItem } from '../../main/policy/clipboard';
import type { SessionState } from '../../main/profiles/session/state';
import { accessToken } from '../fakes/access-token';
import { profileId } from '../fakes/session';

const start = Date.UTC(2026, 0, 1);
const token = accessToken();
const copied = { profile: profileId, issuedAt: token.issuedAt, copiedAt: start };
const renewed = accessToken({ text: 'access-2', issuedAt: start + 1 });
const valid: SessionState = { kind: 'valid', token, notSaved: null };
const moment = { now: start, clearAfter: 60, state: valid, isReplaced: false };

describe('a copied token', () => {
  test.each([
    [60, 59_999, null],
    [60, 60_000, 'clear'],
    [60, 86_400_000, 'clear'],
    [30, 30_000, 'clear'],
    [0, 86_400_000, null],
    [60, -60_000, null],
    [60, -60_001, 'clear'],
    [0, -86_400_000, null],
  ])('to be cleared after %i s: %i ms later the step is %s', (clearAfter, passed, step) => {
    expect(clipboardStep(copied, { ...moment, clearAfter, now: start + passed })).toBe(step);
  });

  test.each<readonly [string, SessionState | undefined, unknown]>([
    ['its profile has been deleted', undefined, 'clear'],
    ['it was signed out', { kind: 'signed-out' }, 'clear'],
    [
      'a sign-in begins after that',
      {
        kind: 'signing-in',
        before: { kind: 'signed-out' },
        opener: 'window',
        deadline: start,
        notOpened: null,
      },
      'clear',
    ],
    ['it is the current one', valid, null],
    ['it is being renewed', { kind: 'refreshing', token }, null],
    ['another one has come', { ...valid, token: renewed }, 'look'],
    ['another one has come and is renewed itself', { kind: 'refreshing', token: renewed }, 'look'],
    [
      'the provider ended the sign-in, while it may still be good',
      { kind: 'needs-sign-in', token, reason: 'ended-by-provider', description: null },
      null,
    ],
    ['the keychain is locked', { kind: 'keychain-locked' }, null],
  ])('when %s', (_when, state, step) => {
    expect(clipboardStep(copied, { ...moment, state })).toBe(step);
  });

  test('that is due is cleared, whatever has come since', () => {
    const later = { ...moment, now: start + 60_000, state: { ...valid, token: renewed } };
    expect(clipboardStep(copied, later)).toBe('clear');
  });
});

describe('a copied refresh token', () => {
  const refresh = { ...copied, issuedAt: null };
  const replaced = { ...moment, isReplaced: true };

  test.each<readonly [string, Partial<typeof moment>, unknown]>([
    ['is in force', moment, null],
    ['has renewed the token and goes on', { state: { ...valid, token: renewed } }, null],
    ['has been replaced', replaced, 'look'],
    ['has been replaced and is due', { ...replaced, now: start + 60_000 }, 'clear'],
  ])('that %s', (_what, now, step) => {
    expect(clipboardStep(refresh, { ...moment, ...now })).toBe(step);
  });

  test('is no measure for an access token', () => {
    expect(clipboardStep(copied, replaced)).toBeNull();
  });
});

test('its end is so many seconds after it was copied, or never', () => {
  expect(clearsAt(start, 300)).toBe(start + 300_000);
  expect(clearsAt(start, 0)).toBeNull();
});

describe('a secret is marked for clipboard managers', () => {
  const os = (format: string) => `electron application/osclipboard;format="${format}"`;

  test.each([
    ['linux', { [os('x-kde-passwordManagerHint')]: 'secret' }],
    ['darwin', { [os('org.nspasteboard.ConcealedType')]: '1', [os('org.nspasteboard.TransientType')]: '1' }],
    [
      'win32',
      {
        [os('ExcludeClipboardContentFromMonitorProcessing')]: '\0\0\0\0',
        [os('Clipboard Viewer Ignore')]: '\0\0\0\0',
        [os('CanIncludeInClipboardHistory')]: '\0\0\0\0',
        [os('CanUploadToCloudClipboard')]: '\0\0\0\0',
      },
    ],
    ['another platform', {}],
  ])('on %s', (platform, marks) => {
    expect(secretItem('token', platform)).toEqual({ 'text/plain': 'token', ...marks });
  });

  test('and no mark is empty, for an empty one may be dropped', () => {
    const items = ['linux', 'darwin', 'win32'].flatMap((platform) =>
      Object.values(secretItem('t', platform)),
    );
    expect(items.every((content) => content !== '')).toBe(true);
  });
});
