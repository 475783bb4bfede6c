import type { StatementView } from '#src/query/views.ts'
import { statementPath } from '#src/transcript/permalink.ts'
import { kindName } from './kind-name.ts'
import { Link } from './link.tsx'
import { voiceOf } from './list-voices.ts'
import { nameOfSpeaker, SpeakerName } from './speaker-name.tsx'
import { Speech } from './speech.tsx'
import { textDirection } from './text-direction.ts'
import { words } from './words.ts'

/** A statement in its transcript: who, what, and the link that stays. Its place on the page is named by its id. */
export function Statement({ statement }: { statement: StatementView }) {
  const { id, ordinal, kind, paragraphs, language } = statement
  const spoken = language === null ? {} : { lang: language, dir: textDirection(language) }
  return (
    <div id={id} className={`statement ${kind}`} data-statement={id} data-voice={voiceOf(statement)} {...spoken}>
      <p className="who">
        <Voice statement={statement} />
        <Link
          className="permalink"
          href={statementPath(id)}
          aria-label={words('statement')('linkTo', { number: ordinal + 1 })}
        >
          ¶
        </Link>
      </p>
      <Speech paragraphs={paragraphs} />
    </div>
  )
}

/** Who speaks, and as what where the name alone doesn't tell. */
export function Voice({ statement }: { statement: StatementView }) {
  const { kind } = statement
  const name = nameOfSpeaker(statement)
  const told = name !== '' && (kind === 'remark' || kind === 'answer')
  return (
    <>
      {name !== '' && (
        <span>
          <SpeakerName said={statement} />
        </span>
      )}
      {!told && <span className={kind === 'question' && name !== '' ? 'sr-only' : 'kind'}>{kindName(kind)}</span>}
    </>
  )
}
