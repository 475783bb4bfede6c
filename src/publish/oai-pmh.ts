import { z } from 'zod'
import {
  describeHarvest,
  getHarvestRecord,
  type HarvestRecord,
  type HarvestScope,
  listHarvest,
} from '#src/query/harvest.ts'
import { speakerPath, transcriptPath } from '#src/transcript/permalink.ts'
import { readCursor, writeCursor } from './api/cursor.ts'
import { toXml } from './escape-html.ts'

/** Records of one answer. */
const perPage = 100

const verbs = {
  Identify: [],
  ListMetadataFormats: ['identifier'],
  ListSets: ['resumptionToken'],
  GetRecord: ['identifier', 'metadataPrefix'],
  ListIdentifiers: ['from', 'until', 'set', 'metadataPrefix', 'resumptionToken'],
  ListRecords: ['from', 'until', 'set', 'metadataPrefix', 'resumptionToken'],
} as const
type Verb = keyof typeof verbs
const isVerb = (text: string): text is Verb => Object.hasOwn(verbs, text)

class OaiError extends Error {
  readonly code: string
  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

type Arguments = Partial<Record<string, string>>

/**
 * Answer a harvester (https://www.openarchives.org/OAI/openarchivesprotocol.html, version 2.0): every transcript as Dublin
 * Core, by the time of its last revision; those that were withdrawn as deleted. Sets are the years of the events.
 * @param siteUrl Public address of the archive, without a slash at its end.
 */
export async function answerOai(parameters: URLSearchParams, siteUrl: string, now = new Date()): Promise<string> {
  const verb = parameters.get('verb') ?? ''
  const repository = new Repository(siteUrl)
  try {
    const given = readArguments(verb, parameters)
    const body = await repository.answer(verb as Verb, given)
    const attributes = Object.entries({ verb, ...given }).map(([name, value]) => ` ${name}="${toXml(value ?? '')}"`)
    return writeResponse(siteUrl, now, attributes.join(''), `<${verb}>${body}</${verb}>`)
  } catch (error) {
    if (!(error instanceof OaiError)) throw error
    const known = error.code === 'badVerb' || error.code === 'badArgument' ? '' : ` verb="${toXml(verb)}"`
    return writeResponse(siteUrl, now, known, `<error code="${error.code}">${toXml(error.message)}</error>`)
  }
}

function readArguments(verb: string, parameters: URLSearchParams): Arguments {
  if (!isVerb(verb) || parameters.getAll('verb').length > 1)
    throw new OaiError('badVerb', `The verbs are ${Object.keys(verbs).join(', ')}.`)
  const given: Arguments = {}
  for (const [name, value] of parameters) {
    if (name === 'verb') continue
    if (!(verbs[verb] as readonly string[]).includes(name) || name in given)
      throw new OaiError('badArgument', `${verb} takes no argument “${name}”, or takes it once.`)
    given[name] = value
  }
  if (given['resumptionToken'] !== undefined && Object.keys(given).length > 1)
    throw new OaiError('badArgument', 'A resumptionToken stands alone.')
  return given
}

function writeResponse(siteUrl: string, now: Date, attributes: string, body: string): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/ http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd">',
    `<responseDate>${toStamp(now)}</responseDate>`,
    `<request${attributes}>${toXml(siteUrl)}/oai</request>`,
    body,
    '</OAI-PMH>\n',
  ].join('\n')
}

/** A moment in the granularity of the repository: seconds. */
function toStamp(moment: Date): string {
  return `${moment.toISOString().slice(0, 19)}Z`
}

const formats =
  '<metadataFormat><metadataPrefix>oai_dc</metadataPrefix><schema>http://www.openarchives.org/OAI/2.0/oai_dc.xsd</schema><metadataNamespace>http://www.openarchives.org/OAI/2.0/oai_dc/</metadataNamespace></metadataFormat>'

const placeSchema = z.object({
  ...{ from: z.string().nullable(), until: z.string().nullable(), year: z.string().nullable() },
  ...{ withdrawn: z.boolean(), id: z.int(), cursor: z.int() },
})

class Repository {
  private readonly siteUrl: string
  private readonly prefix: string

  constructor(siteUrl: string) {
    this.siteUrl = siteUrl
    this.prefix = `oai:${new URL(siteUrl).hostname}:`
  }

  async answer(verb: Verb, given: Arguments): Promise<string> {
    switch (verb) {
      case 'Identify':
        return this.identify()
      case 'ListMetadataFormats':
        if (given['identifier'] !== undefined) await this.find(given['identifier'])
        return formats
      case 'ListSets':
        return this.listSets(given)
      case 'GetRecord':
        return this.getRecord(given)
      case 'ListIdentifiers':
        return this.list(verb, given, (record) => this.writeHead(record))
      case 'ListRecords':
        return this.list(verb, given, (record) => this.writeRecord(record))
    }
  }

  private async identify(): Promise<string> {
    const { earliest } = await describeHarvest()
    return [
      '<repositoryName>Rostrum</repositoryName>',
      `<baseURL>${toXml(this.siteUrl)}/oai</baseURL>`,
      '<protocolVersion>2.0</protocolVersion>',
      `<adminEmail>archive@${new URL(this.siteUrl).hostname}</adminEmail>`,
      `<earliestDatestamp>${toStamp(earliest ?? new Date(0))}</earliestDatestamp>`,
      '<deletedRecord>persistent</deletedRecord>',
      '<granularity>YYYY-MM-DDThh:mm:ssZ</granularity>',
    ].join('')
  }

