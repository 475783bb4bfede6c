import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findTranscriptFiles } from '#src/ingest/find-transcript-files.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-files-'))
  for (const path of ['b.md', 'a/2.txt', 'a/1.md', 'a.md', 'a/.hidden.md', 'a/README.md', 'a/1.ids.yaml', 'odd.log']) {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), '')
  }
  mkdirSync(join(folder, 'node_modules'))
  writeFileSync(join(folder, 'node_modules/x.md'), '')
  symlinkSync(folder, join(folder, 'a/back'))
})
afterAll(() => rmSync(folder, { recursive: true }))

async function find(...paths: string[]): Promise<string[]> {
  const { files } = await findTranscriptFiles(
    paths.map((path) => join(folder, path)),
    { contentDir: '/elsewhere' },
  )
  return files.map(({ file }) => relative(folder, file))
}

describe('the transcript files of a folder', () => {
  it('come in the order of their whole paths, without hidden ones and what is no transcript', async () => {
    expect(await find('.')).toEqual(['a.md', 'a/1.md', 'a/2.txt', 'b.md'])
  })

  it('come once, however often they are named', async () => {
    expect(await find('a', 'a.md', '.', 'a/1.md', 'a/1.md')).toEqual(['a.md', 'a/1.md', 'a/2.txt', 'b.md'])
  })

  it('come with what is named itself, whatever its name', async () => {
    expect(await find('odd.log', 'a', 'a/.hidden.md')).toEqual(['a/1.md', 'a/2.txt', 'a/.hidden.md', 'odd.log'])
  })

  it('are told apart from what is not there', async () => {
    const { files, missing } = await findTranscriptFiles([join(folder, 'none')], { contentDir: folder })
    expect([files, missing.length]).toEqual([[], 1])
  })
})
