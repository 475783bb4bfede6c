import { cp } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerMcp } from '#src/publish/mcp/answer-mcp.ts'
import { closeSharedArchive } from '#src/query/close-shared-archive.ts'
import { openScratchArchive, type ScratchArchive } from '../support/scratch-archive.ts'

const root = resolve(import.meta.dirname, '../..')
const siteUrl = 'https://archive.example'
const almaty = '2025/2025-04-11-almaty-cis-foreign-ministers'

let archive: ScratchArchive
beforeAll(async () => {
  archive = await openScratchArchive()
  process.env['DATABASE_URL'] = archive.databaseUrl
  for (const file of ['speakers.yaml', `${almaty}.md`, `${almaty}.ids.yaml`])
    await cp(join(root, 'content', file), join(archive.contentDir, file))
  await archive.ingest()
})
afterAll(async () => {
  await closeSharedArchive()
  delete process.env['DATABASE_URL']
  await archive.remove()
})

type Answer = { content: { text: string }[]; structuredContent?: ReturnType<typeof JSON.parse>; isError?: boolean }

/** What a client does with the server, whichever way it reaches it. */
async function walk(client: Client): Promise<void> {
  const { tools } = await client.listTools()
  expect(tools.map(({ name }) => name)).toEqual(['search', 'read', 'cite', 'check_quotation'])
  const call = async (name: string, args: Record<string, unknown>) =>
    (await client.callTool({ name, arguments: args })) as unknown as Answer
  const found = await call('search', { query: 'multipolarity', kind: 'answer' })
  const [hit] = found.structuredContent?.['items'] ?? []
  expect(hit).toMatchObject({ kind: 'answer', speaker: { name: 'Sergey Lavrov' } })
  expect(found.content[0]?.text).toContain(`${siteUrl}/s/${hit.id}`)
  const read = await call('read', { statement: hit.url })
  expect(read.content[0]?.text).toMatch(/multipolar/i)
  expect(read.content[0]?.text).toContain('Foreign Minister')
  expect((await call('cite', { statement: hit.id })).content[0]?.text).toContain(`${siteUrl}/s/${hit.id}`)
  const words = String(read.structuredContent?.['text']).split('. ')[0]
  const checked = await call('check_quotation', { text: `Lavrov said: “${words}.”` })
  expect(checked.content[0]?.text).toContain('verbatim')
  expect(checked.content[0]?.text).toContain(`${siteUrl}/s/`)
  expect(await call('read', { statement: 'nothing-there' })).toMatchObject({ isError: true })
  const uri = `${siteUrl}/transcripts/2025-04-11-almaty-cis-foreign-ministers.md`
  const { contents } = await client.readResource({ uri })
  expect(contents[0]).toMatchObject({ uri, mimeType: 'text/markdown' })
  expect((contents[0] as { text: string }).text).toContain(hit.url)
}

describe('a client of the Model Context Protocol', () => {
  test('searches, reads, cites and checks over HTTP', async () => {
    const client = new Client({ name: 'test', version: '1' })
    const transport = new StreamableHTTPClientTransport(new URL(`${siteUrl}/mcp`), {
      fetch: async (url, init) => {
        const request = new Request(url, init)
        return request.method === 'POST' ? answerMcp(request, siteUrl) : new Response(null, { status: 405 })
      },
    })
    await client.connect(transport as Parameters<Client['connect']>[0])
    await walk(client)
    await client.close()
  })

  test('does the same over standard input and output', async () => {
    const client = new Client({ name: 'test', version: '1' })
    const env = { PATH: process.env['PATH'] ?? '', DATABASE_URL: archive.databaseUrl, SITE_URL: siteUrl }
    const transport = new StdioClientTransport({
      ...{ command: process.execPath, args: [join(root, 'src/cli/rostrum.mjs'), 'mcp'] },
      env: { ...env, CONTENT_DIR: archive.contentDir },
    })
    await client.connect(transport)
    await walk(client)
    await client.close()
  })
})