  private async listSets(given: Arguments): Promise<string> {
    if (given['resumptionToken'] !== undefined) throw new OaiError('badResumptionToken', 'Sets are listed at once.')
    const { years } = await describeHarvest()
    if (years.length === 0) throw new OaiError('noSetHierarchy', 'There are no sets yet.')
    return years
      .map((year) => `<set><setSpec>year:${year}</setSpec><setName>Events of ${year}</setName></set>`)
      .join('')
  }

  private async getRecord({ identifier, metadataPrefix }: Arguments): Promise<string> {
    if (identifier === undefined || metadataPrefix === undefined)
      throw new OaiError('badArgument', 'GetRecord takes identifier and metadataPrefix.')
    const record = await this.find(identifier)
    requireDublinCore(metadataPrefix)
    return this.writeRecord(record)
  }

  private async find(identifier: string): Promise<HarvestRecord> {
    const slug = identifier.startsWith(this.prefix) ? identifier.slice(this.prefix.length) : ''
    const record = slug === '' ? null : await getHarvestRecord(slug)
    if (record === null) throw new OaiError('idDoesNotExist', 'There is no such record.')
    return record
  }

  private async list(verb: Verb, given: Arguments, write: (record: HarvestRecord) => string): Promise<string> {
    const place = readPlace(verb, given)
    const after = place.cursor === 0 ? null : { withdrawn: place.withdrawn, id: place.id }
    const scope = toScope(place)
    const { total, records } = await listHarvest(scope, { after, limit: perPage })
    const last = records.at(-1)
    if (last === undefined) throw new OaiError('noRecordsMatch', 'There are none.')
    const cursor = place.cursor + records.length
    const next = { ...place, withdrawn: last.withdrawn, id: last.id, cursor }
    const token = cursor < total && records.length === perPage ? writeCursor(next, verb) : ''
    // An answer that ends a list has an empty token; one that is the whole list has none.
    const resumption =
      token === '' && place.cursor === 0
        ? ''
        : `<resumptionToken completeListSize="${total}" cursor="${place.cursor}">${token}</resumptionToken>`
    return `${records.map(write).join('\n')}${resumption}`
  }

  private writeHead({ slug, date, changedAt, withdrawn }: HarvestRecord): string {
    const status = withdrawn ? ' status="deleted"' : ''
    return `<header${status}><identifier>${this.prefix}${slug}</identifier><datestamp>${toStamp(changedAt)}</datestamp><setSpec>year:${date.slice(0, 4)}</setSpec></header>`
  }

  private writeRecord(record: HarvestRecord): string {
    return `<record>${this.writeHead(record)}${this.writeDublinCore(record)}</record>`
  }

  private writeDublinCore({ slug, transcript }: HarvestRecord): string {
    if (transcript === null) return ''
    const { title, date, place, event, language, source, speakers } = transcript
    const url = `${this.siteUrl}${transcriptPath(slug)}`
    const elements: [string, string | null | undefined][] = [
      ['title', title],
      ...speakers.map(({ name }): [string, string] => ['contributor', name]),
      ['publisher', source.name],
      ['date', date],
      ['type', 'Text'],
      ['format', 'text/html'],
      ['identifier', url],
      ['source', source.url],
      ['language', language],
      ['subject', event],
      ['coverage', place],
      ...speakers.map((speaker): [string, string] => ['relation', `${this.siteUrl}${speakerPath(speaker.slug)}`]),
    ]
    const written = elements.flatMap(([name, text]) => (text ? [`<dc:${name}>${toXml(text)}</dc:${name}>`] : []))
    return `<metadata><oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/oai_dc/ http://www.openarchives.org/OAI/2.0/oai_dc.xsd">${written.join('')}</oai_dc:dc></metadata>`
  }
}

function requireDublinCore(prefix: string | undefined): void {
  if (prefix !== 'oai_dc') throw new OaiError('cannotDisseminateFormat', 'The only format is oai_dc.')
}

type Place = z.output<typeof placeSchema>

function readPlace(verb: Verb, given: Arguments): Place {
  const { resumptionToken, metadataPrefix, from, until, set } = given
  if (resumptionToken !== undefined) {
    const place = readCursor(resumptionToken, verb, placeSchema)
    if (place === undefined) throw new OaiError('badResumptionToken', 'This token is none, or of another list.')
    return place
  }
  if (metadataPrefix === undefined) throw new OaiError('badArgument', `${verb} takes metadataPrefix.`)
  requireDublinCore(metadataPrefix)
  const year = set === undefined ? null : (/^year:(\d{4})$/.exec(set)?.[1] ?? '')
  if (year === '') throw new OaiError('noRecordsMatch', 'There is no such set.')
  return { from: toBound(from), until: toBound(until, true), year, withdrawn: false, id: 0, cursor: 0 }
}

/** A bound of time as it is given: a day, of which `until` means the end, or a second. */
function toBound(text: string | undefined, end = false): string | null {
  if (text === undefined) return null
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text)
  const moment = day ? `${text}T${end ? '23:59:59' : '00:00:00'}Z` : text
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(moment) || Number.isNaN(Date.parse(moment)))
    throw new OaiError('badArgument', 'Times are YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ.')
  return moment
}

function toScope({ from, until, year }: Place): HarvestScope {
  if (from !== null && until !== null && from > until) throw new OaiError('badArgument', 'from is later than until.')
  return { from: from === null ? null : new Date(from), until: until === null ? null : new Date(until), year }
}
