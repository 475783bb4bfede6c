import type { Diagnostic, Position } from '#src/transcript/diagnostic.ts'
import { type Speaker, speakerRegisterSchema } from '#src/transcript/speaker.ts'
import { diagnose } from './diagnostic-rules.ts'
import { readYaml } from './read-yaml.ts'

/** The speakers that could be read, and what is wrong with the rest. */
export type RegisterReading = { speakers: Speaker[]; diagnostics: Diagnostic[] }

const start: Position = { line: 1, column: 1, offset: 0 }
const advice = 'See the head of content/speakers.yaml for how an entry is written.'

/**
 * Read the register of speakers, content/speakers.yaml. Slugs must be unique, former ones too, and so must labels without dates.
 * @returns all speakers, or none and an error with its place for each thing that is wrong.
 */
export function readSpeakerRegister(text: string): RegisterReading {
  const { data, positionOf, diagnostics } = readYaml(text, start)
  if (diagnostics.length > 0) return { speakers: [], diagnostics }
  const checked = speakerRegisterSchema.safeParse(data)
  if (!checked.success) {
    const problems = checked.error.issues.map(({ path, message }) => {
      const key = path.map(String).join('.')
      return diagnose('bad-value', positionOf(key), `The value of “${key}” can't be used: ${message}.`, advice)
    })
    return { speakers: [], diagnostics: problems }
  }
  const { speakers } = checked.data
  const problems = [...findRepeatedSlugs(speakers, positionOf), ...findRepeatedLabels(speakers, positionOf)]
  return problems.length > 0 ? { speakers: [], diagnostics: problems } : { speakers, diagnostics: [] }
}

type PositionOf = (path: string) => Position

function findRepeatedSlugs(speakers: readonly Speaker[], positionOf: PositionOf): Diagnostic[] {
  const seen = new Set<string>()
  return speakers.flatMap(({ slug, formerly = [] }, index) => {
    const own = new Set([slug, ...formerly])
    if (![...own].some((each) => seen.has(each))) {
      for (const each of own) seen.add(each)
      return []
    }
    const message = `The slug “${slug}” is given to two speakers.`
    return [diagnose('duplicate-slug', positionOf(`speakers.${index}.slug`), message, 'Give one of them another slug.')]
  })
}

/** Labels with dates may repeat: an office passes on. Without dates, the second speaker could never be meant. */
function findRepeatedLabels(speakers: readonly Speaker[], positionOf: PositionOf): Diagnostic[] {
  const holders = new Map<string, string>()
  return speakers.flatMap(({ slug, labels }, index) =>
    labels.flatMap((entry, place) => {
      const dated = 'since' in entry && (entry.since ?? entry.until) !== undefined
      const holder = holders.get(entry.label)
      if (dated || holder === undefined) {
        if (!dated) holders.set(entry.label, slug)
        return []
      }
      const message = `The label “${entry.label}” is given to “${holder}” and again to “${slug}”.`
      const position = positionOf(`speakers.${index}.labels.${place}`)
      return [diagnose('duplicate-label', position, message, 'Take it from one of them, or give dates.')]
    }),
  )
}
