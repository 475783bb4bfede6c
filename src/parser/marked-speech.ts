import type { Block, MarkedSpeech, SourceDocument } from '#src/readers/source-document.ts'
import type { GivenStatement } from '#src/readers/statement-mark.ts'
import type { StatementKind } from '#src/transcript/statement.ts'
import type { LabelRole } from './generic-labels.ts'
import type { PlacedCandidate } from './label-evidence.ts'
import { labelKey } from './label-key.ts'

const roles: Record<StatementKind, LabelRole | 'note'> = {
  ...{ question: 'questioner', answer: 'answerer', remark: 'moderator', interjection: 'audience', note: 'note' },
}

/** What a format says where somebody begins to speak; undefined where it says nothing. */
export function speechOf(block: { mark?: Block['mark'] | undefined }): MarkedSpeech | undefined {
  return block.mark?.role === 'speech' ? block.mark : undefined
}

/** The kind of the statement that begins here, where the format or an editor's mark gives it. */
export function givenKind(block: {
  mark?: Block['mark'] | undefined
  given?: GivenStatement | undefined
}): StatementKind | undefined {
  return block.given?.kind ?? speechOf(block)?.kind ?? undefined
}

/** The role of whoever says a statement of a given kind; of remarks, that of somebody who neither asks nor answers. */
export function roleOfKind(kind: StatementKind): LabelRole | 'note' {
  return roles[kind]
}

/** The labels of a document whose format marks who speaks; undefined for one that leaves it to be read from the words. */
export function findMarkedLabels({ blocks }: SourceDocument): PlacedCandidate[] | undefined {
  if (!blocks.some(speechOf)) return undefined
  return blocks.flatMap((block, index): PlacedCandidate[] => {
    const speech = speechOf(block)
    if (!speech || speech.label === null) return []
    const { label, textStart } = speech
    const unsure = { openEmphasis: '', form: 'colon' as const, time: null, emphasised: false }
    const place = {
      start: block.start,
      textStart,
      block: index,
      place: 'block' as const,
      settled: true,
      spoken: true,
      heading: false,
    }
    return [{ label: label.replace(/\\(?=[!-/:-@[-`{-~])/g, ''), key: labelKey(label), ...unsure, ...place }]
  })
}
