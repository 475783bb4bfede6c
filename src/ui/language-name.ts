import { currentLocale } from './locale.ts'

/** What a language, given by its tag, is called in the language of the page; the tag itself where nobody knows it. */
export function languageName(tag: string): string {
  const name = new Intl.DisplayNames(currentLocale(), { type: 'language' }).of(tag)
  return name ?? tag
}
