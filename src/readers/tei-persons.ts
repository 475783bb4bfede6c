import type { XmlElement } from './xml.ts'
import { childrenOf, findAll, findFirst, textOf } from './xml-search.ts'

/** `SantalicesMiguelÁngel`: words that begin with a capital, run together. */
const runTogether = /^(?:\p{Lu}[\p{Ll}’'-]{1,30}){2,6}$/u

/**
 * The name of a person by the reference of `u/@who`: from `listPerson` where the file has one, else from a reference
 * that is itself a name (ParlaMint writes surname, then forenames). Null for a reference that only numbers.
 */
export function namePersons(tei: XmlElement): (who: string) => string | null {
  const persons = new Map(findAll(tei, 'person').map((person) => [person.attributes['xml:id'] ?? '', readName(person)]))
  return (who) => {
    const reference =
      who
        .trim()
        .split(/\s+/)[0]
        ?.replace(/^[^#]*#/, '') ?? ''
    const listed = persons.get(reference)
    if (listed) return listed
    if (!runTogether.test(reference)) return null
    return reference.replace(/(?<=[\p{Ll}’'-])(?=\p{Lu})/gu, ' ')
  }
}

function readName(person: XmlElement): string | null {
  const name = findFirst(person, 'persName')
  if (!name) return null
  const part = (wanted: string) =>
    childrenOf(name)
      .filter((child) => child.name === wanted)
      .map(textOf)
      .join(' ')
  const joined = [part('forename'), part('nameLink'), part('surname')].filter((each) => each !== '').join(' ')
  return joined || textOf(name) || null
}
