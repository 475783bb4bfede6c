import { describe, expect, it } from 'vitest'
import { alignIds, type NewStatement } from '#src/ingest/align-ids.ts'
import { asStatementId } from '#src/transcript/statement-id.ts'

const statement = (speaker: string, text: string): NewStatement => ({ speaker, text, digest: text })
const idOf = (place: number) => asStatementId(`000000000${place}`)
const withIds = (statements: NewStatement[]) => statements.map((old, place) => ({ ...old, id: idOf(place) }))

const opening = statement(
  'minister',
  'Good afternoon. We have just completed our work within the framework of the council.',
)
const first = statement(
  'reporter',
  'Can such entities offer new methods to minimise economic damage amid the trade wars?',
)
const firstAnswer = statement(
  'minister',
  'Yes, we certainly talked about this group of issues. There is no need to invent new methods. National currencies now account for 85 percent of payments.',
)
const second = statement('reporter', 'Who initiated the exchange, and how important is it?')
const secondAnswer = statement(
  'minister',
  'The idea came to both sides simultaneously. It helps build the much needed trust.',
)
const before = withIds([opening, first, firstAnswer, second, secondAnswer])

describe('carrying ids from one revision to the next', () => {
  it('keeps every id of a transcript that did not change', () => {
    const { kept, gone } = alignIds(before, [opening, first, firstAnswer, second, secondAnswer])
    expect(kept).toEqual([0, 1, 2, 3, 4].map(idOf))
    expect(gone).toEqual([])
  })

  it('keeps the id of a statement with a corrected word', () => {
    const corrected = statement('minister', firstAnswer.text.replace('85 percent', '95 percent'))
    expect(alignIds(before, [opening, first, corrected, second, secondAnswer]).kept).toEqual([0, 1, 2, 3, 4].map(idOf))
  })

  it('keeps the ids when a speaker is renamed everywhere', () => {
    const renamed = before.map(({ speaker, text }) =>
      statement(speaker === 'minister' ? 'sergey-lavrov' : 'reporter', text),
    )
    expect(alignIds(before, renamed).kept).toEqual([0, 1, 2, 3, 4].map(idOf))
  })

  it('gives no id to a statement that was inserted, and keeps those around it', () => {
    const inserted = statement('reporter', 'A follow-up on air service between the two countries, if I may.')
    const { kept } = alignIds(before, [opening, first, firstAnswer, inserted, second, secondAnswer])
    expect(kept).toEqual([idOf(0), idOf(1), idOf(2), null, idOf(3), idOf(4)])
  })

  it('keeps the id on the first part of an answer that a missed question divides, however short it is', () => {
    const [yes, rest] = [
      statement('minister', 'Yes, we certainly talked about this group of issues.'),
      statement('minister', firstAnswer.text.slice('Yes, we certainly talked about this group of issues. '.length)),
    ]
    const missed = statement('reporter', 'With new methods?')
    const { kept, gone } = alignIds(before, [opening, first, yes, missed, rest, second, secondAnswer])
    expect(kept).toEqual([idOf(0), idOf(1), idOf(2), null, null, idOf(3), idOf(4)])
    expect(gone).toEqual([])
  })

  it('keeps the ids of short statements that were rewritten side by side between the same neighbours', () => {
    const old = withIds([opening, statement('reporter', 'No chair.'), statement('minister', 'It’s amazing.'), second])
    const rewritten = [
      opening,
      statement('reporter', 'There are no chairs.'),
      statement('minister', 'That is amazing.'),
      second,
    ]
    expect(alignIds(old, rewritten).kept).toEqual([0, 1, 2, 3].map(idOf))
  })

  it('gives no id to a longer statement that has little of the one in whose place it stands', () => {
    const other = statement(
      'minister',
      'We will publish the names of the members of the new commission tomorrow, together with the dates of its next two meetings in Minsk and Astana.',
    )
    const { kept, gone } = alignIds(before, [opening, first, other, second, secondAnswer])
    expect(kept).toEqual([idOf(0), idOf(1), null, idOf(3), idOf(4)])
    expect(gone).toEqual([{ id: idOf(2), into: null }])
  })

  it('gives no id to another speaker’s statement in the place of two that were taken out', () => {
    const other = statement('reporter', 'A follow-up on air service between the two countries, if I may.')
    expect(alignIds(before, [opening, first, other, secondAnswer]).kept).toEqual([idOf(0), idOf(1), null, idOf(4)])
  })

  it('lists a statement that was taken out as removed', () => {
    const { kept, gone } = alignIds(before, [opening, second, secondAnswer])
    expect(kept).toEqual([idOf(0), idOf(3), idOf(4)])
    expect(gone).toEqual([
      { id: idOf(1), into: null },
      { id: idOf(2), into: null },
    ])
  })

  it('keeps the id of a split statement on its first part, even when that is the shorter one', () => {
    const [head, ...rest] = firstAnswer.text.split('. ')
    const parts = [statement('minister', `${head}.`), statement('minister', rest.join('. '))]
    const { kept, gone } = alignIds(before, [opening, first, ...parts, second, secondAnswer])
    expect(kept).toEqual([idOf(0), idOf(1), idOf(2), null, idOf(3), idOf(4)])
    expect(gone).toEqual([])
  })

  it('leads from a merged statement to the one that swallowed it', () => {
    const merged = statement('minister', `${firstAnswer.text} ${secondAnswer.text}`)
    const { kept, gone } = alignIds(before, [opening, first, merged, second])
    expect(kept).toEqual([idOf(0), idOf(1), idOf(2), idOf(3)])
    expect(gone).toEqual([{ id: idOf(4), into: null }])
    const adjacent = withIds([opening, firstAnswer, secondAnswer, second])
    const joined = alignIds(adjacent, [opening, merged, second])
    expect(joined.kept).toEqual([idOf(0), idOf(1), idOf(3)])
    expect(joined.gone).toEqual([{ id: idOf(2), into: 1 }])
  })

  it('follows a statement that was moved', () => {
    const { kept, gone } = alignIds(before, [second, secondAnswer, opening, first, firstAnswer])
    expect([...kept].sort()).toEqual([0, 1, 2, 3, 4].map(idOf))
    expect(kept[0]).toBe(idOf(3))
    expect(gone).toEqual([])
  })

  it('does not carry ids to a transcript of something else', () => {
    const other = [
      statement('host', 'Welcome to the programme.'),
      statement('guest', 'Thank you for having me here tonight.'),
    ]
    const { kept, gone } = alignIds(before, other)
    expect(kept).toEqual([null, null])
    expect(gone).toHaveLength(5)
  })
})
