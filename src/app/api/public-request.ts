/** A whole transcript as a file: at its public address, or at the path to which src/proxy.ts leads that. */
const transcriptFile = /^(?:\/[a-z]{2}(?:-[A-Za-z]+)?)?\/(?:transcripts|transcript-file)\/([^/]+)$/

/** The same request at the address of the API, which has whole transcripts in every format that they leave in. */
export function withPublicAddress(request: Request): Request {
  const url = new URL(request.url)
  const name = transcriptFile.exec(url.pathname)?.[1]
  if (name === undefined) return request
  url.pathname = `/api/v1/transcripts/${name}`
  const { method, headers } = request
  return new Request(url, { method, headers })
}
