import { createTranslator, type NamespaceKeys, type NestedKeyOf } from 'use-intl/core'
import { currentLocale } from './locale.ts'
import { formatTag, type Locale } from './locales.ts'
import de from './messages/de.json' with { type: 'json' }
import en from './messages/en.json' with { type: 'json' }
import es from './messages/es.json' with { type: 'json' }
import fr from './messages/fr.json' with { type: 'json' }
import ru from './messages/ru.json' with { type: 'json' }

export type Messages = typeof en
export type Namespace = NamespaceKeys<Messages, NestedKeyOf<Messages>>

/** All languages have the keys of English: tests/unit/ui/messages.test.ts holds that. */
export const messages: Record<Locale, Messages> = { en, ru, de, fr, es }

const translators = new Map<string, unknown>()

/** How a part of the interface is worded in a language. Each is made once: a page of 500 statements asks 500 times. */
export function wordsIn<const Part extends Namespace>(locale: Locale, part: Part): Words<Part> {
  const name = `${locale} ${part}`
  const known = translators.get(name) as Words<Part> | undefined
  if (known) return known
  const made = makeWords(locale, part)
  translators.set(name, made)
  return made
}

function makeWords<const Part extends Namespace>(locale: Locale, part: Part) {
  return createTranslator({ locale: formatTag(locale), messages: messages[locale], namespace: part, timeZone: 'UTC' })
}

type Words<Part extends Namespace> = ReturnType<typeof makeWords<Part>>

/** How a part of the interface is worded on the page that is being made. */
export function words<const Part extends Namespace>(part: Part): Words<Part> {
  return wordsIn(currentLocale(), part)
}
