import { currentLocale } from '#src/ui/locale.ts'
import { locales, localPath } from '#src/ui/locales.ts'

/** The address that stands for a page, and those of the same page in the other languages of the interface (hreflang). */
export function pageAddresses(path: string): { canonical: string; languages: Record<string, string> } {
  const languages = Object.fromEntries(locales.map((locale) => [locale, localPath(path, locale)]))
  return { canonical: localPath(path, currentLocale()), languages: { ...languages, 'x-default': path } }
}
