import { expect, test } from 'vitest';
import { z } from 'zod';
import { createStoredValue } from '../../../main/system/files/stored-value';

/** A stored theme on a disk in memory, which may be full; `written` is all that was put there. */
function createTheme() {
  const written: string[] = [];
  const told: string[] = [];
  const disk: { full: boolean } = { full: false };
  const theme = createStoredValue<string>({
    name: 'theme.json',
    schema: z.enum(['light', 'dark']),
    initial: 'light',
    put: (value) => {
      if (disk.full) throw Object.assign(new Error('write'), { code: 'ENOSPC' });
      written.push(value);
    },
    tell: (words) => told.push(words),
  });
  return { theme, written, told, disk };
}

test('what is written is read, and on disk', () => {
  const { theme, written, told } = createTheme();
  expect(theme.read()).toBe('light');
  theme.write('dark');
  expect(theme.read()).toBe('dark');
  expect({ written, told }).toEqual({ written: ['dark'], told: [] });
});

test('what the next start could not read is not written, and the value before stays', () => {
  const { theme, written, told } = createTheme();
  theme.write('dark');
  expect(() => theme.write('blue')).toThrow('theme.json cannot hold this');
  expect(theme.read()).toBe('dark');
  expect({ written, told }).toEqual({ written: ['dark'], told: [] });
});

test('F48 a full disk is told once, what was changed lasts, and the next failure is told again', () => {
  const { theme, written, told, disk } = createTheme();
  disk.full = true;
  theme.write('dark');
  theme.write('light');
  expect(theme.read()).toBe('light');
  expect(told).toEqual([expect.stringContaining('the disk is full')]);
  disk.full = false;
  theme.write('dark');
  expect(written).toEqual(['dark']);
  disk.full = true;
  theme.write('light');
  expect(told).toHaveLength(2);
});
