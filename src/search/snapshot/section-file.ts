import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { crc32 } from 'node:zlib'

/** Named runs of bytes. */
export type Sections = Record<string, Uint8Array>

/** The first 8 bytes of a snapshot. */
const magic = Buffer.from('ROSTRUM\n')
/** Magic, then the length and the checksum of the header as 32-bit numbers. */
const preambleBytes = magic.length + 8
/** Longest header that is read. */
const longestHeader = 1 << 20

type Entry = { name: string; bytes: number; checksum: number }
type Header<Facts> = { facts: Facts; entries: Entry[] }

/**
 * Write facts and sections into one file: beside it first, then moved into place, so that there is always a whole one.
 *
 * ```text
 * ROSTRUM\n  length and CRC-32 of the header  header as JSON: facts, and name, length and CRC-32 of each section  sections
 * ```
 */
export async function writeSectionFile(path: string, facts: object, sections: Sections): Promise<void> {
  const entries = Object.entries(sections).map(([name, bytes]) => ({
    ...{ name, bytes: bytes.byteLength, checksum: crc32(bytes) },
  }))
  const header = Buffer.from(JSON.stringify({ facts, entries }))
  const preamble = Buffer.alloc(preambleBytes)
  magic.copy(preamble)
  preamble.writeUInt32LE(header.byteLength, magic.length)
  preamble.writeUInt32LE(crc32(header), magic.length + 4)
  await mkdir(dirname(path), { recursive: true })
  const beside = `${path}.${process.pid}.tmp`
  try {
    await writeAll(beside, [preamble, header, ...Object.values(sections)])
    await rename(beside, path)
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  }
}

async function writeAll(path: string, parts: readonly Uint8Array[]): Promise<void> {
  const file = await open(path, 'w')
  try {
    for (const part of parts) await file.writeFile(part)
    await file.sync()
  } finally {
    await file.close()
  }
}

/**
 * Read a file that `writeSectionFile` wrote, each section into memory of its own.
 * @param accept Looks at the facts before the sections are read; false ends the reading.
 * @returns null when the file is missing, damaged, or not accepted.
 */
export async function readSectionFile<Facts>(
  path: string,
  accept: (facts: Facts) => boolean,
): Promise<{ facts: Facts; sections: Sections } | null> {
  const file = await open(path, 'r').catch(() => null)
  if (!file) return null
  try {
    const read = async (bytes: number) => {
      const buffer = new Uint8Array(bytes)
      const { bytesRead } = await file.read(buffer, 0, bytes, null)
      return bytesRead === bytes ? buffer : null
    }
    return await readSections<Facts>(read, accept)
  } catch {
    return null
  } finally {
    await file.close()
  }
}

async function readSections<Facts>(
  read: (bytes: number) => Promise<Uint8Array | null>,
  accept: (facts: Facts) => boolean,
): Promise<{ facts: Facts; sections: Sections } | null> {
  const preamble = await read(preambleBytes)
  if (!preamble || !magic.equals(preamble.subarray(0, magic.length))) return null
  const view = new DataView(preamble.buffer)
  const length = view.getUint32(magic.length, true)
  const written = length <= longestHeader ? await read(length) : null
  if (!written || crc32(written) !== view.getUint32(magic.length + 4, true)) return null
  const { facts, entries } = JSON.parse(Buffer.from(written).toString()) as Header<Facts>
  if (!accept(facts)) return null
  const sections: Sections = {}
  for (const { name, bytes, checksum } of entries) {
    const section = await read(bytes)
    if (!section || crc32(section) !== checksum) return null
    sections[name] = section
  }
  return { facts, sections }
}
