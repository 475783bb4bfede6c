import type { AlsoSaidView } from '#src/query/views.ts'
import { firstWords } from '#src/transcript/first-words.ts'
import { statementPath } from '#src/transcript/permalink.ts'
import { Day } from './day.tsx'
import { Link } from './link.tsx'
import { words } from './words.ts'

/** Characters of a statement that are shown. */
const shown = 220

/** Other statements of the same speaker on the same subject; nothing where there are none. */
export function AlsoSaid({ statements, name }: { statements: readonly AlsoSaidView[]; name: string }) {
  if (statements.length === 0) return null
  const t = words('statement')
  return (
    <section aria-label={t('alsoSaid')} className="border-line border-t pt-5 print:hidden">
      <h2 className="section-title">{t('alsoSaid')}</h2>
      <p className="text-[0.9375rem] text-soft">{t('alsoSaidHow', { name })}</p>
      <ul className="mt-3 space-y-4">
        {statements.map(({ id, text, language, transcript }) => (
          <li key={id}>
            <p className="font-serif" lang={language} dir="auto">
              <Link href={statementPath(id)} className="no-underline hover:underline">
                {firstWords(text, shown)}
              </Link>
            </p>
            <p className="mt-0.5 text-[0.9375rem] text-soft">
              <Day date={transcript.date} /> · <span lang={language}>{transcript.title}</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
