import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    environment: 'node',
    // Whole reviews against the sample take seconds where other tests share the cores.
    testTimeout: 30_000,
    setupFiles: ['scripts/testing/stay-on-loopback.ts'],
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'bench/**/*.test.ts', 'interop/**/*.test.ts'],
    // Processes, since the SQLite addon and servers live in them; one for each core, also on a machine with two.
    pool: 'forks',
    maxWorkers: availableParallelism(),
    env: { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
  },
})
