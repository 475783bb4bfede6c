import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Asked } from '#src/editors/asked-of-register.ts'
import { askOfRegister, confirmProposal, previewProposal } from '#src/editors/change-register.ts'
import { givePicture } from '#src/editors/give-picture.ts'
import { exportArchive } from '#src/ingest/export-archive.ts'
import { findPicture } from '#src/store/pictures.ts'
import { findSpeakerChanges } from '#src/store/speaker-changes.ts'
import { findRegister } from '#src/store/speaker-register.ts'
import { findSlugOfNow } from '#src/store/speakers.ts'
import { compareArchives } from '../support/compare-archives.ts'
import { openScratchArchive, type ScratchArchive } from '../support/scratch-archive.ts'

const editor = { id: 'e1', name: 'Anna Berg' }
const register = `speakers:
  - slug: jen-psaki
    name: Jen Psaki
    labels: [MS. PSAKI]
    roles:
      - { title: Press Secretary, since: 2021-01-20, until: 2022-05-13 }
  - slug: joan-smith
    name: Joan Smith
    labels: [MS. SMITH, THE MODERATOR OF THE DAY]
`
const briefing = (date: string) => `---
title: Briefing of ${date}
date: ${date}
slug: briefing-${date}
---

MS. PSAKI: Good morning on ${date}.

Q: Will it rain?

MS. PSAKI: It may rain.

JENNIFER PSAKI: And it may not.

MS. SMITH: Thank you, said twice on ${date}.

THE MODERATOR OF THE DAY: That is all for ${date}.
`

let archive: ScratchArchive

const desk = () => ({
  database: archive.database,
  config: { databaseUrl: archive.databaseUrl, contentDir: archive.contentDir, port: 0, siteUrl: 'http://localhost' },
})

/** How many statements each speaker has. */
async function counts(): Promise<Record<string, number>> {
  const rows = await archive.database.speaker.findMany({ include: { _count: { select: { statements: true } } } })
  return Object.fromEntries(rows.map(({ slug, _count }): [string, number] => [slug, _count.statements]).sort())
}
const outcomes = async () => (await archive.ingest()).map(({ outcome }) => outcome)
const revisions = async () => (await archive.database.revision.findMany()).map(({ number }) => number)

/** Ask, look at what it comes to, and do it. */
async function change(asked: Asked): Promise<{ moved: number; change: number }> {
  const asking = await askOfRegister(desk(), editor, asked)
  const done = 'proposal' in asking ? await confirmProposal(desk(), editor, asking.proposal) : asking
  if ('problem' in done) throw new Error(done.problem)
  return done
}
const undoLast = async () => {
  const [last] = await findSpeakerChanges(archive.database, { slug: null, limit: 1 })
  return change({ kind: 'undo', change: last?.id ?? 0 })
}

beforeEach(async () => {
  archive = await openScratchArchive()
  await archive.write('speakers.yaml', register)
  await archive.write('one.md', briefing('2021-02-01'))
  await archive.write('two.md', briefing('2021-02-02'))
  await archive.ingest()
})
afterEach(() => archive.remove())

const atFirst = { 'jen-psaki': 4, 'jennifer-psaki': 2, 'joan-smith': 4, reporter: 2 }
const merging = { kind: 'merge', slug: 'jennifer-psaki', into: 'jen-psaki' } as const

