import { longestCheckedText } from '#src/transcript/quotation-limits.ts'
import { currentLocale } from './locale.ts'
import { localPath } from './locales.ts'
import { words } from './words.ts'

/** Room for a quotation or a whole article; works without scripts. */
export function QuoteForm({ text, checked }: { text: string; checked: boolean }) {
  const t = words('quote')
  return (
    <form action={localPath('/quote/text', currentLocale())} method="post">
      <label htmlFor="quoted" className="block font-semibold">
        {t('field')}
      </label>
      <p id="quoted-help" className="mt-0.5 text-[0.9375rem] text-soft">
        {t('fieldHelp')}
      </p>
      <textarea
        id="quoted"
        name="q"
        aria-describedby="quoted-help"
        required
        dir="auto"
        rows={checked ? 4 : 9}
        maxLength={longestCheckedText}
        defaultValue={text}
        className="mt-2 block w-full resize-y rounded-md border border-edge bg-leaf px-4 py-3 font-serif text-lg leading-snug"
      />
      <button
        type="submit"
        className="mt-3 cursor-pointer rounded-md border border-action bg-action px-6 py-2.5 font-semibold text-lg text-on-action"
      >
        {t('check')}
      </button>
    </form>
  )
}
