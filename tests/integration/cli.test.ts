import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createProgram } from '#src/cli/main.ts'
import { makeScratchDatabase } from '../support/scratch-database.ts'

const root = resolve(import.meta.dirname, '../..')
let folder = ''
let databaseUrl = ''

/** Run the command line as a person would, from another folder, on an archive of its own. */
function rostrum(...args: string[]) {
  const env = {
    ...process.env,
    DATABASE_URL: databaseUrl,
    CONTENT_DIR: join(folder, 'content'),
    PORT: '',
    SITE_URL: '',
  }
  const run = spawnSync(process.execPath, [join(root, 'src/cli/rostrum.mjs'), ...args], {
    cwd: folder,
    env,
    encoding: 'utf8',
  })
  return { code: run.status, out: run.stdout, errors: run.stderr }
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-cli-'))
  databaseUrl = await makeScratchDatabase(folder)
  mkdirSync(join(folder, 'content'))
  mkdirSync(join(folder, 'broken'))
  const talk =
    '---\ntitle: A talk on rivers\ndate: 2025-03-01\nspeakers: [Anna Berg]\n---\n\nANNA BERG: The Danube flows east.\n\nQUESTION: Does it freeze?\n\nANNA BERG: It used to freeze every winter.\n'
  writeFileSync(join(folder, 'content/talk.md'), talk)
  writeFileSync(join(folder, 'broken/yaml.md'), '---\ntitle: "x\n---\n\nANNA BERG: Hello.\n')
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('rostrum ingest', () => {
  it('--check prints where and what, writes nothing and exits with 1 on errors', () => {
    const { code, out } = rostrum('ingest', '--check', 'broken')
    expect(code).toBe(1)
    expect(out).toMatch(/^broken\/yaml\.md:\d+:\d+ error broken-yaml \S/m)
    expect(rostrum('search', 'Danube')).toMatchObject({ code: 1 })
  })

  it('--check exits with 0 when there is no error', () => {
    expect(rostrum('ingest', '--check', 'content').code).toBe(0)
  })

  it('prints a plain line for each file in a pipe, and what it did', () => {
    const { code, out, errors } = rostrum('ingest', 'content')
    expect(errors).toBe('')
    expect(code).toBe(0)
    expect(out).toMatch(/^published talk\.md \(3 statements\)$/m)
    expect(out).toMatch(/^The archive holds 1 transcripts?, 3 statements, 2 speakers\.$/m)
  })

  it('changes nothing the second time', () => {
    expect(rostrum('ingest', 'content').out).toMatch(/^unchanged talk\.md/m)
  })

  it('goes on past a file that can’t be read and one that is not there', () => {
    const { code, out, errors } = rostrum('ingest', 'broken', 'content', 'nowhere')
    expect(code).toBe(1)
    expect(out).toMatch(/1 unchanged, 1 failed/)
    expect(errors).toMatch(/nowhere: There is no such file or folder/)
  })

  it('--json is one document for programs', () => {
    const { summary, files } = JSON.parse(rostrum('ingest', '--json', 'broken', 'content').out)
    expect(summary).toMatchObject({ files: 2, unchanged: 1, failed: 1, archive: { transcripts: 1, statements: 3 } })
    expect(files.map(({ outcome }: { outcome: string }) => outcome).sort()).toEqual(['failed', 'unchanged'])
  })

  it('reads files outside the content folder again when only the register of speakers has changed', () => {
    const edited = join(folder, 'elsewhere/edited.md')
    const talk = (title: string) =>
      `---\ntitle: ${title}\ndate: 2025-04-01\n---\n\nMR. OLSEN: Good morning to all.\n\nQ    Why?\n`
    mkdirSync(join(folder, 'elsewhere'))
    writeFileSync(join(folder, 'elsewhere/same.md'), talk('A talk on lakes'))
    writeFileSync(edited, talk('A talk on seas'))
    rostrum('ingest', 'elsewhere')
    writeFileSync(edited, talk('A talk on oceans'))
    const register = 'speakers:\n  - slug: ole-olsen\n    name: Ole Olsen\n    labels: [MR. OLSEN]\n'
    writeFileSync(join(folder, 'content/speakers.yaml'), register)
    const { out } = rostrum('ingest', 'content')
    rmSync(join(folder, 'content/speakers.yaml'))
    expect(out).toMatch(/^revised .*same\.md \(2 statements\)$/m)
    expect(out).not.toContain('edited.md')
    expect(rostrum('search', 'morning').out).toContain('Ole Olsen')
  })

  it('says in one line what is wrong with the environment or its use', () => {
    expect(rostrum('ingest')).toMatchObject({ code: 2, errors: expect.stringContaining('missing required argument') })
    expect(rostrum('digest')).toMatchObject({ code: 2, errors: expect.stringContaining('unknown command') })
  })
})

describe('rostrum search and show', () => {
  it('find a statement and print its link', () => {
    const { code, out } = rostrum('search', 'freeze winter')
    expect(code).toBe(0)
    expect(out).toMatch(/^http:\/\/localhost:3000\/s\/[0-9a-z]{10}$/m)
    expect(out).toMatch(/^1 found, page 1 of 1\.$/m)
  })

  it('--json gives what the website shows', () => {
    const view = JSON.parse(rostrum('search', 'freeze', '--kind', 'question', '--json').out)
    expect(view).toMatchObject({ total: 1, results: [{ kind: 'question', transcript: { title: 'A talk on rivers' } }] })
    const shown = JSON.parse(rostrum('show', '--json', view.results[0].id.toUpperCase()).out)
    expect(shown.page.statement.text).toBe('Does it freeze?')
    expect(shown.page.after[0].text).toBe('It used to freeze every winter.')
    expect(rostrum('show', `http://localhost:3000/s/${view.results[0].id}?q=freeze#passage`).out).toContain('Does it')
    expect(rostrum('show', `http://localhost:3000/s/${view.results[0].id}`).out).toContain(
      '> Reporter (question):\nDoes it freeze?',
    )
  })

  it('say so when there is nothing', () => {
    expect(rostrum('search', 'Amazonas')).toMatchObject({ code: 1, out: expect.stringContaining('Nothing was found.') })
    expect(rostrum('show', '0000000000')).toMatchObject({
      code: 1,
      errors: expect.stringContaining('no statement has the id'),
    })
  })

  it('refuse a page, year or kind that is none', () => {
    expect(rostrum('search', 'x', '--page', '0').code).toBe(2)
    expect(rostrum('search', 'x', '--year', '21').code).toBe(2)
    expect(rostrum('search', 'x', '--kind', 'speech').code).toBe(2)
  })
})

describe('the guide to the command line', () => {
  const guide = readFileSync(join(root, 'docs/guides/command-line.md'), 'utf8')
  const { commands } = createProgram({ root, callerFolder: root })

  it.each(commands.map((command) => [command.name(), command] as const))(
    'explains %s and its options',
    (name, command) => {
      const [, section] = guide.split(`## rostrum ${name}`)
      for (const { long } of command.options) expect(section?.split('\n## ')[0]).toContain(`\`${long}`)
    },
  )
})
