import { lookup } from 'node:dns'
import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP } from 'node:net'
import { isPublicAddress, lookupPublic, type NameService, notPublic } from './public-network.ts'

/** What stood at an address; or one sentence that says why it was not fetched. */
export type FetchedPage = { bytes: Uint8Array<ArrayBuffer>; address: string; fileName: string } | { problem: string }

/** What a test replaces beside that. */
export type Network = NameService & {
  /** Whether an address may name a port. */
  anyPort: boolean
  /** Bytes of an answer, and milliseconds for it. */
  most: number
  patience: number
}

const publicNetwork: Network = {
  resolve: lookup,
  isPublic: isPublicAddress,
  anyPort: false,
  most: 20 * 1024 * 1024,
  patience: 15_000,
}
const mostRedirects = 5
const readable = /^(?:text\/|application\/(?:xhtml\+xml|xml|pdf|json|vnd\.openxmlformats|octet-stream|tei\+xml))/i

/**
 * Fetch what stands at a web address, and never what stands at one of this machine or its network: only http and https on
 * their own ports, and only from the public address that a name was found to have, which is then the one that is asked.
 * Redirects are followed by the same rules.
 */
export async function fetchPage(given: string, network: Network = publicNetwork): Promise<FetchedPage> {
  let address = given
  for (let step = 0; step <= mostRedirects; step++) {
    const url = readAddress(address, network)
    if (typeof url === 'string') return { problem: url }
    const answer = await ask(url, network).catch((error: Error) => ({ problem: explain(error) }))
    if ('problem' in answer || 'bytes' in answer) return answer
    address = new URL(answer.location, url).href
  }
  return { problem: 'The address leads from one to the next without end.' }
}

function readAddress(address: string, { isPublic, anyPort }: Network): URL | string {
  const url = URL.canParse(address) ? new URL(address) : null
  if (url === null || !/^https?:$/.test(url.protocol)) return 'Give an address that begins with http:// or https://.'
  if (url.username !== '' || url.password !== '') return 'Give an address without a name and password in it.'
  if (url.port !== '' && !anyPort) return 'Give an address without a port.'
  const host = url.hostname.replace(/^\[|\]$/g, '')
  // A name is checked when it is resolved; figures are never resolved.
  return isIP(host) !== 0 && !isPublic(host) ? notPublic : url
}

type Answer = { location: string } | FetchedPage

function ask(url: URL, network: Network): Promise<Answer> {
  const request = url.protocol === 'https:' ? requestHttps : requestHttp
  const signal = AbortSignal.timeout(network.patience)
  const headers = {
    accept: 'text/html,application/xhtml+xml,text/*;q=0.9,*/*;q=0.5',
    'user-agent': 'Rostrum',
    'accept-encoding': 'identity',
  }
  return new Promise((resolve, reject) => {
    const asked = request(url, { lookup: lookupPublic(network), signal, headers, agent: false }, (response) => {
      receive(url, response, network).then(resolve, reject)
    })
    asked.on('error', reject)
    asked.end()
  })
}

async function receive(url: URL, response: IncomingMessage, { most }: Network): Promise<Answer> {
  const { statusCode = 0, headers } = response
  if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined) {
    response.destroy()
    return URL.canParse(headers.location, url.href)
      ? { location: headers.location }
      : { problem: 'The address leads nowhere.' }
  }
  if (statusCode !== 200) return stop(response, `The server answered with status ${statusCode}.`)
  if (!readable.test(headers['content-type'] ?? 'text/html')) return stop(response, 'What stands there is no text.')
  if (Number(headers['content-length'] ?? 0) > most) return stop(response, tooLong)
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of response as AsyncIterable<Uint8Array>) {
    length += piece.length
    if (length > most) return stop(response, tooLong)
    pieces.push(piece)
  }
  const bytes = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return { bytes, address: url.href, fileName: nameOf(url, headers['content-type'] ?? '') }
}

const tooLong = 'What stands there is larger than 20 MB.'

function stop(response: IncomingMessage, problem: string): { problem: string } {
  response.destroy()
  return { problem }
}

function nameOf({ pathname, hostname }: URL, type: string): string {
  const last = decode(pathname.split('/').filter(Boolean).at(-1) ?? hostname)
  return /html/i.test(type) || !/\.[a-z0-9]{2,5}$/i.test(last) ? `${last.replace(/\.html?$/i, '')}.html` : last
}

function decode(written: string): string {
  try {
    return decodeURIComponent(written)
  } catch {
    return written
  }
}

function explain(error: Error): string {
  if (error.message === notPublic) return notPublic
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return 'The server took too long to answer.'
  return 'The server could not be reached.'
}
