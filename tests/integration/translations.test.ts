import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { restore, withdraw } from '#src/editors/withdraw.ts'
import { closeSharedArchive } from '#src/query/close-shared-archive.ts'
import { getStatementPage } from '#src/query/get-statement-page.ts'
import { getTranscript } from '#src/query/get-transcript.ts'
import { findChangesAfter, findLastSequence } from '#src/store/changes.ts'
import { openScratchArchive, type ScratchArchive } from '../support/scratch-archive.ts'

const write = (more: string, body: string) => `---
title: The tram
date: 2024-03-04
${more}
---

${body}
`
const english = write(
  'slug: the-tram\nlanguage: en',
  'MAYOR STONE: The tram runs again.\n\nQ: How often?\n\nMAYOR STONE: Every ten minutes.',
)
const german = write(
  'slug: die-bahn\nlanguage: de\ntranslationOf: the-tram',
  'MAYOR STONE: Die Bahn fährt wieder.\n\nQ: Wie oft?\n\nMAYOR STONE: Alle zehn Minuten.',
)
const french = write(
  'slug: le-tram\nlanguage: fr\ntranslationOf: the-tram',
  'MAYOR STONE: Le tram circule de nouveau.\n\nQ: À quel rythme ?\n\nMAYOR STONE: Toutes les dix minutes.',
)

let archive: ScratchArchive

/** The slugs that the change feed tells of while something is done. */
async function toldOf(act: () => Promise<unknown>): Promise<string[]> {
  const before = await findLastSequence(archive.database)
  await act()
  const changes = await findChangesAfter(archive.database, before, 100)
  return [...new Set(changes.map(({ slug }) => slug))].sort()
}

async function publish(name: string, text: string): Promise<void> {
  await archive.write(name, text)
  await archive.ingest()
}

const versionsOf = async (slug: string) => (await getTranscript(slug))?.translations.map((version) => version.slug)
const desk = () => ({
  database: archive.database,
  config: { databaseUrl: archive.databaseUrl, contentDir: archive.contentDir, port: 0, siteUrl: 'http://localhost' },
})
const editor = { id: 'e1', name: 'Anna Berg' }

beforeEach(async () => {
  archive = await openScratchArchive()
  process.env['DATABASE_URL'] = archive.databaseUrl
  await publish('english.md', english)
})
afterEach(async () => {
  await closeSharedArchive()
  delete process.env['DATABASE_URL']
  await archive.remove()
})

describe('the change feed tells of every version of a transcript, for each shows the others', () => {
  test('when a version appears, and when another joins them', async () => {
    expect(await toldOf(() => publish('german.md', german))).toEqual(['die-bahn', 'the-tram'])
    expect(await toldOf(() => publish('french.md', french))).toEqual(['die-bahn', 'le-tram', 'the-tram'])
    expect(await versionsOf('the-tram')).toEqual(['die-bahn', 'le-tram'])
    expect(await versionsOf('le-tram')).toEqual(['die-bahn', 'the-tram'])
  })

  test('when one is corrected: the translation, or the one that it translates', async () => {
    await publish('german.md', german)
    expect(await toldOf(() => publish('german.md', german.replace('Alle zehn', 'Alle elf')))).toContain('the-tram')
    expect(await toldOf(() => publish('english.md', english.replace('ten', 'eleven')))).toContain('die-bahn')
  })

  test('when one is translated no longer', async () => {
    await publish('german.md', german)
    const alone = german.replace('\ntranslationOf: the-tram', '')
    expect(await toldOf(() => publish('german.md', alone))).toEqual(['die-bahn', 'the-tram'])
    expect(await versionsOf('the-tram')).toEqual([])
  })

  test('when one is withdrawn and comes back, whichever it is', async () => {
    await publish('german.md', german)
    for (const slug of ['die-bahn', 'the-tram']) {
      expect(await toldOf(() => withdraw(desk(), editor, slug, 'A test.'))).toEqual(['die-bahn', 'the-tram'])
      expect(await toldOf(() => restore(desk(), editor, slug))).toEqual(['die-bahn', 'the-tram'])
    }
    expect(await versionsOf('the-tram')).toEqual(['die-bahn'])
  })

  test('when the one that is translated gets another slug; the versions stay together', async () => {
    await publish('german.md', german)
    await publish('french.md', french)
    const renamed = english.replace('slug: the-tram', 'slug: the-new-tram')
    expect(await toldOf(() => publish('english.md', renamed))).toEqual(['die-bahn', 'le-tram', 'the-new-tram'])
    expect(await versionsOf('the-new-tram')).toEqual(['die-bahn', 'le-tram'])
    expect(await versionsOf('le-tram')).toEqual(['die-bahn', 'the-new-tram'])
  })
})

test('a statement knows itself in the other languages', async () => {
  await publish('german.md', german)
  const statements = (await getTranscript('the-tram'))?.parts.flatMap((part) => part.statements) ?? []
  const views = await Promise.all(statements.map(({ id }) => getStatementPage(id)))
  const counterparts = views.flatMap((view) => view?.translations ?? [])
  expect(counterparts.map(({ language }) => language)).toEqual(['de', 'de', 'de'])
  const german3 = await getStatementPage(counterparts[2]?.id ?? statements[0]?.id ?? ('' as never))
  expect(german3?.statement.text).toBe('Alle zehn Minuten.')
})
