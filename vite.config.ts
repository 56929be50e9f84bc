import { builtinModules } from 'node:module';
import { defineConfig } from 'vite';

/** Never bundled: what Electron and Node bring, and keytar, whose binary is found beside its package. */
const external = ['electron', 'keytar', /^node:/, ...builtinModules];

/**
 * Three bundles, built together by `vite build --app`: the window's page, the main process (ESM, with the
 * keychain's child process as a second entry) and the preload, which the sandbox takes as CommonJS only.
 */
export default defineConfig({
  root: 'renderer',
  base: './',
  environments: {
    client: {
      build: {
        outDir: '../dist/renderer',
        emptyOutDir: true,
        target: 'chrome130',
        modulePreload: { polyfill: false },
        rolldownOptions: { input: { popup: 'renderer/index.html', bar: 'renderer/sign-in-bar.html' } },
      },
    },
    main: {
      consumer: 'server',
      resolve: { noExternal: true, external: ['electron', 'keytar'] },
      build: {
        outDir: '../dist/main',
        emptyOutDir: true,
        target: 'node20',
        rolldownOptions: {
          input: { main: 'main/main.ts', 'keychain-child': 'main/system/keychain/child.ts' },
          external,
          output: { format: 'esm', entryFileNames: '[name].js' },
        },
      },
    },
    preload: {
      consumer: 'server',
      resolve: { noExternal: true, external: ['electron'] },
      build: {
        outDir: '../dist/preload',
        emptyOutDir: true,
        rolldownOptions: {
          input: { preload: 'preload/preload.ts' },
          external,
          output: { format: 'cjs', entryFileNames: '[name].cjs' },
        },
      },
    },
  },
  builder: {},
});
