import { expect, type Locator, type Page } from '@playwright/test'
import { statementOf } from './desk-drafts.ts'

/** How somebody uses a page: each does what it says with what is in sight. */
export type Hands = {
  /** Follow a link or press a button. */
  use: (target: Locator) => Promise<void>
  write: (target: Locator, text: string) => Promise<void>
  choose: (target: Locator, option: string) => Promise<void>
  chooseFile: (target: Locator, file: { name: string; mimeType: string; buffer: Buffer }) => Promise<void>
  /** Make the statement with these words the one that is worked on. */
  takeUp: (words: string) => Promise<void>
}

/** The keyboard alone. `pressed` counts the keys. */
export function keyboardOf(page: Page): Hands & { pressed: () => number } {
  let keys = 0
  const press = async (key: string) => {
    keys++
    await page.keyboard.press(key)
  }
  /** Press Tab until something has the focus; backwards where it stands before what has it. */
  const tabTo = async (target: Locator) => {
    await target.waitFor()
    const before = await target.evaluate((element) => {
      const { activeElement } = document
      if (activeElement === null || activeElement === document.body) return false
      return (element.compareDocumentPosition(activeElement) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
    })
    for (let count = 0; count < 150; count++) {
      if (await target.evaluate((element) => element.matches(':focus'))) return
      await press(before ? 'Shift+Tab' : 'Tab')
    }
    throw new Error('The focus does not come there')
  }
  const type = async (text: string) => {
    keys += text.length
    await page.keyboard.type(text)
  }
  return {
    pressed: () => keys,
    use: async (target) => {
      await tabTo(target)
      await press('Enter')
    },
    write: async (target, text) => {
      await tabTo(target)
      await type(text)
    },
    choose: async (target, option) => {
      await tabTo(target)
      await type(option)
    },
    chooseFile: async (target, file) => {
      await tabTo(target)
      const chooser = page.waitForEvent('filechooser')
      await press('Enter')
      await (await chooser).setFiles(file)
    },
    takeUp: async (words) => {
      const target = statementOf(page, words)
      await tabTo(page.locator('.draft-statement[aria-current]'))
      for (let count = 0; count < 60; count++) {
        if (await target.evaluate((element) => element.matches(':focus'))) return
        const current = page.locator('.draft-statement:focus')
        const at = await current.getAttribute('data-at')
        await press('j')
        await expect(page.locator(`.draft-statement[data-at="${Number(at) + 1}"]`)).toBeFocused()
      }
      throw new Error('The statement is not come to')
    },
  }
}

/** A finger. */
export function fingerOf(page: Page): Hands {
  return {
    use: (target) => target.tap(),
    write: (target, text) => target.fill(text),
    choose: async (target, option) => {
      await target.selectOption({ label: option })
    },
    chooseFile: (target, file) => target.setInputFiles(file),
    takeUp: (words) => statementOf(page, words).locator('.draft-speech').tap(),
  }
}
