import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '#src/editors/actor.ts'
import { beginCorrection } from '#src/editors/begin-correction.ts'
import { changeMetadata, changeStatement } from '#src/editors/change-draft.ts'
import { createDraft } from '#src/editors/create-draft.ts'
import type { Desk } from '#src/editors/desk.ts'
import { discardDraft, reopenDraft } from '#src/editors/discard-draft.ts'
import { findDuplicates } from '#src/editors/find-duplicates.ts'
import { makeCorrection } from '#src/editors/make-correction.ts'
import { publishDraft } from '#src/editors/publish-draft.ts'
import { saveDraft } from '#src/editors/save-draft.ts'
import { publishDueDrafts, scheduleDraft, unscheduleDraft } from '#src/editors/schedule-draft.ts'
import { restore, withdraw } from '#src/editors/withdraw.ts'
import { findDraft, findDraftFile } from '#src/store/drafts.ts'
import { findStatementsOf } from '#src/store/statements.ts'
import { findTranscript } from '#src/store/transcripts.ts'
import { openScratchArchive, type ScratchArchive } from '../support/scratch-archive.ts'
import { openDeskOf } from '../support/scratch-desk.ts'

let archive: ScratchArchive
let desk: Desk
const vera: Actor = { id: 'vera', name: 'Vera Holm', role: 'editor' }
const olaf: Actor = { id: 'olaf', name: 'Olaf Dahl', role: 'editor' }

beforeEach(async () => {
  archive = await openScratchArchive()
  desk = openDeskOf(archive)
})
afterEach(() => archive.remove())

const talk = `---
title: Hearing on the harbour
date: 2024-03-05
source:
  url: https://example.org/hearing
---

MS. BERG: The harbour opened at nine today, after the long winter.

Q: When will the lighthouse be lit again?

MS. BERG: The lighthouse is lit again in April. And who pays for the lamp?
`

async function bring(text: string, fileName = 'hearing.md', actor = vera): Promise<string> {
  const bytes = new TextEncoder().encode(text)
  const { draftId } = await createDraft(desk, actor, { bytes, fileName, sourceUrl: null })
  if (draftId === null) throw new Error('No draft was made')
  return draftId
}

async function seen(id: string) {
  const draft = await findDraft(desk.database, id)
  if (draft === null) throw new Error('There is no draft')
  return draft
}

async function publish(id: string, reason: string | null = null, overRevision: number | null = null) {
  const { version } = await seen(id)
  return publishDraft(desk, vera, { id, version, reason, overRevision })
}

/** The statements of a published transcript, as id and beginning. */
async function statementsOf(slug: string) {
  const transcript = await findTranscript(desk.database, slug)
  return transcript === null ? [] : findStatementsOf(desk.database, transcript.id)
}

async function auditOf(id: string): Promise<string[]> {
  const rows = await desk.database.auditEntry.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' } })
  return rows.map(({ action, actorName }) => `${actorName}: ${action}`)
}

const slug = '2024-03-05-hearing-on-the-harbour'

describe('a file that somebody brings', () => {
  test('becomes a draft: its text is canonical Markdown, and the file is kept as it came', async () => {
    const id = await bring(talk)
    const draft = await seen(id)
    expect(draft).toMatchObject({ title: 'Hearing on the harbour', date: '2024-03-05', state: 'open', version: 1 })
    expect(draft.text).toContain(`slug: ${slug}\n`)
    const file = await findDraftFile(desk.database, id)
    expect(new TextDecoder().decode(file?.bytes)).toBe(talk)
    expect(await auditOf(id)).toEqual(['Vera Holm: draft.create'])
  })

  test('that has neither title nor day becomes a draft that can’t be published yet', async () => {
    const id = await bring('MS. BERG: Good morning.\n\nQ: Why?\n\nMS. BERG: Because.\n', 'scan.txt')
    expect(await publish(id)).toMatchObject({ problem: { title: 'Not ready' } })
    const { version } = await seen(id)
    const metadata = { title: 'A talk', date: '2024-05-01', language: 'en' }
    expect(await changeMetadata(desk, vera, { id, version }, metadata)).toMatchObject({ version: 2 })
    expect(await publish(id)).toMatchObject({ slug: '2024-05-01-a-talk' })
  })

  test('that can’t be read leaves nothing behind, and says why', async () => {
    const bytes = new TextEncoder().encode('{\\rtf1 hello}')
    const made = await createDraft(desk, vera, { bytes, fileName: 'old.rtf', sourceUrl: null })
    expect(made).toMatchObject({ draftId: null, diagnostics: [{ rule: 'unknown-format' }] })
    expect(await desk.database.draft.count()).toBe(0)
  })
})

describe('a draft that two have open', () => {
  test('is not overwritten by a save over an older version: the one who saves second gets what stands there', async () => {
    const id = await bring(talk)
    const first = await saveDraft(desk, vera, { id, version: 1, text: talk.replace('nine', 'ten') })
    const second = await saveDraft(desk, olaf, { id, version: 1, text: talk.replace('nine', 'eight') })
    expect(first).toEqual({ version: 2 })
    expect(second).toMatchObject({ problem: { status: 409 }, current: { version: 2, updatedByName: 'Vera Holm' } })
    expect((await seen(id)).text).toContain('at ten')
  })

  test('takes the text that is there already without a new version', async () => {
    const id = await bring(talk)
    expect(await saveDraft(desk, vera, { id, version: 1, text: (await seen(id)).text })).toEqual({ version: 1 })
  })
})

