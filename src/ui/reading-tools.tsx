import type { TranscriptPart } from '#src/query/views.ts'
import { formatNumber } from './format-count.ts'
import { KeyboardHelp } from './keyboard-help.tsx'
import { listVoices } from './list-voices.ts'
import { words } from './words.ts'

/**
 * What helps in a long transcript, always in reach: find words in it, skim the questions, jump from one statement of a
 * speaker to the next, and where one is. Without scripts the skimming and the first statement of each speaker remain.
 */
export function ReadingTools({ parts }: { parts: readonly TranscriptPart[] }) {
  const t = words('reading')
  const voices = listVoices(parts)
  const questions = parts.filter(({ exchange }) => exchange !== null).length
  return (
    <section
      aria-label={t('tools')}
      className="reading-tools lg:col-start-2"
      data-copy-label={t('copyLink')}
      data-copied={t('copied')}
    >
      <search hidden data-find="">
        <input
          type="search"
          aria-label={t('find')}
          placeholder={t('find')}
          autoComplete="off"
          data-found={t.raw('found')}
          data-none={t('notFound')}
        />
        <output aria-live="polite" />
        <button type="button" aria-label={t('previousMatch')} data-step="-1">
          ↑
        </button>
        <button type="button" aria-label={t('nextMatch')} data-step="1">
          ↓
        </button>
      </search>
      {questions > 1 && (
        <label className="skim">
          <input type="checkbox" data-skim="" autoComplete="off" /> {t('questionsOnly')}
        </label>
      )}
      {voices.length > 1 && (
        <details className="menu" data-jump="">
          <summary>{t('speakers')}</summary>
          <ul>
            {voices.map(({ voice, name, first, count }) => (
              <li key={voice}>
                <a href={`#${first}`} data-voice={voice}>
                  <span>{name}</span> <span className="text-soft tabular-nums">{formatNumber(count)}</span>
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
      {questions > 1 && <output hidden className="place" data-place={t.raw('place')} data-total={questions} />}
      <button type="button" hidden data-keys="" aria-label={t('keys')}>
        ?
      </button>
      <KeyboardHelp />
    </section>
  )
}
