import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    setupFiles: ['tests/support/property-seed.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    exclude: ['tests/cluster/opensearch/**'],
    include: ['tests/integration/**/*.test.ts', 'tests/cluster/**/*.test.ts'],
  },
})
