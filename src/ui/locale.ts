import { cache } from 'react'
import { defaultLocale, type Locale } from './locales.ts'

/** One for each page that is being made; outside of any, a new one each time. */
const page = cache((): { locale: Locale } => ({ locale: defaultLocale }))

/** From now on this page is made in a language. Every page says so before it renders anything, and before its metadata. */
export function speak(locale: Locale): void {
  page().locale = locale
}

/** The language that this page is made in; English outside of a page, as in feeds and files. */
export function currentLocale(): Locale {
  return page().locale
}
