import type { Page } from '@playwright/test'
import { almaty, listPages } from './pages.ts'
import { expect, test } from './reader.ts'

/** Press Tab until a link or button with this name has the focus. @throws Error after 60 steps. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let step = 0; step < 60; step++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
    )
    if (name.test(focused)) return
  }
  throw new Error(`The keyboard does not get to ${name}`)
}

test('the whole way by keyboard: skip link, search, result, statement, transcript', async ({ page }) => {
  await page.goto('/')
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Skip to the text' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('combobox')).toBeFocused()
  await page.keyboard.type('multipolarity')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/search?q=multipolarity')
  await tabTo(page, /Sergey Lavrov · Answer/)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/s\/[0-9a-z]{10}$/)
  await tabTo(page, /Read in the whole transcript/)
  await page.keyboard.press('Enter')
  await expect(page.locator('.statement:target')).toBeInViewport()
})

test('a permalink that only a mouse uncovers shows when the keyboard gets to it', async ({ page }) => {
  await page.goto(almaty)
  const permalink = page.getByRole('link', { name: 'Link to statement 2', exact: true })
  await expect(permalink).toHaveCSS('opacity', '0')
  await permalink.focus()
  await expect(permalink).toHaveCSS('opacity', '1')
})

test('on every page the keyboard gets to what can be used, in the order of the page, and shows where it is', async ({
  page,
  request,
}) => {
  test.setTimeout(240_000)
  /** Steps on each page: beyond, lists go on as they begin. */
  const steps = 30
  for (const { name, path } of await listPages(request)) {
    await page.goto(path)
    const usable = await page.evaluate((most) => {
      const all = document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary')
      const shown = [...all].filter((one) => one.checkVisibility() && one.tabIndex >= 0)
      for (const [place, one] of shown.entries()) one.dataset['place'] = String(place)
      return Math.min(shown.length, most)
    }, steps)
    const reached: unknown[] = []
    for (let step = 0; step < usable; step++) {
      await page.keyboard.press('Tab')
      reached.push(
        await page.evaluate(() => {
          const focused = document.activeElement as HTMLElement
          const { top, bottom, left, right } = focused.getBoundingClientRect()
          const { outlineStyle, outlineWidth } = getComputedStyle(focused)
          const seen = bottom > 0 && top < window.innerHeight && right > 0 && left < window.innerWidth
          const ringed = outlineStyle !== 'none' && outlineWidth !== '0px'
          return seen && ringed ? Number(focused.dataset['place']) : `${focused.outerHTML.slice(0, 200)}: not shown`
        }),
      )
    }
    expect(reached, name).toEqual(Array.from({ length: usable }, (_, place) => place))
  }
})

test('a search by keyboard: past the results to the filters, on and off, another order, back', async ({ page }) => {
  await page.goto('/search?q=president')
  await tabTo(page, /^To the filters/)
  await page.keyboard.press('Enter')
  await tabTo(page, /^Answers/)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/search?q=president&kind=answer')
  await tabTo(page, /^Oldest/)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/search?q=president&kind=answer&sort=oldest')
  await tabTo(page, /^Remove filter: Answer/)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/search?q=president&sort=oldest')
  await page.goBack()
  await expect(page).toHaveURL('/search?q=president&kind=answer&sort=oldest')
})

test('the language of the interface is chosen by keyboard, and the same page is read in it', async ({ page }) => {
  await page.goto(almaty)
  await tabTo(page, /^Language:/)
  await page.keyboard.press('Enter')
  await tabTo(page, /^Deutsch/)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`/de${almaty}`)
})
