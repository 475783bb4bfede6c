import { createHash } from 'node:crypto'
import { Zip, ZipDeflate } from 'fflate'
import { getTranscript } from '#src/query/get-transcript.ts'
import { listTranscripts } from '#src/query/list-archive.ts'
import type { WholeTranscript } from './api/records.ts'
import { toWholeTranscript } from './api/to-records.ts'
import { writeAkomaNtoso } from './write-akoma-ntoso.ts'
import { writeMarkdown } from './write-markdown.ts'

const encoder = new TextEncoder()
/** Transcripts that are listed at once. */
const batch = 100

type Sums = { path: string; sum: string; bytes: number }

/**
 * A collection for a library to keep: a BagIt bag (RFC 8493) in a zip file, with each transcript as Akoma Ntoso, Markdown
 * and JSON, and a checksum of every file. Transcripts are read as they are sent: one is in memory at a time.
 * @param year Only events of this year; all when null.
 */
export function streamBag({ year, siteUrl, now }: { year: string | null; siteUrl: string; now: Date }) {
  const name = `rostrum${year === null ? '' : `-${year}`}`
  const files = writeFiles(name, { year, siteUrl, now })
  let ready: Uint8Array[] = []
  let failure: Error | null = null
  const zip = new Zip((error, piece) => {
    failure ??= error
    if (piece) ready.push(piece)
  })
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      let done = false
      while (ready.length === 0 && !done) {
        const next = await files.next()
        done = next.done === true
        if (next.done) zip.end()
        else addFile(zip, next.value)
        if (failure) throw failure
      }
      for (const piece of ready) controller.enqueue(piece)
      ready = []
      if (done) controller.close()
    },
    async cancel() {
      await files.return(undefined)
      zip.terminate()
    },
  })
}

/** Whether there is anything to put into the bag of a year, or of all years. */
export async function hasTranscripts(year: string | null): Promise<boolean> {
  return (await listTranscripts({ year, after: null, limit: 1 })).length > 0
}

function addFile(zip: Zip, { path, bytes }: { path: string; bytes: Uint8Array }): void {
  const file = new ZipDeflate(path, { level: 6 })
  zip.add(file)
  file.push(bytes, true)
}

async function* writeFiles(
  name: string,
  { year, siteUrl, now }: { year: string | null; siteUrl: string; now: Date },
): AsyncGenerator<{ path: string; bytes: Uint8Array }, undefined> {
  const payload: Sums[] = []
  for await (const transcript of readTranscripts(year, siteUrl)) {
    for (const [ending, text] of filesOf(transcript)) {
      const path = `data/${transcript.slug}${ending}`
      const bytes = encoder.encode(text)
      payload.push({ path, sum: sumOf(bytes), bytes: bytes.length })
      yield { path: `${name}/${path}`, bytes }
    }
  }
  const octets = payload.reduce((sum, { bytes }) => sum + bytes, 0)
  const tags: [string, string][] = [
    ['bagit.txt', 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'],
    [
      'bag-info.txt',
      `Source-Organization: Rostrum\nExternal-Identifier: ${siteUrl}\nBagging-Date: ${now.toISOString().slice(0, 10)}\nPayload-Oxum: ${octets}.${payload.length}\n`,
    ],
    ['manifest-sha256.txt', writeManifest(payload)],
  ]
  const sums: Sums[] = []
  for (const [path, text] of tags) {
    const bytes = encoder.encode(text)
    sums.push({ path, sum: sumOf(bytes), bytes: bytes.length })
    yield { path: `${name}/${path}`, bytes }
  }
  yield { path: `${name}/tagmanifest-sha256.txt`, bytes: encoder.encode(writeManifest(sums)) }
  return undefined
}

function filesOf(transcript: WholeTranscript): [string, string][] {
  return [
    ['.akn.xml', writeAkomaNtoso(transcript)],
    ['.md', writeMarkdown(transcript)],
    ['.json', `${JSON.stringify(transcript, null, 2)}\n`],
  ]
}

async function* readTranscripts(year: string | null, siteUrl: string): AsyncGenerator<WholeTranscript> {
  let after: { date: string; slug: string } | null = null
  for (;;) {
    const listed = await listTranscripts({ year, after, limit: batch })
    for (const { slug } of listed) {
      const view = await getTranscript(slug)
      if (view) yield toWholeTranscript(view, siteUrl) as WholeTranscript
    }
    const last = listed.at(-1)
    if (!last || listed.length < batch) return
    after = { date: last.date, slug: last.slug }
  }
}

function sumOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function writeManifest(files: readonly Sums[]): string {
  return files.map(({ sum, path }) => `${sum}  ${path}\n`).join('')
}
