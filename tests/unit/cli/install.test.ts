import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { forgetBuild, isBuilt, rememberBuild, stampSources } from '#src/cli/build-stamp.mjs'
import { checkNode, isInstalled } from '#src/cli/install.mjs'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'rostrum-start-'))
})
afterEach(() => rmSync(root, { recursive: true }))

const writeLock = (file: string, packages: object) => {
  mkdirSync(join(root, 'node_modules'), { recursive: true })
  writeFileSync(join(root, file), JSON.stringify({ packages }))
}

describe('the Node that runs Rostrum', () => {
  it.each(['20.19.0', '20.20.2', '22.0.0', '24.1.0'])('may be %s', (version) => expect(checkNode(version)).toBeNull())
  it.each(['18.20.0', '20.18.3'])('may not be %s', (version) =>
    expect(checkNode(version)).toContain('Node 20.19 or newer'),
  )
})

describe('packages', () => {
  it('are missing until npm has written its own list, which it does last', () => {
    writeLock('package-lock.json', { '': {}, 'node_modules/a': { version: '1.0.0' } })
    expect(isInstalled(root)).toBe(false)
    writeLock('node_modules/.package-lock.json', { 'node_modules/a': { version: '1.0.0' } })
    expect(isInstalled(root)).toBe(true)
  })

  it('are out of date when a version differs or one is new, but not when one is optional', () => {
    writeLock('node_modules/.package-lock.json', { 'node_modules/a': { version: '1.0.0' } })
    writeLock('package-lock.json', { 'node_modules/a': { version: '1.0.1' } })
    expect(isInstalled(root)).toBe(false)
    writeLock('package-lock.json', { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '1.0.0' } })
    expect(isInstalled(root)).toBe(false)
    writeLock('package-lock.json', {
      'node_modules/a': { version: '1.0.0' },
      'node_modules/b': { version: '1.0.0', optional: true },
    })
    expect(isInstalled(root)).toBe(true)
  })
})

describe('the built website', () => {
  beforeEach(() => {
    mkdirSync(join(root, 'src/app'), { recursive: true })
    mkdirSync(join(root, '.next'))
    writeFileSync(join(root, 'src/app/page.tsx'), 'one')
    writeFileSync(join(root, '.next/BUILD_ID'), 'x')
  })

  it('is up to date until a source changes', () => {
    rememberBuild(root, stampSources(root))
    expect(isBuilt(root, stampSources(root))).toBe(true)
    writeFileSync(join(root, 'src/app/page.tsx'), 'two')
    expect(isBuilt(root, stampSources(root))).toBe(false)
  })

  it('is out of date when a source is new, but not when Prisma writes its client', () => {
    const stamp = stampSources(root)
    mkdirSync(join(root, 'src/store/generated'), { recursive: true })
    writeFileSync(join(root, 'src/store/generated/client.ts'), 'generated')
    expect(stampSources(root)).toBe(stamp)
    writeFileSync(join(root, 'src/app/layout.tsx'), '')
    expect(stampSources(root)).not.toBe(stamp)
  })

  it('is not trusted once a build has begun and not ended', () => {
    const stamp = stampSources(root)
    rememberBuild(root, stamp)
    forgetBuild(root)
    expect(isBuilt(root, stamp)).toBe(false)
  })
})
