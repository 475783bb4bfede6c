/** The body of a request as text; null when it is longer than allowed, whatever its headers say. @param most Bytes. */
export async function readBody(request: Request, most: number): Promise<string | null> {
  const bytes = await readBytes(request, most)
  return bytes === null ? null : Buffer.from(bytes).toString('utf8')
}

/** The same as bytes. */
export async function readBytes(request: Request, most: number): Promise<Uint8Array<ArrayBuffer> | null> {
  if (Number(request.headers.get('content-length') ?? 0) > most) return null
  const reader = request.body?.getReader()
  if (!reader) return new Uint8Array()
  const pieces: Uint8Array[] = []
  let length = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return Buffer.concat(pieces)
    length += value.length
    if (length > most) {
      await reader.cancel()
      return null
    }
    pieces.push(value)
  }
}
