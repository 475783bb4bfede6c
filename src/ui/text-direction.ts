/** Scripts whose lines begin at the right. */
const fromRight = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm'])

/**
 * The direction of a text by its language (BCP 47), for what holds words of the interface beside it: `dir="auto"` would
 * go by whichever comes first. A language that nobody knows is left to the browser.
 */
export function textDirection(language: string): 'ltr' | 'rtl' | 'auto' {
  try {
    const { script } = new Intl.Locale(language).maximize()
    return language === 'und' || script === undefined ? 'auto' : fromRight.has(script) ? 'rtl' : 'ltr'
  } catch {
    return 'auto'
  }
}
