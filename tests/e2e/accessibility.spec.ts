import { AxeBuilder } from '@axe-core/playwright'
import { listPages } from './pages.ts'
import { expect, test } from './reader.ts'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [390, 1440]) {
    test(`axe finds nothing on any page, ${colorScheme}, ${width} pixels wide`, async ({ page, request }) => {
      test.setTimeout(240_000)
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 900 })
      for (const { name, path } of await listPages(request)) {
        await page.goto(path)
        const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze()
        const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
        expect(found, name).toEqual([])
      }
    })
  }
}

const eyes = [
  ['more contrast, light', { contrast: 'more', colorScheme: 'light' }],
  ['more contrast, dark', { contrast: 'more', colorScheme: 'dark' }],
  ['colours of the reader’s system', { forcedColors: 'active' }],
] as const

for (const [name, media] of eyes) {
  test(`axe finds nothing about colours on any page, ${name}`, async ({ page, request }) => {
    test.setTimeout(240_000)
    await page.emulateMedia(media)
    for (const { name: shown, path } of await listPages(request)) {
      await page.goto(path)
      const { violations } = await new AxeBuilder({ page })
        .withRules(['color-contrast', 'link-in-text-block'])
        .analyze()
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
        shown,
      ).toEqual([])
    }
  })
}

test('light and dark follow the system', async ({ page }) => {
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto('/')
  expect(await background()).toBe('rgb(251, 250, 246)')
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await background()).toBe('rgb(22, 23, 25)')
})

test('headings go down one level at a time on every page', async ({ page, request }) => {
  for (const { name, path } of await listPages(request)) {
    await page.goto(path)
    const levels = await page
      .locator('h1, h2, h3, h4, h5, h6')
      .evaluateAll((headings) => headings.map(({ tagName }) => Number(tagName.slice(1))))
    expect(levels[0], name).toBe(1)
    const jumps = levels.filter((level, place) => level > (levels[place - 1] ?? 0) + 1)
    expect(jumps, name).toEqual([])
  }
})
