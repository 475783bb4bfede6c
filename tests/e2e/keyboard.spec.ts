import type { Page } from '@playwright/test'
import { almaty } from './pages.ts'
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
