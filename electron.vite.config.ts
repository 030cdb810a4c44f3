import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { join } from 'node:path'
import { nodeTarget, pageTarget } from './scripts/build/targets'

const root = import.meta.dirname
const main = {
  index: join(root, 'src/main/index.ts'),
  host: join(root, 'src/main/host/index.ts'),
  engine: join(root, 'src/main/host/engine-thread.ts'),
  reader: join(root, 'src/main/host/reader.ts'),
  sample: join(root, 'src/main/host/sample-thread.ts'),
}
const preload = join(root, 'src/preload/index.ts')

export default defineConfig({
  main: {
    build: {
      target: nodeTarget,
      minify: false,
      rolldownOptions: {
        input: main,
        // Chunks lie beside the entries, so that `import.meta.dirname` is out/main wherever code ends up.
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunk-[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      target: nodeTarget,
      minify: false,
      // A sandboxed preload can require nothing but electron: one CommonJS file holds all.
      externalizeDeps: false,
      rolldownOptions: { input: { index: preload }, output: { format: 'cjs', entryFileNames: '[name].cjs' } },
    },
  },
  renderer: {
    root: join(root, 'src/renderer'),
    plugins: [react()],
    build: {
      target: pageTarget,
      minify: true,
      // The window loads from the disk: one large file costs it nothing.
      chunkSizeWarningLimit: 8_000,
      // Inlined files would need `data:` in the content security policy.
      assetsInlineLimit: 0,
      rolldownOptions: { input: join(root, 'src/renderer/index.html') },
    },
  },
})
