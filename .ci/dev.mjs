// npm run dev: runs Token Tray from the sources, and builds and starts it again whenever a source changes.
import { watch } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { build } from './build.mjs';
import { startChild, untilExit } from './child.mjs';
import { electronRuntime } from './electron-runtime.mjs';
import { launchArguments, requireDisplay } from './launch.mjs';
import { projectFolder } from './project.mjs';
import { runScript } from './script.mjs';
import { ensureSystemPackages } from './system-packages.mjs';

const sources = ['main', 'preload', 'renderer', 'assets'].map((name) => path.join(projectFolder, name));

/** Milliseconds in which an editor's burst of writes is one change. */
const burst = 200;

await runScript(async (args) => {
  requireDisplay();
  ensureSystemPackages('start');
  const { executable } = await electronRuntime();
  const electronArguments = launchArguments(args);
  for (;;) {
    const code = await runUntilChange(executable, electronArguments);
    if (code !== undefined) return code;
    console.log('A source has changed.');
  }
});

/**
 * @param {string} executable
 * @param {string[]} electronArguments
 * @returns {Promise<number | undefined>} the app's exit code; undefined when a source changed first
 */
async function runUntilChange(executable, electronArguments) {
  const stop = new AbortController();
  const change = sourceChange(stop.signal);
  try {
    if (!(await buildOrSayWhyNot())) return await change;
    const app = startChild(executable, electronArguments);
    const end = untilExit(app);
    const code = await Promise.race([end, change]);
    app.kill();
    await end;
    return code;
  } finally {
    stop.abort();
  }
}

async function buildOrSayWhyNot() {
  try {
    await build();
    return true;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
}

/**
 * @param {AbortSignal} signal ends the watching
 * @returns {Promise<undefined>} settles a little after the first change
 */
async function sourceChange(signal) {
  await new Promise((resolve) => {
    for (const folder of sources) watch(folder, { recursive: true, signal }, resolve);
  });
  await delay(burst);
}
