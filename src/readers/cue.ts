/** One caption: when it is shown, in seconds from the start, and its lines as written. */
export type Cue = { start: number; end: number; lines: string[] }

const lineEnd = /\r\n|\n|\r/
/** `00:01:02.500 --> 00:01:04.000`, settings after it; hours may be missing, and SRT writes a comma. */
const timing =
  /^\s*(?:(?<h1>\d{1,3}):)?(?<m1>\d{1,2}):(?<s1>\d{1,2}[.,]\d{1,3})\s*-->\s*(?:(?<h2>\d{1,3}):)?(?<m2>\d{1,2}):(?<s2>\d{1,2}[.,]\d{1,3})/

/** Whether a text is WebVTT or SRT: the first says so, the second begins with a number and a time line. */
export function isCaptions(text: string): boolean {
  const lines = text.slice(0, 400).split(lineEnd)
  if (/^WEBVTT(?:[ \t]|$)/.test(lines[0] ?? '')) return true
  const [first = '', second = ''] = lines.filter((line) => line.trim() !== '')
  return /^\s*\d{1,7}\s*$/.test(first) && timing.test(second)
}

/**
 * Read the cues of WebVTT (https://www.w3.org/TR/webvtt1/#file-parsing) or SRT, in the order of the file. Header,
 * notes, styles and cue names are passed over; a cue ends at a blank line after its words or at the next time line.
 *
 * ```text
 * > | 7
 *   | 00:01:02.500 --> 00:01:04.000 align:start
 *     ^^^^^^^^^^^^ start    ^^^^^^^^ end
 * > | <v Jen Psaki>Thank you.
 *     ^^^^^^^^^^^^^^^^^^^^^^^ lines
 * ```
 */
export function readCues(text: string): Cue[] {
  const cues: Cue[] = []
  let open = null as Cue | null
  for (const line of text.split(lineEnd)) {
    const times = line.length < 400 ? timing.exec(line)?.groups : undefined
    if (times) {
      dropName(open)
      open = { start: toSeconds(times, 1), end: toSeconds(times, 2), lines: [] }
      cues.push(open)
    } else if (line.trim() === '') open = open?.lines.length === 0 ? open : null
    else open?.lines.push(line.trim())
  }
  return cues
}

/** A number alone before a time line is the next cue's name, where no blank line parts them. */
function dropName(before: Cue | null): void {
  if (before && /^\d{1,7}$/.test(before.lines.at(-1) ?? '')) before.lines.pop()
}

function toSeconds(groups: Record<string, string | undefined>, side: 1 | 2): number {
  const [hours, minutes, seconds] = ['h', 'm', 's'].map((unit) =>
    Number((groups[unit + side] ?? '0').replace(',', '.')),
  )
  return Math.round(((hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0)) * 1000) / 1000
}
