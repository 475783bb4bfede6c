import type { ContextLineView } from '#src/query/research-views.ts'
import { statementPath } from '#src/transcript/permalink.ts'
import { Day } from './day.tsx'
import { kindName } from './kind-name.ts'
import { Link } from './link.tsx'
import { nameOfSpeaker } from './speaker-name.tsx'
import { words } from './words.ts'

/** Matches under one another, their neighbours left and right: research.css lines them up. `told` says the order. */
export function ContextTable({ lines, told }: { lines: readonly ContextLineView[]; told: string }) {
  const t = words('context')
  return (
    <table className="context mt-3">
      <caption className="sr-only">{t('caption', { order: told })}</caption>
      <thead>
        <tr>
          <th scope="col" className="before">
            {t('before')}
          </th>
          <th scope="col" className="match">
            {t('match')}
          </th>
          <th scope="col">{t('after')}</th>
          <th scope="col" className="who">
            {t('speaker')}
          </th>
          <th scope="col" className="when">
            {t('date')}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Line key={`${line.id} ${line.first}`} line={line} />
        ))}
      </tbody>
    </table>
  )
}

function Line({ line }: { line: ContextLineView }) {
  const { id, left, match, right, transcript } = line
  return (
    <tr>
      <td className="before">
        <span>{left}</span>
      </td>
      <td className="match">
        <Link href={statementPath(id)}>{match}</Link>
      </td>
      <td className="after">{right}</td>
      <td className="who">{nameOfSpeaker(line) || kindName(line.kind)}</td>
      <td className="when">
        <Day date={transcript.date} />
      </td>
    </tr>
  )
}
