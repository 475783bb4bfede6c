import { test as base, expect } from '@playwright/test'

/**
 * A test with a reader's browser. It fails on a stray console message of an error or warning, on an error in a page, and
 * on a request to another host, in any tab. That a page is missing (404) or gone (410) may be told in the console.
 */
export const test = base.extend<{ quiet: undefined }>({
  quiet: [
    async ({ context, baseURL }, use) => {
      const complaints: string[] = []
      context.on('console', (message) => {
        const expected = /status of (404|410)/.test(message.text())
        if (/error|warning/.test(message.type()) && !expected) complaints.push(message.text())
      })
      context.on('weberror', (error) => complaints.push(String(error.error())))
      context.on('request', (request) => {
        if (!request.url().startsWith(`${baseURL}/`)) complaints.push(`request to ${request.url()}`)
      })
      await use(undefined)
      expect(complaints).toEqual([])
    },
    { auto: true },
  ],
})

export { expect }