test('what an editor does to a statement stands in the text, and goes out with it', async () => {
  const id = await bring(talk)
  const asks = { act: 'speaker', at: 3, speaker: { name: 'Reporter' } } as const
  const { text } = await seen(id)
  const offset = 'The lighthouse is lit again in April. '.length
  await changeStatement(desk, vera, { id, version: 1, text }, { act: 'split', at: 2, paragraph: 0, offset })
  expect(await changeStatement(desk, vera, { id, version: 2 }, asks)).toMatchObject({ version: 3 })
  await publish(id)
  expect((await statementsOf(slug)).map(({ kind, label, text }) => `${kind} ${label}: ${text}`).slice(2)).toEqual([
    'answer MS. BERG: The lighthouse is lit again in April.',
    'question Q: And who pays for the lamp?',
  ])
  expect(await auditOf(id)).toEqual([
    'Vera Holm: draft.create',
    'Vera Holm: draft.edit.split',
    'Vera Holm: draft.edit.speaker',
  ])
  expect(await auditOf(slug)).toEqual(['Vera Holm: draft.publish'])
})

describe('a correction', () => {
  async function published() {
    await publish(await bring(talk))
    const begun = await beginCorrection(desk, olaf, slug)
    if ('problem' in begun) throw new Error(begun.problem.detail)
    return begun.id
  }

  test('needs a reason, keeps the ids, and becomes the next revision', async () => {
    const id = await published()
    const before = await statementsOf(slug)
    const { version, text } = await seen(id)
    await saveDraft(desk, olaf, { id, version, text: text.replace('at nine', 'at ten') })
    expect(await publish(id, ' ', 1)).toMatchObject({ problem: { title: 'No reason' } })
    expect(await publish(id, 'It opened at ten.', 1)).toEqual({ slug, revision: 2 })
    const after = await statementsOf(slug)
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id))
    expect(after[0]?.text).toContain('at ten')
    const transcript = await findTranscript(desk.database, slug)
    const revisions = await desk.database.revision.findMany({ where: { transcriptId: transcript?.id ?? 0 } })
    expect(revisions.map(({ reason }) => reason)).toEqual([null, 'It opened at ten.'])
  })

  test('that changes nothing is not published, and one over another revision is refused', async () => {
    const id = await published()
    expect(await publish(id, 'No reason at all', 1)).toMatchObject({ problem: { title: 'Nothing to publish' } })
    expect(await publish(id, 'No reason at all', 7)).toMatchObject({ problem: { title: 'Corrected meanwhile' } })
    expect((await seen(id)).state).toBe('open')
  })

  test('goes on where its owner left it', async () => {
    const id = await published()
    expect(await beginCorrection(desk, olaf, slug)).toEqual({ id })
    expect(await beginCorrection(desk, vera, slug)).not.toEqual({ id })
  })

  test('is what a second upload of the same transcript becomes, when its editor says so', async () => {
    await publish(await bring(talk))
    const id = await bring(talk.replace('at nine', 'at ten').replace('harbour\n', 'harbor\n'), 'again.md', olaf)
    const [found] = await findDuplicates(desk, await seen(id))
    expect(found).toMatchObject({ slug, nextRevision: 2, sameSource: true, sameDay: true })
    expect(found?.textLikeness).toBeGreaterThan(0.8)
    await makeCorrection(desk, olaf, { id, version: 1 }, slug)
    expect(await findDuplicates(desk, await seen(id))).toEqual([])
    expect(await publish(id, 'From the official text', 1)).toEqual({ slug, revision: 2 })
  })

  test('another transcript of the same day is none', async () => {
    await publish(await bring(talk))
    const other = talk.replace('harbour', 'budget').replace('example.org/hearing', 'example.org/budget')
    const id = await bring(other.replace(/MS\. BERG: .*/g, 'MS. BERG: Taxes rise by two percent next year.'))
    expect(await findDuplicates(desk, await seen(id))).toEqual([])
  })
})

