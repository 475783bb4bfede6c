import type { SpeakerProfileView } from '#src/query/views.ts'
import { formatNumber } from './format-count.ts'
import { Link } from './link.tsx'
import { scopeAddress } from './scope-address.ts'
import { words as wordsOf } from './words.ts'

type DistinctiveWordsProps = { slug: string; name: string; words: SpeakerProfileView['words'] }

/** What a speaker says more than everyone else, the most telling words first and largest, with how that is found out. */
export function DistinctiveWords({ slug, name, words }: DistinctiveWordsProps) {
  if (words.length === 0) return null
  const t = wordsOf('speaker')
  return (
    <section className="mt-10" aria-labelledby="distinctive">
      <h2 id="distinctive" className="section-title">
        {t('distinctive')}
      </h2>
      <ul className="distinctive mt-2">
        {words.map(({ word, perMillion, perMillionElsewhere }, place) => (
          <li key={word} data-size={place < 4 ? 3 : place < 12 ? 2 : 1}>
            <Link
              href={scopeAddress('/search', { q: `=${word}`, speaker: slug })}
              title={t('times', { factor: formatNumber(perMillion / Math.max(perMillionElsewhere, 0.01), 1) })}
            >
              {word}
            </Link>
          </li>
        ))}
      </ul>
      <details className="mt-2 text-[0.9375rem]">
        <summary>{t('distinctiveHow')}</summary>
        <p className="mt-2 max-w-measure">{t('distinctiveExplained', { name })}</p>
        <div className="overflow-x-auto">
          <table className="counts mt-3">
            <thead>
              <tr>
                <th scope="col">{t('word')}</th>
                <th scope="col">{t('timesSaid')}</th>
                <th scope="col">{t('perMillion')}</th>
                <th scope="col">{t('perMillionOthers')}</th>
                <th scope="col">G²</th>
              </tr>
            </thead>
            <tbody>
              {words.map(({ word, times, perMillion, perMillionElsewhere, score }) => (
                <tr key={word}>
                  <th scope="row">{word}</th>
                  <td>{formatNumber(times)}</td>
                  <td>{formatNumber(perMillion, 1)}</td>
                  <td>{formatNumber(perMillionElsewhere, 1)}</td>
                  <td>{formatNumber(score)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  )
}
