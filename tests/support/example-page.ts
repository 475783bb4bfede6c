import type { StatementPageView } from '#src/query/views.ts'
import { asStatementId } from '#src/transcript/statement-id.ts'

type Change = Partial<Omit<StatementPageView, 'statement' | 'transcript'>> & {
  statement?: Partial<StatementPageView['statement']>
  transcript?: Partial<StatementPageView['transcript']>
}

/** The page of an answer by Sergey Lavrov in Almaty, changed as told. */
export function examplePage({ statement, transcript, ...change }: Change = {}): StatementPageView {
  const text = 'The CIS is one of them. It has established working ties.\n\nThere is no doubt about that.'
  return {
    statement: {
      id: asStatementId('kn6fy55waa'),
      ordinal: 2,
      kind: 'answer',
      speaker: { slug: 'sergey-lavrov', name: 'Sergey Lavrov' },
      label: 'Sergey Lavrov',
      paragraphs: text.split('\n\n'),
      text,
      certainty: { speaker: 'label', kind: 'context' },
      startSeconds: null,
      endSeconds: null,
      outlet: null,
      language: null,
      corrections: [],
      ...statement,
    },
    transcript: {
      slug: '2025-04-11-almaty',
      title: 'Remarks and answers to media questions',
      date: '2025-04-11',
      place: 'Almaty',
      event: 'Meeting of the CIS Foreign Ministers Council',
      language: 'en',
      statementCount: 13,
      questionCount: 6,
      speakers: [{ slug: 'sergey-lavrov', name: 'Sergey Lavrov' }],
      source: { name: 'Ministry of Foreign Affairs', url: 'https://ministry.example/almaty' },
      revision: 1,
      updatedAt: '2025-04-12T08:00:00.000Z',
      ...transcript,
    },
    translations: [],
    speakerKind: 'person',
    role: 'Foreign Minister of Russia',
    before: [],
    after: [],
    previous: null,
    next: null,
    quotes: [],
    quotedIn: [],
    ...change,
  }
}
