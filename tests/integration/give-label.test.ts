import { afterEach, beforeEach, expect, test } from 'vitest'
import { addEditor, commandLine } from '#src/editors/accounts.ts'
import type { Actor } from '#src/editors/actor.ts'
import { askOfRegister, confirmProposal, listProposals } from '#src/editors/change-register.ts'
import { createDraft } from '#src/editors/create-draft.ts'
import type { Desk } from '#src/editors/desk.ts'
import { giveLabel } from '#src/editors/give-label.ts'
import { prepareDraft } from '#src/editors/prepare-draft.ts'
import type { StatementAction } from '#src/editors/statement-action.ts'
import { findDraft } from '#src/store/drafts.ts'
import { findSpeakerChanges } from '#src/store/speaker-changes.ts'
import { findRegister } from '#src/store/speaker-register.ts'
import { openScratchArchive, type ScratchArchive } from '../support/scratch-archive.ts'
import { openDeskOf } from '../support/scratch-desk.ts'

let archive: ScratchArchive
let desk: Desk
const contributor: Actor = { id: 'cleo', name: 'Cleo Moss', role: 'contributor' }
const vera: Actor = { id: 'vera', name: 'Vera Holm', role: 'editor' }
const ada: Actor = { id: 'ada', name: 'Ada Boss', role: 'administrator' }

beforeEach(async () => {
  archive = await openScratchArchive()
  desk = openDeskOf(archive)
})
afterEach(() => archive.remove())

const hearing = (day: string, label = 'MS. BERG') => `---
title: Hearing of ${day}
date: ${day}
---

${label}: The harbour opened at nine on ${day}.

Q: When will the lighthouse be lit again?

${label}: The lighthouse is lit again in April.
`

async function bring(day: string, actor = vera, label?: string): Promise<string> {
  const bytes = new TextEncoder().encode(hearing(day, label))
  const { draftId } = await createDraft(desk, actor, { bytes, fileName: 'hearing.md', sourceUrl: null })
  if (draftId === null) throw new Error('No draft was made')
  return draftId
}

type Label = Omit<Extract<StatementAction, { act: 'label' }>, 'act'>
const berg: Label = { at: 0, speaker: { name: 'Anna Berg' } }

/** Say at a draft, as it stands, whose a label always is. */
async function say(id: string, label: Label = berg, actor = vera) {
  const { version = 0 } = (await findDraft(desk.database, id)) ?? {}
  return giveLabel(desk, actor, { id, version }, { act: 'label', ...label })
}

async function speakersOf(id: string) {
  const draft = await findDraft(desk.database, id)
  if (draft === null) throw new Error('There is no draft')
  return (await prepareDraft(desk, draft)).statements.map(({ speaker }) => speaker?.name)
}

const published = async () =>
  (await desk.database.statement.findMany({ where: { label: 'MS. BERG' }, include: { speaker: true } })).map(
    ({ speaker }) => speaker?.name,
  )

const everywhere = { note: { text: expect.stringMatching(/^Everywhere/), proposal: null } }
const berged = ['Anna Berg', 'Reporter', 'Anna Berg']

test('whose a label always is, goes to the register: other drafts, older and newer, and files know it', async () => {
  const [older, id] = [await bring('2024-03-04'), await bring('2024-03-05')]
  expect(await speakersOf(older)).toEqual(['Ms. Berg', 'Reporter', 'Ms. Berg'])
  expect(await say(id)).toMatchObject(everywhere)
  expect(await findRegister(desk.database)).toMatchObject([
    { slug: 'anna-berg', name: 'Anna Berg', labels: [{ label: 'MS. BERG' }] },
  ])
  const newer = await bring('2024-03-06')
  for (const draft of [older, id, newer]) expect(await speakersOf(draft)).toEqual(berged)
  await archive.write('hearing.md', hearing('2024-03-07'))
  await archive.ingest()
  expect(await published()).toEqual(['Anna Berg', 'Anna Berg'])
})

