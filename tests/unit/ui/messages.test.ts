import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { globSync } from 'tinyglobby'
import { createTranslator } from 'use-intl/core'
import { describe, expect, test } from 'vitest'
import { locales } from '#src/ui/locales.ts'
import { messages } from '#src/ui/words.ts'

const root = join(import.meta.dirname, '../../../src')

/** Every message by its whole key. */
function listMessages(part: object, above = ''): [string, string][] {
  return Object.entries(part).flatMap(([key, value]) =>
    typeof value === 'string' ? [[above + key, value] as [string, string]] : listMessages(value, `${above}${key}.`),
  )
}

/** The values that a message takes, and the tags in it. */
function placesOf(message: string): string[] {
  const values = [...message.matchAll(/\{(\w+)\s*[,}]/g)].map(([, name]) => name ?? '')
  const tags = [...message.matchAll(/<(\w+)>/g)].map(([, name]) => `<${name}>`)
  return [...new Set([...values.filter((name) => name !== 'none'), ...tags])].sort()
}

const english = listMessages(messages.en)

describe.each(locales)('in %s', (locale) => {
  const own = new Map(listMessages(messages[locale]))

  test('there is every message of English and no other', () => {
    expect([...own.keys()].sort()).toEqual(english.map(([key]) => key).sort())
  })

  test('each message takes the values and tags that the English one takes', () => {
    const differing = english.filter(([key, text]) => placesOf(text).join() !== placesOf(own.get(key) ?? '').join())
    expect(differing.map(([key]) => key)).toEqual([])
  })

  test('each message can be written for any number', () => {
    const problems: string[] = []
    const onError = (error: Error) => problems.push(error.message)
    const translate = createTranslator({ locale, messages: messages[locale], onError, timeZone: 'UTC' })
    const tag = (inside: unknown) => String(inside)
    for (const [key, text] of own) {
      for (const number of [0, 1, 2, 5, 21, 1204]) {
        const places = placesOf(text).map((name) => (name.startsWith('<') ? [name.slice(1, -1), tag] : [name, number]))
        translate.rich(key as never, Object.fromEntries(places) as never)
      }
    }
    expect(problems).toEqual([])
  })
})

test('what is counted in Russian has a form for 1, for 2, for 5 and for half of one', () => {
  const wanting = listMessages(messages.ru).flatMap(([key, text]) =>
    [...text.matchAll(/\{\w+, plural,/g)].flatMap(({ index }) => {
      const forms = formsAt(text, index)
      return ['one', 'few', 'many', 'other'].filter((form) => !forms.has(form)).map((form) => `${key}: ${form}`)
    }),
  )
  expect(wanting).toEqual([])
})

/** The names of the forms of the plural that begins at a place of a message. */
function formsAt(text: string, start: number): Set<string> {
  const forms = new Set<string>()
  let depth = 0
  for (let at = start; at < text.length; at++) {
    if (text[at] === '{' && ++depth === 2) {
      const name = text.slice(start, at).match(/(=?\w+)\s*$/)?.[1]
      if (name) forms.add(name)
    }
    if (text[at] === '}' && --depth === 0) break
  }
  return forms
}

/** Messages that a language has as English has them, for the words are the same. */
const shared: Record<string, RegExp> = {
  de: /^(?:Feed|Link)$/,
  es: /^Series$/,
  fr: /^(?:Questions?|Notes?|Suggestions|Corrections|Date|Pages|Sources|\{count, plural, one \{# question\}.*|\{title\}, page \{page\})$/,
}

test('no language but English has a message as English has it, except words that both have', () => {
  const left = locales.slice(1).flatMap((locale) => {
    const own = new Map(listMessages(messages[locale]))
    return english
      .filter(([key, text]) => own.get(key) === text && /\p{L}{3}/u.test(text) && !shared[locale]?.test(text))
      .map(([key, text]) => `${locale} ${key}: ${text}`)
  })
  expect(left).toEqual([])
})

test('every message is used somewhere', () => {
  const files = globSync(['ui/**/*.ts', 'ui/**/*.tsx', 'app/**/*.ts', 'app/**/*.tsx', 'transcript/statement.ts'], {
    cwd: root,
  })
  const sources = files.map((file) => readFileSync(join(root, file), 'utf8')).join('\n')
  // Keys that are put together from parts are used where their last part, or a part above it, is named in a template.
  const parts = [...sources.matchAll(/`([\w.]*)\$\{[^}]+\}([\w.]*)`/g)].map(([, before = '', after = '']) => [
    before,
    after,
  ])
  const unused = english.filter(([key]) => {
    const steps = key.split('.')
    const named = steps.some((_, from) => new RegExp(`['"\`]${steps.slice(from).join('[.]')}['"\`]`).test(sources))
    const made = parts.some(([before = '', after = '']) => {
      const inside = steps.slice(1).join('.')
      return (before !== '' || after !== '') && inside.startsWith(before) && inside.endsWith(after)
    })
    return !named && !made
  })
  expect(unused.map(([key]) => key)).toEqual([])
})
