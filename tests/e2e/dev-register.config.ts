import config from '/tmp/w/register/tests/e2e/playwright.config.ts'
const { webServer: _, ...rest } = config
export default { ...rest, testDir: '/tmp/w/register/tests/e2e', outputDir: '/tmp/reg-scratch/results', workers: 1, timeout: 500_000, expect: { timeout: 90_000 }, reporter: 'line' }
