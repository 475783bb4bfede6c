import fc from 'fast-check'
import {
  applyEdit,
  type Drafted,
  draftStatement,
  type Edit,
  editArbitrary,
  seeded,
  writeSentence,
} from './edit-script.ts'

/** A made-up transcript as its editors see it. `slugs`: all that it had, the one of now last. */
export type Draft = { file: string; slugs: readonly string[]; title: string; date: string; statements: Drafted[] }

/**
 * One thing that happens to an archive: a transcript is edited, gets another title, date or slug, all are read again unchanged,
 * the database is lost, or the content moves to another archive. `which` chooses the transcript.
 */
export type Step =
  | { act: 'edit'; which: number; edits: Edit[] }
  | { act: 'title' | 'date' | 'slug'; which: number; seed: number }
  | { act: 'again' | 'rebuild' | 'import' }

const which = fc.nat()
const edit = fc.record({
  act: fc.constant('edit' as const),
  which,
  edits: fc.array(editArbitrary, { minLength: 1, maxLength: 8 }),
})
const rename = fc.record({ act: fc.constantFrom('title', 'date', 'slug'), which, seed: fc.integer() })
const restart = fc.record({ act: fc.constantFrom('again', 'rebuild', 'import') })

/** Mostly edits. */
export const stepArbitrary: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: edit },
  { weight: 2, arbitrary: rename },
  { weight: 2, arbitrary: restart },
)

/** A transcript of so many statements, in a file of its own. */
export function draftTranscript(name: string, seed: number, length: number): Draft {
  const random = seeded(seed)
  const statements = Array.from({ length }, () => draftStatement(random))
  return { file: `${name}.md`, slugs: [name], title: titleFrom(random), date: dateFrom(random), statements }
}

/** The transcript after a step that changes it; the same one after the others. */
export function applyStep(draft: Draft, step: Step): Draft {
  if (step.act === 'edit') return { ...draft, statements: step.edits.reduce(applyEdit, draft.statements) }
  if (!('seed' in step)) return draft
  const random = seeded(step.seed)
  if (step.act === 'title') return { ...draft, title: titleFrom(random) }
  if (step.act === 'date') return { ...draft, date: dateFrom(random) }
  const [first = ''] = draft.slugs
  return { ...draft, slugs: [...draft.slugs, `${first}-${draft.slugs.length + 1}`] }
}

function titleFrom(random: () => number): string {
  return writeSentence(random, 4).slice(0, -1)
}

function dateFrom(random: () => number): string {
  return new Date(Date.UTC(2024, 0, 1 + Math.floor(random() * 700))).toISOString().slice(0, 10)
}

const people = ['Anna Berg', 'Vera Holm', 'Jonas Lind', 'Olaf Dahl']

/** The name in a file of `speaker-2`; one who was renamed twice (`speaker-2-x-x`) is a Lindsonson. */
export function nameSpeaker(speaker: string): string {
  const [, number = '', ...renamed] = speaker.split('-')
  return `${people[Number(number)] ?? 'Nobody'}${'son'.repeat(renamed.length)}`
}

/** The transcript as a Markdown file. */
export function writeDraft({ slugs, title, date, statements }: Draft): string {
  const names = [...new Set(statements.map(({ speaker }) => nameSpeaker(speaker)))]
  const head = [
    '---',
    `title: ${title}`,
    `date: ${date}`,
    `slug: ${slugs.at(-1)}`,
    `speakers: [${names.join(', ')}]`,
    '---',
  ]
  const body = statements.map(({ speaker, text }) => `${nameSpeaker(speaker).toUpperCase()}: ${text}`)
  return `${[head.join('\n'), ...body].join('\n\n')}\n`
}
