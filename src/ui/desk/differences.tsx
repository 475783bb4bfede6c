import type { DraftDifferences, StatementDifference } from '#src/query/draft-views.ts'
import { ChangedWords } from '../changed-words.tsx'
import { deskCount } from './desk-count.ts'

const changeName: Record<StatementDifference['change'], string> = {
  added: 'Added',
  removed: 'Removed',
  changed: 'Changed',
}

/** What readers would see changed, word by word. */
export function Differences({ differences }: { differences: DraftDifferences }) {
  const { metadata, statements } = differences
  const total = metadata.length + statements.length
  if (total === 0) return <p className="mt-3">Readers would see no difference.</p>
  return (
    <>
      <p className="mt-2 text-soft">{deskCount(total, 'difference')}, word by word:</p>
      <ul className="mt-4 max-w-[46rem] space-y-5" aria-label="Differences">
        {metadata.map(({ field, before, after }) => (
          <li key={field}>
            <p className="text-[0.9375rem] text-soft">{field}</p>
            <Replaced before={before ?? 'none'} after={after ?? 'none'} />
          </li>
        ))}
        {statements.map((statement) => (
          <Difference key={statement.id} statement={statement} />
        ))}
      </ul>
    </>
  )
}

function Difference({ statement }: { statement: StatementDifference }) {
  const { change, speaker, words, fields } = statement
  return (
    <li>
      <p className="text-[0.9375rem] text-soft">
        {changeName[change]}
        {speaker !== null && ` · ${speaker}`}
      </p>
      {fields.map(({ field, before, after }) => (
        <div key={field} className="flex gap-2">
          <span>{field}:</span>
          <Replaced before={before} after={after} />
        </div>
      ))}
      <ChangedWords words={words} />
    </li>
  )
}

function Replaced({ before, after }: { before: string; after: string }) {
  return (
    <ChangedWords
      words={[
        { text: before, change: 'removed' },
        { text: ' ', change: 'same' },
        { text: after, change: 'added' },
      ]}
    />
  )
}