describe('a draft that waits for its time', () => {
  const soon = () => new Date(Date.now() + 60_000)
  const later = () => new Date(Date.now() + 120_000)
  const over = { reason: null, overRevision: null }

  test('goes out once, whoever asks, and not before', async () => {
    const id = await bring(talk)
    await scheduleDraft(desk, vera, { id, version: 1, ...over, publishAt: soon() })
    expect(await publishDueDrafts(desk, new Date())).toEqual([])
    const both = await Promise.all([publishDueDrafts(desk, later()), publishDueDrafts(desk, later())])
    expect(both.flat()).toEqual([slug])
    expect(await auditOf(slug)).toEqual(['Vera Holm: draft.publish'])
  })

  test('can’t be edited meanwhile, but be taken back', async () => {
    const id = await bring(talk)
    await scheduleDraft(desk, vera, { id, version: 1, ...over, publishAt: soon() })
    expect(await saveDraft(desk, vera, { id, version: 2, text: 'x' })).toMatchObject({ problem: { title: 'Closed' } })
    expect(await unscheduleDraft(desk, vera, { id, version: 2 })).toEqual({ version: 3 })
    expect(await publishDueDrafts(desk, later())).toEqual([])
  })

  test('is open again, and says why, when it can’t go out', async () => {
    const [first, second] = [await bring(talk), await bring(talk)]
    await scheduleDraft(desk, vera, { id: second, version: 1, ...over, publishAt: soon() })
    await publish(first)
    expect(await publishDueDrafts(desk, later())).toEqual([])
    expect(await seen(second)).toMatchObject({ state: 'open', failure: expect.stringContaining('has the address') })
  })

  test('is refused a time that has passed', async () => {
    const id = await bring(talk)
    const publishAt = new Date(Date.now() - 1000)
    expect(await scheduleDraft(desk, vera, { id, version: 1, ...over, publishAt })).toHaveProperty('problem')
  })
})

describe('a transcript that is withdrawn', () => {
  test('is not corrected until it is restored, and nothing else gets its address', async () => {
    await publish(await bring(talk))
    const begun = await beginCorrection(desk, vera, slug)
    if ('problem' in begun) throw new Error(begun.problem.detail)
    const { text, version } = await seen(begun.id)
    await saveDraft(desk, vera, { id: begun.id, version, text: text.replace('at nine', 'at ten') })
    await withdraw(desk, vera, slug, 'The chair asked for it.')
    expect(await publish(begun.id, 'It opened at ten.', 1)).toMatchObject({ problem: { title: 'Withdrawn' } })
    expect(await publish(await bring(talk))).toMatchObject({ problem: { title: 'Withdrawn' } })
    await restore(desk, vera, slug)
    expect(await publish(begun.id, 'It opened at ten.', 1)).toEqual({ slug, revision: 2 })
  })
})

test('a draft that was put away can be taken up again', async () => {
  const id = await bring(talk)
  expect(await discardDraft(desk, vera, { id, version: 1 })).toEqual({ version: 2 })
  expect(await publish(id)).toMatchObject({ problem: { title: 'Closed' } })
  expect(await reopenDraft(desk, vera, { id, version: 2 })).toEqual({ version: 3 })
})

describe('the content folder and the desk', () => {
  async function correctedAtDesk(): Promise<void> {
    await archive.write('2024/harbour.md', talk.replace('---\n\n', 'slug: harbour\n---\n\n'))
    await archive.ingest()
    const begun = await beginCorrection(desk, vera, 'harbour')
    if ('problem' in begun) throw new Error(begun.problem.detail)
    const { text, version } = await seen(begun.id)
    await saveDraft(desk, vera, { id: begun.id, version, text: text.replace('at nine', 'at ten') })
    await publish(begun.id, 'It opened at ten.', 1)
  }
  const opening = async () => (await statementsOf('harbour'))[0]?.text

  test('a file that is as it was does not undo what the desk corrected since', async () => {
    await correctedAtDesk()
    const outcomes = [await archive.ingest(), await archive.ingest(undefined, { again: true })]
    expect(outcomes.flat().map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged'])
    expect(await opening()).toContain('at ten')
  })

  test('nor one that is read with another register', async () => {
    await correctedAtDesk()
    await archive.write('speakers.yaml', 'speakers:\n  - slug: anna-berg\n    name: Anna Berg\n')
    expect((await archive.ingest()).map(({ outcome }) => outcome)).toEqual(['unchanged'])
    expect(await opening()).toContain('at ten')
  })

  test('a file that was changed as well is refused, and says what to do', async () => {
    await correctedAtDesk()
    await archive.write('2024/harbour.md', talk.replace('---\n\n', 'slug: harbour\n---\n\n').replace('nine', 'eight'))
    const [report] = await archive.ingest()
    expect(report).toMatchObject({
      outcome: 'failed',
      diagnostics: expect.arrayContaining([expect.objectContaining({ rule: 'newer-at-desk' })]),
    })
    expect(await opening()).toContain('at ten')
  })

  test('a file that says what the desk published takes over again, and its next change counts', async () => {
    await correctedAtDesk()
    const says = talk.replace('---\n\n', 'slug: harbour\n---\n\n').replace('nine', 'ten')
    await archive.write('2024/harbour.md', says)
    expect((await archive.ingest()).map(({ outcome }) => outcome)).toEqual(['unchanged'])
    await archive.write('2024/harbour.md', says.replace('at ten', 'at noon'))
    expect((await archive.ingest()).map(({ outcome }) => outcome)).toEqual(['revised'])
  })

  test('another transcript under the address of one that the desk published is refused', async () => {
    await publish(await bring(talk))
    await archive.write('2024/other.md', `---\ntitle: Other\ndate: 2024-03-05\nslug: ${slug}\n---\n\nQ: Why?\n`)
    expect(await archive.ingest()).toMatchObject([{ outcome: 'failed' }])
    expect(await statementsOf(slug)).toHaveLength(3)
  })
})
