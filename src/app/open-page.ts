import { speak } from '#src/ui/locale.ts'
import { defaultLocale, isLocale } from '#src/ui/locales.ts'

/**
 * The parameters of a page; from here on it is made in the language that its path names. Pages and their metadata begin
 * with this, for Next makes them apart from the layout.
 */
export async function openPage<Params extends { locale: string }>(params: Promise<Params>): Promise<Params> {
  const given = await params
  speak(isLocale(given.locale) ? given.locale : defaultLocale)
  return given
}
