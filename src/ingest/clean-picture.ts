import type { StoredPicture } from '#src/store/pictures.ts'
import { digestOf } from './digest.ts'

/** Bytes of a picture that is taken. */
export const largestPicture = 5 * 1024 * 1024
/** Pixels of one: a small file can unpack to gigabytes. */
const mostPixels = 40_000_000
/** Pixels of the longer side as it is kept. */
const side = 512
const quality = 82

/** The formats that are taken, by what their bytes begin with. What a file is called says nothing. */
const signatures: [format: string, begins: (bytes: Uint8Array) => boolean][] = [
  ['png', (bytes) => startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ['jpeg', (bytes) => startsWith(bytes, [0xff, 0xd8, 0xff])],
  ['webp', (bytes) => ascii(bytes, 0) === 'RIFF' && ascii(bytes, 8) === 'WEBP'],
]

const startsWith = (bytes: Uint8Array, start: number[]) => start.every((byte, place) => bytes[place] === byte)
const ascii = (bytes: Uint8Array, at: number) => String.fromCharCode(...bytes.subarray(at, at + 4))

/**
 * Write a picture anew as WebP, at most 512 pixels wide and high: what it shows is kept, and nothing else that its file may
 * hold (metadata, places, scripts, other files). Only PNG, JPEG and WebP, known by their bytes; SVG is a document with
 * scripts. One that we wrote ourselves comes back byte for byte.
 * @param name under which it comes, to know our own by.
 */
export async function cleanPicture(bytes: Uint8Array, name?: string): Promise<StoredPicture | { problem: string }> {
  if (bytes.length > largestPicture) return { problem: 'A picture may have at most 5 MB.' }
  const format = signatures.find(([, begins]) => begins(bytes))?.[0]
  if (format === undefined) return { problem: 'A picture must be a PNG, JPEG or WebP file.' }
  const { default: sharp } = await import('sharp')
  try {
    const options = { limitInputPixels: mostPixels, failOn: 'error', pages: 1 } as const
    const found = await sharp(bytes, options).metadata()
    if (found.format !== format) return { problem: 'A picture must be a PNG, JPEG or WebP file.' }
    const own = name === nameOf(bytes) && isPlain(bytes, found) ? bytes : null
    const { data, info } = await sharp(bytes, options)
      .rotate()
      .resize(side, side, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality })
      .toBuffer({ resolveWithObject: true })
    const clean = own ?? new Uint8Array(data)
    const { width, height } = info
    return { name: nameOf(clean), sourceDigest: digestOf(bytes), bytes: clean, width, height }
  } catch {
    return { problem: 'This picture is damaged or has too many pixels.' }
  }
}

function nameOf(bytes: Uint8Array): string {
  return `pictures/${digestOf(bytes).slice(0, 24)}.webp`
}

type Metadata = { format: string; width: number; height: number; exif?: unknown; xmp?: unknown; icc?: unknown }

/** Whether a WebP file holds one picture as we write it, and nothing behind its end. */
function isPlain(bytes: Uint8Array, { format, width, height, exif, xmp, icc }: Metadata): boolean {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true) + 8
  return format === 'webp' && !exif && !xmp && !icc && Math.max(width, height) <= side && length === bytes.length
}
