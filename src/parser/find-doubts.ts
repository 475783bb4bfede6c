import { type DiagnosticRule, diagnose } from '#src/readers/diagnostic-rules.ts'
import type { LineIndex } from '#src/readers/line-index.ts'
import type { Diagnostic } from '#src/transcript/diagnostic.ts'
import type { ResolvedSpeaker } from './resolve-speaker.ts'
import type { SpokenTurn } from './resolve-turns.ts'

type Doubt = { rule: DiagnosticRule; message: string; advice: string }

/** What was unsure about who speaks: one diagnostic for each label, at its first place. */
export function findDoubts(spoken: readonly SpokenTurn[], lines: LineIndex): Diagnostic[] {
  if (spoken.length === 0) {
    const message = 'The document holds no speech.'
    return [diagnose('no-statements', lines.positionAt(0), message, 'Check that the whole transcript is in the file.')]
  }
  const doubts = new Map<string, Diagnostic>()
  for (const { turn, resolved } of spoken) {
    const [first] = turn.passages
    const label = first.label?.label ?? ''
    if (turn.kind === 'note' || doubts.has(label)) continue
    const doubt = describeDoubt(label, resolved)
    if (doubt) doubts.set(label, diagnose(doubt.rule, lines.positionAt(first.start), doubt.message, doubt.advice))
  }
  return [...doubts.values()]
}

function describeDoubt(label: string, resolved: ResolvedSpeaker | null): Doubt | undefined {
  if (!resolved) {
    const advice = 'List who speaks under `speakers:` in the front matter, the opening speaker first.'
    return { rule: 'no-speaker', message: 'Nothing says who speaks here.', advice }
  }
  if (resolved.misspelt !== undefined) {
    const message = `The label “${label}” was taken for “${resolved.misspelt}”.`
    return { rule: 'misspelt-label', message, advice: 'If it is right, list it in the front matter.' }
  }
  const names = resolved.candidates.map(({ name }) => name).join(' or ')
  if (resolved.evidence === 'introduced') {
    const message = `The label “${label}” was taken for ${resolved.speaker.name}, whom the text names before.`
    const advice = names
      ? `Is it ${names}? Give the label in the front matter.`
      : 'Add the person to content/speakers.yaml.'
    return { rule: 'introduced-speaker', message, advice }
  }
  if (resolved.evidence !== 'unresolved') return undefined
  if (names === '') {
    const suggested = resolved.suggested?.map(({ name }) => name).join(' or ')
    const add = 'the label to content/speakers.yaml or to `speakers:` in the front matter.'
    const advice = suggested === undefined ? `Add ${add}` : `Is it ${suggested}? Add ${add}`
    return { rule: 'unresolved-speaker', message: `Nobody is registered for the label “${label}”.`, advice }
  }
  const message = `The label “${label}” could be more than one person.`
  return { rule: 'ambiguous-speaker', message, advice: `Is it ${names}? Give the label in the front matter.` }
}
