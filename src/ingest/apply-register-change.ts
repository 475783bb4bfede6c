import type { Transaction } from '#src/store/database.ts'
import {
  moveStatements,
  noteMoved,
  removeEmptySpeakers,
  renameGivenSpeaker,
  tellOfSpeakers,
} from '#src/store/move-statements.ts'
import { type EntriesBySlug, type SpeakerChangeRecord, saveSpeakerChange } from '#src/store/speaker-changes.ts'
import { saveSpeakerEdit } from '#src/store/speaker-edits.ts'
import { findRegister, saveRegisterIn } from '#src/store/speaker-register.ts'
import { findSpeakerNames } from '#src/store/speakers.ts'
import { saveGivenSpeakers } from '#src/store/statement-speakers.ts'
import { findWholeTranscript } from '#src/store/whole-transcript.ts'
import type { Speaker } from '#src/transcript/speaker.ts'
import type { SpeakerRef } from '#src/transcript/statement.ts'
import { type MovedStatement, planRegisterChange, type RegisterChange } from './plan-register-change.ts'
import { hashWhole } from './whole-reading.ts'

/** What is written down of a change beside what it does. */
export type ChangeNote = Pick<SpeakerChangeRecord, 'kind' | 'summary' | 'undoes'> & {
  actor: { id: string; name: string }
  /** Names of speakers whom no register names, for those that come back by this change. */
  names?: Readonly<Record<string, string>>
}

/**
 * Change the register of speakers, within a transaction: its entries, the statements whose speaker changes by that, the
 * addresses that lead elsewhere, and what is needed to undo it. Not a revision: no word of any transcript changes.
 * @param written the content's own register, over which the desk's entries lie.
 */
export async function applyRegisterChange(
  transaction: Transaction,
  change: RegisterChange,
  written: readonly Speaker[],
  note: ChangeNote,
): Promise<{ id: number; moved: number; before: EntriesBySlug; after: EntriesBySlug }> {
  const now = new Date()
  const slugs = [...change.entries.keys(), ...change.moves.flatMap(({ from, to }) => [from, to])]
  const before = await readEntries(transaction, slugs, note.names)
  const { register, moved } = await planRegisterChange(transaction, change)
  await tellOfSpeakers(transaction, slugs, now)
  await saveRegisterIn(transaction, register)
  for (const [slug, entry] of change.entries) {
    const base = written.find((each) => each.slug === slug) ?? null
    await saveSpeakerEdit(transaction, { slug, entry, base })
  }
  const names = new Map(Object.entries(before).map(([slug, { name }]) => [slug, name]))
  for (const { slug, name } of register) names.set(slug, name)
  await move(transaction, moved, (slug) => ({ slug, name: names.get(slug) ?? slug }), register)
  await removeEmptySpeakers(transaction, slugs)
  for (const id of new Set(moved.map(({ transcriptId }) => transcriptId))) {
    const transcript = await findWholeTranscript(transaction, id)
    if (transcript) await noteMoved(transaction, transcript, hashWhole(transcript), now)
  }
  const after = await readEntries(transaction, slugs, Object.fromEntries(names))
  const { actor, kind, summary, undoes } = note
  const id = await saveSpeakerChange(transaction, {
    ...{ at: now, actorId: actor.id, actorName: actor.name, kind, summary, before, after, undoes },
    moved: moved.map(({ id: statement, slug, to }) => [statement, slug, to]),
  })
  return { id, moved: moved.length, before, after }
}

async function move(
  transaction: Transaction,
  moved: readonly MovedStatement[],
  refOf: (slug: string) => SpeakerRef,
  register: readonly Speaker[],
): Promise<void> {
  const groups = new Map<string, { ids: string[]; from: string; to: SpeakerRef }>()
  for (const { id, slug, to } of moved) {
    const group = groups.get(`${slug} ${to}`) ?? { ids: [], from: slug, to: refOf(to) }
    groups.set(`${slug} ${to}`, group)
    group.ids.push(id)
  }
  await moveStatements(transaction, [...groups.values()])
  for (const { slug, formerly = [], name } of register)
    for (const former of formerly) await renameGivenSpeaker(transaction, former, { slug, name })
  await saveGivenSpeakers(
    transaction,
    moved
      .filter(({ given }) => given)
      .map(({ id, transcriptId, label, to }) => ({ statementId: id, transcriptId, label, speaker: refOf(to) })),
  )
}

async function readEntries(
  transaction: Transaction,
  slugs: readonly string[],
  known: Readonly<Record<string, string>> = {},
): Promise<EntriesBySlug> {
  const entries = new Map((await findRegister(transaction)).map((entry) => [entry.slug, entry]))
  const names = await findSpeakerNames(transaction, slugs)
  return Object.fromEntries(
    [...new Set(slugs)].map((slug) => {
      const name = names.get(slug) ?? known[slug] ?? slug
      return [slug, { name, entry: entries.get(slug) ?? null }]
    }),
  )
}
