import type { ExtractedMetadata } from './build-document.ts'
import { toLanguageTag } from './html-metadata.ts'
import type { XmlElement } from './xml.ts'
import { childrenOf, findAll, findFirst, textOf } from './xml-search.ts'

const corpusMark = /\s*\[[^[\]]{0,60}\]\s*$/u
const isoDay = /^\d{4}-\d{2}-\d{2}/

/** What the header of a TEI file says of the event: title, day, place, language and where it was published. */
export function readTeiMetadata(tei: XmlElement): ExtractedMetadata {
  const language = toLanguageTag(tei.attributes['xml:lang'])
  const statement = findFirst(tei, 'fileDesc', 'titleStmt')
  const source = findFirst(tei, 'sourceDesc', 'bibl')
  const setting = findFirst(tei, 'settingDesc', 'setting')
  const titles = [
    ...titlesOf(source, 'sub', language),
    ...titlesOf(statement, 'sub', language),
    ...titlesOf(source, 'main', language),
    ...titlesOf(statement, 'main', language),
    ...titlesOf(statement, null, language),
  ]
  const dates = [...findAll(setting, 'date'), ...findAll(source, 'date')].map(({ attributes }) => attributes['when'])
  const cities = findAll(setting, 'name').filter(({ attributes }) =>
    /^(?:city|place|settlement)$/.test(attributes['type'] ?? ''),
  )
  const addresses = [...findAll(source, 'idno'), ...findAll(source, 'pb')].map(textOf)
  const url = addresses.find((address) => /^https?:\/\/\S+$/.test(address))
  const name = titlesOf(source, 'main', language)[0] ?? titlesOf(source, null, language)[0]
  const origin = { ...(name && { name: name.slice(0, 300) }), ...(url && { url }) }
  return {
    title: titles[0]?.slice(0, 500),
    date: dates.map((when) => isoDay.exec(when ?? '')?.[0]).find(Boolean),
    place: textOf(inLanguage(cities, language)[0]) || undefined,
    language,
    ...(Object.keys(origin).length > 0 && { source: origin }),
  }
}

function titlesOf(parent: XmlElement | undefined, type: string | null, language: string | undefined): string[] {
  const titles = parent ? childrenOf(parent).filter(({ name }) => name === 'title') : []
  const fitting = titles.filter(({ attributes }) => type === null || attributes['type'] === type)
  return inLanguage(fitting, language)
    .map((title) => textOf(title).replace(corpusMark, ''))
    .filter((title) => title !== '')
}

/** Those of the language first, then those of none or another. */
export function inLanguage(elements: readonly XmlElement[], language: string | undefined): XmlElement[] {
  const own = (element: XmlElement) => toLanguageTag(element.attributes['xml:lang']) === language
  return [...elements.filter(own), ...elements.filter((element) => !own(element))]
}
