import type { Format } from './operation.ts'

/**
 * The format that an `Accept` header likes best (RFC 9110, 12.5.1): JSON where it leaves the choice, null where it takes
 * nothing that there is.
 */
export function chooseFormat(accept: string | null, formats: readonly Format[]): Format | 'json' | null {
  if (accept === null || accept.trim() === '') return 'json'
  const ranges = accept.split(',').map(readRange)
  const liked = [{ format: 'json' as const, mediaType: 'application/json' }, ...formats.map(toChoice)]
    .map(({ format, mediaType }) => ({ format, quality: qualityOf(mediaType, ranges) }))
    .sort((one, other) => other.quality - one.quality)[0]
  return liked && liked.quality > 0 ? liked.format : null
}

const toChoice = (format: Format) => ({ format, mediaType: format.mediaType })

type Range = { type: string; quality: number }

function readRange(text: string): Range {
  const [type = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase())
  const quality = Number(parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? 1)
  return { type, quality: Number.isNaN(quality) ? 0 : Math.min(Math.max(quality, 0), 1) }
}

/** The quality that the closest range gives a type. */
function qualityOf(mediaType: string, ranges: readonly Range[]): number {
  const [kind] = mediaType.split('/')
  for (const wanted of [mediaType, `${kind}/*`, '*/*']) {
    const range = ranges.find(({ type }) => type === wanted)
    if (range) return range.quality
  }
  return 0
}
