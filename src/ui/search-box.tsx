import { currentLocale } from './locale.ts'
import { localPath } from './locales.ts'
import { words } from './words.ts'

/**
 * The box to search with: a plain form, so the answer has an address of its own. `kept` are filters that stay as they are.
 */
export function SearchBox({
  query = '',
  kept = {},
  size,
  action = '/search',
}: {
  query?: string
  kept?: Readonly<Record<string, string | null>>
  size: 'small' | 'large'
  /** The page that answers. */
  action?: string
}) {
  const large = size === 'large'
  const t = words('searchBox')
  return (
    <search>
      <form action={localPath(action, currentLocale())} method="get" className="relative flex">
        <input
          type="search"
          name="q"
          defaultValue={query}
          aria-label={t('label')}
          placeholder={t('placeholder')}
          maxLength={500}
          autoComplete="off"
          data-suggest={JSON.stringify({
            suggestions: t('suggestions'),
            count: t.raw('count'),
            speaker: t('speaker'),
            transcript: t('transcript'),
            word: t('word'),
          })}
          className={`min-w-0 flex-1 rounded-l-md border border-edge border-r-0 bg-leaf placeholder:text-ellipsis placeholder:text-soft ${large ? 'px-4 py-3 font-serif text-xl' : 'px-3 py-1.5 text-base'}`}
        />
        {Object.entries(kept).map(
          ([name, value]) => value !== null && <input key={name} type="hidden" name={name} value={value} />,
        )}
        <button
          type="submit"
          className={`cursor-pointer rounded-r-md border border-action bg-action font-semibold text-on-action ${large ? 'px-6 text-lg' : 'px-3.5 text-[0.9375rem]'}`}
        >
          {t('search')}
        </button>
      </form>
    </search>
  )
}
