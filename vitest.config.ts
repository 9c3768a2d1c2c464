import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'boundaries', include: ['tests/*.test.ts'] } },
      { test: { name: 'unit', include: ['src/**/*.test.{ts,tsx}'], testTimeout: 20_000 } },
      {
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: './tests/support/global-setup.ts',
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: './tests/support/browser-setup.ts',
          fileParallelism: false, // each file has a product and a browser of its own; two cores carry one pair
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
