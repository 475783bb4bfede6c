import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { deskDoors } from '#src/editors/doors.ts'
import { waitUntilReady } from './desk-drafts.ts'
import { type DeskPage, listDeskPages, outerPages } from './desk-pages.ts'
import { expect, test } from './reader.ts'
import { signInAs } from './sign-in.ts'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** What answers a GET with a file. */
const files = ['/desk/drafts/[id]/file', '/desk/audit/export/[format]']

/** All of a page in sight: what folds out is open, and of a review a statement with one of its forms. */
async function unfold(page: Page, { door, path }: DeskPage): Promise<void> {
  await page.goto(path)
  await page.locator('details').evaluateAll((all) => {
    for (const each of all) each.setAttribute('open', '')
  })
  if (door !== '/desk/drafts/[id]' || !(await page.getByRole('region', { name: 'Statements' }).isVisible())) return
  await waitUntilReady(page)
  await page.getByRole('toolbar').getByRole('button', { name: 'This label is always …' }).click()
  await page.getByRole('button', { name: 'Text', exact: true }).click()
}

/** What is wrong with pages: of each what axe finds, whether it is wider than the screen, and headings that leave a level out. */
async function findFaults(page: Page, pages: readonly DeskPage[]): Promise<string[]> {
  const faults: string[] = []
  for (const each of pages) {
    await unfold(page, each)
    const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze()
    faults.push(...violations.map(({ id, nodes }) => `${each.path}: ${id}: ${nodes[0]?.html}`))
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    if (wider > 0) faults.push(`${each.path}: ${wider} pixels wider than the screen`)
    const levels = await page
      .locator('h1, h2, h3, h4, h5, h6')
      .evaluateAll((headings) => headings.map(({ tagName }) => Number(tagName.slice(1))))
    if (levels[0] !== 1 || levels.some((level, place) => level > (levels[place - 1] ?? 0) + 1))
      faults.push(`${each.path}: headings of the levels ${levels.join(' ')}`)
  }
  return faults
}

for (const [colorScheme, width] of [
  ['light', 390],
  ['dark', 1440],
] as const) {
  test(`axe finds nothing on any page of the desk, and none is wider than the screen: ${colorScheme}, ${width} pixels`, async ({
    page,
  }) => {
    test.setTimeout(300_000)
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width, height: 844 })
    expect(await findFaults(page, outerPages)).toEqual([])
    await signInAs(page.request, 'administrator', 'Axel Phone')
    const pages = await listDeskPages(page.request)
    const doors = Object.entries(deskDoors).flatMap(([door, methods]) => ('GET' in methods ? [door] : []))
    const listed = new Set([...outerPages, ...pages].map(({ door }) => door))
    expect(doors.filter((door) => !listed.has(door) && !files.includes(door))).toEqual([])
    for (const { door, path } of pages) if (door !== '') expect((await page.request.get(path)).status(), path).toBe(200)
    expect(await findFaults(page, pages)).toEqual([])
  })
}
