/** Languages of the interface, the one without a prefix in addresses first. */
export const locales = ['en', 'ru', 'de', 'fr', 'es'] as const
export type Locale = (typeof locales)[number]
export const defaultLocale: Locale = 'en'

/** What each language calls itself. */
export const localeNames: Record<Locale, string> = {
  en: 'English',
  ru: 'Русский',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
}

/** Whether there is an interface in a language, given by its tag. */
export function isLocale(tag: string | undefined): tag is Locale {
  return (locales as readonly (string | undefined)[]).includes(tag)
}

/** The tag by which dates and numbers are written: English as in Britain, days before months. */
export function formatTag(locale: string): string {
  return locale === 'en' ? 'en-GB' : locale
}

/** An address of this archive in a language of the interface: `/de/about`; English has no prefix. Places on a page and other sites stay. */
export function localPath(path: string, locale: string): string {
  if (locale === defaultLocale || !path.startsWith('/')) return path
  return path === '/' ? `/${locale}` : `/${locale}${path}`
}

/** The language that an address of this archive names, and the rest of it: `/de/about` is `/about` in German. */
export function splitLocalPath(path: string): { locale: Locale; path: string; prefixed: boolean } {
  const [, first, ...rest] = path.split('/')
  if (!isLocale(first)) return { locale: defaultLocale, path, prefixed: false }
  return { locale: first, path: `/${rest.join('/')}`, prefixed: true }
}
