import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { globSync } from 'tinyglobby'
import { describe, expect, it } from 'vitest'
import { deskDoors, findDoor, readerDoors } from '#src/editors/doors.ts'

const app = resolve(import.meta.dirname, '../../../src/app')
const doors: Record<string, Partial<Record<string, string>>> = { ...readerDoors, ...deskDoors }
/** Shown by the server in place of another page, and reached by no address of its own. */
const withoutDoor = ['/desk/refused']

const files = globSync(['**/page.tsx', '**/route.ts'], { cwd: app }).map((path) => {
  const text = readFileSync(resolve(app, path), 'utf8')
  const address = `/${path}`.replace('/[locale]', '').replace(/\/(page\.tsx|route\.ts)$/, '') || '/'
  return { address, text, page: path.endsWith('page.tsx') }
})

/** The methods that a route answers, HEAD apart, which is GET without its text. */
const methodsOf = ({ text, page }: { text: string; page: boolean }): string[] =>
  page
    ? ['GET']
    : [...text.matchAll(/^export (?:const|(?:async )?function) (GET|POST|PUT|PATCH|DELETE|OPTIONS)\b/gm)].flatMap(
        ([, name]) => name ?? [],
      )

describe('the table of doors', () => {
  it.each(files.filter(({ address }) => !withoutDoor.includes(address)).map((file) => [file.address, file] as const))(
    'has %s with every method that it answers',
    (address, file) => {
      expect(Object.keys(doors[address] ?? {}).sort()).toEqual(methodsOf(file).sort())
    },
  )

  it('has nothing that src/app has not', () => {
    const known = files.map(({ address }) => address)
    expect(Object.keys(doors).filter((address) => !known.includes(address))).toEqual([])
  })

  it('leads from an address to its door, and from others to none', () => {
    expect(findDoor('/desk/accounts/abc/change')).toEqual({ POST: 'account.manage' })
    for (const none of [
      '/desk/',
      '/desk/accounts//change',
      '/desk/accounts/a/b/change',
      '/desk/auth/sign-up/email',
      '/',
    ])
      expect(findDoor(none), none).toBeNull()
  })
})

/** Files whose door asks for an account, or changes something. */
const guarded = files.flatMap((file) =>
  methodsOf(file).flatMap((method) => {
    const action = doors[file.address]?.[method]
    const open = action === undefined || action === 'archive.read' || action === 'server.itself' || action === 'api.ask'
    return open ? [] : [{ ...file, method, action }]
  }),
)

describe('what asks for an account', () => {
  const pages = guarded.filter(({ page, action }) => page && action !== 'desk.enter')
  it.each(pages.map((file) => [file.address, file] as const))(
    'begins the page %s with deskPage, or with draftPage, which begins with it',
    (_, { text, action }) => {
      expect(/(?:deskPage|draftPage)\(\s*'([\w.]+)'/.exec(text)?.[1]).toBe(action)
    },
  )

  const routes = guarded.filter(({ page }) => !page)
  it.each(routes.map((file) => [`${file.method} ${file.address}`, file] as const))(
    'goes through deskRoute: %s',
    (_, { text, method, action }) => {
      const made = new RegExp(`export const ${method} = (deskRoute|openDeskRoute)\\(\\s*\\{[^}]*?action: '([\\w.]+)'`)
      const [, wrapper, named] = made.exec(text) ?? []
      expect({ wrapper, named }).toEqual({
        wrapper: action === 'desk.enter' ? 'openDeskRoute' : 'deskRoute',
        named: action,
      })
    },
  )
})