test('the audit log names who said it, and undoing it makes the label nobody’s again', async () => {
  const [other, id] = [await bring('2024-03-04'), await bring('2024-03-05')]
  await say(id)
  const audit = await desk.database.auditEntry.findMany({ orderBy: { id: 'desc' }, take: 2 })
  expect(audit).toMatchObject([
    { actorName: 'Vera Holm', action: 'speaker.manage.label', subjectKind: 'speaker', subjectId: 'anna-berg' },
    { actorName: 'Vera Holm', action: 'draft.edit.label', subjectId: id },
  ])
  const [change] = await findSpeakerChanges(desk.database, { slug: 'anna-berg', limit: 1 })
  expect(change).toMatchObject({ kind: 'label', summary: 'Anna Berg: the label “MS. BERG”', moved: [] })
  const undo = await askOfRegister(desk, ada, { kind: 'undo', change: change?.id ?? 0 })
  await confirmProposal(desk, ada, 'proposal' in undo ? undo.proposal : '')
  expect(await findRegister(desk.database)).toEqual([])
  expect(await speakersOf(other)).toEqual(['Ms. Berg', 'Reporter', 'Ms. Berg'])
  // What was said of this draft stands in its text.
  expect(await speakersOf(id)).toEqual(berged)
})

test('a label of an office has its days and its role', async () => {
  const office = 'HARBOUR MASTER'
  const id = await bring('2024-03-05', vera, office)
  const days = { since: '2024-01-01', until: '2024-12-31' }
  expect(await say(id, { ...berg, since: '2024-04-01' })).toMatchObject({ problem: { status: 422 } })
  expect(await findRegister(desk.database)).toEqual([])
  expect(await say(id, { ...berg, ...days, role: 'Harbour Master' })).toMatchObject(everywhere)
  expect(await findRegister(desk.database)).toMatchObject([
    { labels: [{ label: office, ...days }], roles: [{ title: 'Harbour Master', ...days }] },
  ])
  expect((await speakersOf(await bring('2024-12-31', vera, office)))[0]).toBe('Anna Berg')
  expect((await speakersOf(await bring('2025-01-01', vera, office)))[0]).toBe('Harbour Master')
})

test('where published statements would change, it is proposed first, for an administrator to look at', async () => {
  await archive.write('hearing.md', hearing('2024-03-04'))
  await archive.ingest()
  const id = await bring('2024-03-05')
  const editorId = await addEditor(desk, commandLine, { email: 'v@example.org', name: 'Vera Holm', role: 'editor' })
  const asked = await say(id, berg, { ...vera, id: editorId ?? '' })
  expect(asked).toMatchObject({ note: { text: expect.stringContaining('2 published statements'), proposal: null } })
  expect(await speakersOf(id)).toEqual(berged)
  expect(await findRegister(desk.database)).toEqual([])
  const [waiting] = await listProposals(desk)
  expect(waiting).toMatchObject({ summary: 'Anna Berg: the label “MS. BERG”', actorName: 'Vera Holm' })
  expect(await published()).toEqual(['Ms. Berg', 'Ms. Berg'])
  expect(await confirmProposal(desk, ada, waiting?.id ?? '')).toMatchObject({ moved: 2 })
  expect(await published()).toEqual(['Anna Berg', 'Anna Berg'])
  expect(await listProposals(desk)).toEqual([])
})

test('a contributor says it of the draft alone, and so does anybody of a label that names nobody', async () => {
  const id = await bring('2024-03-05', contributor)
  const here = { note: { text: expect.stringMatching(/^In this draft alone/), proposal: null } }
  expect(await say(id, berg, contributor)).toMatchObject(here)
  expect(await say(id, { at: 1, speaker: { name: 'Jeff Mason' } })).toMatchObject(here)
  expect(await speakersOf(id)).toEqual(['Anna Berg', 'Jeff Mason', 'Anna Berg'])
  expect(await findRegister(desk.database)).toEqual([])
})

test('a label that is another’s in the same days stays theirs, and a draft that somebody else saved changes nothing', async () => {
  await say(await bring('2024-03-05'))
  const id = await bring('2024-03-06')
  const asked = await say(id, { at: 0, speaker: { name: 'Maria Berg' }, since: '2024-03-01' })
  expect(asked).toMatchObject({ note: { text: expect.stringContaining('stands for Anna Berg in these days') } })
  expect(await findRegister(desk.database)).toHaveLength(1)
  expect(await speakersOf(id)).toEqual(['Maria Berg', 'Reporter', 'Maria Berg'])
  const late = await giveLabel(desk, vera, { id, version: 1 }, { act: 'label', at: 0, speaker: { name: 'Eva Lund' } })
  expect(late).toMatchObject({ problem: { status: 409 } })
  expect(await findRegister(desk.database)).toHaveLength(1)
})
