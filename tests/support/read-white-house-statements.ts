import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseTranscript } from '#src/parser/parse-transcript.ts'
import { readTextDocument } from '#src/readers/read-text-document.ts'
import { readSpeakerRegister } from '#src/readers/speaker-register.ts'
import type { IndexedStatement } from '#src/search/search-engine.ts'
import type { Speaker } from '#src/transcript/speaker.ts'
import { statementIdFromDigest } from '#src/transcript/statement-id.ts'
import { unpackWhiteHouseCorpus } from './white-house-corpus.ts'

/**
 * The statements of the White House corpus as the readers and the parser find them; notes and empty ones left out.
 * @param wanted Which files, by name and place in the list; all unless told.
 */
export function readWhiteHouseStatements(
  wanted: (name: string, place: number) => boolean = () => true,
): IndexedStatement[] {
  const register = readSpeakerRegister(readFileSync(new URL('../../content/speakers.yaml', import.meta.url), 'utf8'))
  const files = unpackWhiteHouseCorpus().filter((file, place) => wanted(basename(file), place))
  return files.flatMap((file) => readFile(file, register.speakers))
}

function readFile(file: string, speakers: readonly Speaker[]): IndexedStatement[] {
  const name = basename(file)
  const { document } = readTextDocument(readFileSync(file), name)
  if (!document) return []
  const { metadata, statements } = parseTranscript(document, speakers, name)
  if (!metadata) return []
  const { slug, date, title, place, event, language } = metadata
  return statements.flatMap(({ kind, speaker, label, outlet, text }, ordinal) => {
    if (kind === 'note' || text === '') return []
    const digest = createHash('sha256').update(`${file} ${ordinal}`).digest()
    const id = statementIdFromDigest(digest)
    return [
      {
        id,
        transcript: slug,
        ordinal,
        kind,
        speaker,
        label,
        outlet: outlet ?? null,
        date,
        title,
        place,
        event,
        language,
        text,
      },
    ]
  })
}