describe('two speakers who are merged', () => {
  it('are shown first with what would change, and nothing changes before that is confirmed', async () => {
    expect(await counts()).toEqual(atFirst)
    const asking = await askOfRegister(desk(), editor, merging)
    const preview = await previewProposal(desk(), 'proposal' in asking ? asking.proposal : '')
    expect(preview && 'moved' in preview && preview.moved.length).toBe(2)
    expect(await counts()).toEqual(atFirst)
  })

  it('are one, whose address the other leads to, without a revision', async () => {
    expect(await change(merging)).toMatchObject({ moved: 2 })
    expect(await counts()).toEqual({ 'jen-psaki': 6, 'joan-smith': 4, reporter: 2 })
    expect(await findSlugOfNow(archive.database, 'jennifer-psaki')).toBe('jen-psaki')
    expect(await revisions()).toEqual([1, 1])
  })

  it('stay one when the files are read again, and in what is published later', async () => {
    await change(merging)
    await archive.write('three.md', briefing('2021-02-03'))
    expect((await outcomes()).sort()).toEqual(['published', 'unchanged', 'unchanged'])
    expect(await counts()).toEqual({ 'jen-psaki': 9, 'joan-smith': 6, reporter: 3 })
    expect(await revisions()).toEqual([1, 1, 1])
  })

  it('are two again when that is undone, and one when the undoing is', async () => {
    await change(merging)
    expect(await undoLast()).toMatchObject({ moved: 2 })
    expect(await counts()).toEqual(atFirst)
    expect(await findSlugOfNow(archive.database, 'jennifer-psaki')).toBeNull()
    expect(await outcomes()).toEqual(['unchanged', 'unchanged'])
    expect(await counts()).toEqual(atFirst)
    await undoLast()
    expect(await counts()).toEqual({ 'jen-psaki': 6, 'joan-smith': 4, reporter: 2 })
  })

  it('can’t be undone over a later change of the same speaker', async () => {
    const { change: first } = await change(merging)
    await change({
      kind: 'edit',
      entry: { slug: 'jen-psaki', name: 'Jennifer Psaki', kind: 'person', labels: [], roles: [] },
    })
    expect(await askOfRegister(desk(), editor, { kind: 'undo', change: first })).toMatchObject({
      problem: expect.stringContaining('changed again since'),
    })
  })
})

describe('a speaker who is split', () => {
  const splitting = { kind: 'split', slug: 'joan-smith', name: 'Maria Lund', to: 'maria-lund' } as const

  it('gives the statements under a label to the new one, and those read later too', async () => {
    await change({ ...splitting, labels: ['THE MODERATOR OF THE DAY'], transcripts: [], statements: [] })
    expect(await counts()).toMatchObject({ 'joan-smith': 2, 'maria-lund': 2 })
    await archive.write('three.md', briefing('2021-02-03'))
    expect((await outcomes()).sort()).toEqual(['published', 'unchanged', 'unchanged'])
    expect(await counts()).toMatchObject({ 'joan-smith': 3, 'maria-lund': 3 })
  })

  it('gives whole transcripts and single statements, which keep that when the file is read again or edited', async () => {
    const [statement] = await archive.database.statement.findMany({
      where: { label: 'MS. SMITH', transcript: { date: '2021-02-02' } },
    })
    const asked = { labels: [], transcripts: ['briefing-2021-02-01'], statements: [statement?.id ?? ''] }
    await change({ ...splitting, ...asked })
    expect(await counts()).toMatchObject({ 'joan-smith': 1, 'maria-lund': 3 })
    await archive.write('two.md', briefing('2021-02-02').replace('said twice', 'said three times'))
    expect((await outcomes()).sort()).toEqual(['revised', 'unchanged'])
    expect(await counts()).toMatchObject({ 'joan-smith': 1, 'maria-lund': 3 })
    await undoLast()
    expect(await counts()).toEqual(atFirst)
    expect((await outcomes()).sort()).toEqual(['unchanged', 'unchanged'])
    expect(await counts()).toEqual(atFirst)
  })

  it('can’t take the address of somebody', async () => {
    const asked = { ...splitting, to: 'jen-psaki', labels: ['MS. SMITH'], transcripts: [], statements: [] }
    expect(await askOfRegister(desk(), editor, asked)).toMatchObject({ problem: expect.stringContaining('belongs to') })
  })
})

