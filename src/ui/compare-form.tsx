import { currentLocale } from './locale.ts'
import { localPath } from './locales.ts'
import { words } from './words.ts'

const field = 'min-w-0 w-full rounded-md border border-edge bg-leaf px-3 py-1.5'

/** Set a speaker beside another on a word: the other by name or address. On the speaker's page, one of the two is given. */
export function CompareForm({
  one,
  name,
  other = '',
  query = '',
}: {
  one: string
  name: string
  other?: string
  query?: string
}) {
  const t = words('compare')
  return (
    <form action={localPath('/compare', currentLocale())} method="get" className="space-y-2 text-[0.9375rem]">
      <h2 className="section-title">{t('compare', { name })}</h2>
      <input type="hidden" name="one" value={one} />
      <label className="block">
        <span className="text-soft">{t('with')}</span>
        <input name="other" defaultValue={other} required maxLength={250} className={field} autoComplete="off" />
      </label>
      <label className="block">
        <span className="text-soft">{t('on')}</span>
        <input
          name="q"
          defaultValue={query}
          required
          maxLength={500}
          className={`${field} font-serif`}
          autoComplete="off"
        />
      </label>
      <button type="submit" className="button small">
        {t('go')}
      </button>
    </form>
  )
}
