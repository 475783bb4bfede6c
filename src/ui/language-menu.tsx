import { currentLocale } from './locale.ts'
import { localeNames, locales, localPath } from './locales.ts'
import { words } from './words.ts'

/** The same page in the other languages of the interface, folded away. */
export function LanguageMenu({ path }: { path: string }) {
  const current = currentLocale()
  return (
    <details className="menu">
      <summary className="py-2 text-[0.9375rem]">
        <span className="sr-only">{words('site')('language')} </span>
        <span lang={current}>{localeNames[current]}</span>
      </summary>
      <ul>
        {locales.map((locale) => (
          <li key={locale}>
            <a
              href={localPath(path, locale)}
              lang={locale}
              hrefLang={locale}
              aria-current={locale === current ? 'true' : undefined}
            >
              {localeNames[locale]}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}