describe('the desk and the content’s speakers.yaml', () => {
  const entry = (name: string) => ({
    slug: 'joan-smith',
    name,
    kind: 'person' as const,
    labels: [{ label: 'MS. SMITH' }],
    roles: [],
  })

  it('reads labels again by the register of now, with the days of a label', async () => {
    const labels = [{ label: 'MS. SMITH' }, { label: 'THE MODERATOR OF THE DAY', since: '2021-02-02' }]
    const asking = await askOfRegister(desk(), editor, { kind: 'edit', entry: { ...entry('Joan Smith'), labels } })
    const preview = await previewProposal(desk(), 'proposal' in asking ? asking.proposal : '')
    expect(preview && 'moved' in preview && preview.moved.map(({ slug, label }) => [slug, label])).toEqual([
      ['joan-smith', 'THE MODERATOR OF THE DAY'],
    ])
  })

  it('keeps what the desk says until the file says the same, then follows the file', async () => {
    await change({ kind: 'edit', entry: { ...entry('Joan Smith-Lund'), biography: 'A moderator.' } })
    await archive.write('speakers.yaml', register.replace('name: Joan Smith', 'name: Joan B. Smith'))
    await archive.ingest()
    const name = async () => (await findRegister(archive.database)).find(({ slug }) => slug === 'joan-smith')?.name
    expect(await name()).toBe('Joan Smith-Lund')
    const folder = join(archive.folder, 'exported')
    await exportArchive({ database: archive.database, contentDir: archive.contentDir, folder, over: false })
    const exported = await readFile(join(folder, 'speakers.yaml'), 'utf8')
    expect(exported).toContain('biography: A moderator.')
    await archive.write('speakers.yaml', exported)
    await archive.ingest()
    await archive.write('speakers.yaml', exported.replace('Joan Smith-Lund', 'Joan Lund'))
    await archive.ingest()
    expect(await name()).toBe('Joan Lund')
  })

  it('is the same archive after an export, with merges, splits, biographies and pictures', async () => {
    await change(merging)
    await change({
      kind: 'split',
      slug: 'joan-smith',
      name: 'Maria Lund',
      to: 'maria-lund',
      labels: [],
      transcripts: ['briefing-2021-02-01'],
      statements: [],
    })
    const png = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#8a1c2c' } })
      .png()
      .toBuffer()
    await givePicture(desk(), editor, 'jen-psaki', png)
    const folder = join(archive.folder, 'exported')
    await exportArchive({ database: archive.database, contentDir: archive.contentDir, folder, over: false })
    const other = await openScratchArchive()
    const { cp } = await import('node:fs/promises')
    await cp(folder, other.contentDir, { recursive: true })
    await other.ingest()
    expect((await compareArchives(archive.database, other.database)).differences).toEqual([])
    await other.remove()
  })
})

describe('a picture', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
  const give = (bytes: Uint8Array | string) => givePicture(desk(), editor, 'jen-psaki', Buffer.from(bytes))
  const pictureOf = async () => (await findRegister(archive.database)).find(({ slug }) => slug === 'jen-psaki')?.picture

  it('is refused as SVG, whatever it begins with', async () => {
    for (const bytes of [svg, `<?xml version="1.0"?>${svg}`, `GIF89a${svg}`, `\n${svg}`])
      expect(await give(bytes)).toEqual({ problem: 'A picture must be a PNG, JPEG or WebP file.' })
    expect(await pictureOf()).toBeUndefined()
  })

  it('keeps nothing of a file that is a picture and something else as well', async () => {
    const script = '<script>alert(1)</script>'
    const jpeg = await sharp({ create: { width: 60, height: 60, channels: 3, background: '#fff' } })
      .withExif({ IFD0: { ImageDescription: script } })
      .jpeg()
      .toBuffer()
    await give(Buffer.concat([jpeg, Buffer.from(`PK\u0003\u0004${script}`)]))
    const stored = await findPicture(archive.database, (await pictureOf()) ?? '')
    expect(Buffer.from(stored?.bytes ?? []).toString('latin1')).not.toMatch(/script|PK/)
    expect((await sharp(stored?.bytes).metadata()).format).toBe('webp')
  })

  it('is refused when it is too large, in bytes or unpacked', async () => {
    expect(await give(new Uint8Array(5 * 1024 * 1024 + 1))).toEqual({ problem: 'A picture may have at most 5 MB.' })
    const bomb = await sharp({ create: { width: 9000, height: 9000, channels: 3, background: '#000' } })
      .png()
      .toBuffer()
    expect(bomb.length).toBeLessThan(1_000_000)
    expect(await give(bomb)).toEqual({ problem: 'This picture is damaged or has too many pixels.' })
  })

  it('is kept small', async () => {
    await give(
      await sharp({ create: { width: 1600, height: 800, channels: 3, background: '#123' } })
        .png()
        .toBuffer(),
    )
    expect(await findPicture(archive.database, (await pictureOf()) ?? '')).toMatchObject({ width: 512, height: 256 })
  })
})
