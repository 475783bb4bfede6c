import type { ContextLineView } from '#src/query/research-views.ts'
import { statementPath } from '#src/transcript/permalink.ts'
import { Day } from './day.tsx'
import { kindName } from './kind-name.ts'
import { nameOfSpeaker } from './speaker-name.tsx'

/** Matches under one another, their neighbours left and right: research.css lines them up. `told` says the order. */
export function ContextTable({ lines, told }: { lines: readonly ContextLineView[]; told: string }) {
  return (
    <table className="context mt-3">
      <caption className="sr-only">Matches with the words before and after them, {told}</caption>
      <thead>
        <tr>
          <th scope="col" className="before">
            Before
          </th>
          <th scope="col" className="match">
            Match
          </th>
          <th scope="col">After</th>
          <th scope="col" className="who">
            Speaker
          </th>
          <th scope="col" className="when">
            Date
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
        <a href={statementPath(id)}>{match}</a>
      </td>
      <td className="after">{right}</td>
      <td className="who">{nameOfSpeaker(line) || kindName[line.kind]}</td>
      <td className="when">
        <Day date={transcript.date} />
      </td>
    </tr>
  )
}
