import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { globSync } from 'tinyglobby'
import { expect, test } from 'vitest'
import { clientFolder, writeClient } from '../client/write-client.ts'

test('the typed client is the one that follows from the document (npm run client)', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'rostrum-client-'))
  await writeClient(folder)
  const files = globSync('**/*.ts', { cwd: folder }).sort()
  expect(globSync('**/*.ts', { cwd: clientFolder }).sort()).toEqual(files)
  for (const file of files)
    expect(await readFile(join(clientFolder, file), 'utf8')).toBe(await readFile(join(folder, file), 'utf8'))
  await rm(folder, { recursive: true })
})
