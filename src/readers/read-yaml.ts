import { isMap, isSeq, LineCounter, parseDocument } from 'yaml'
import type { Diagnostic, Position } from '#src/transcript/diagnostic.ts'
import { diagnose } from './diagnostic-rules.ts'

/** YAML as data, with the place of each key; or what is wrong with it. */
export type YamlReading = {
  data: unknown
  /** Where a key or its item begins, by path such as `speakers.0.labels`; the start of the YAML when there is none. */
  positionOf: (path: string) => Position
  diagnostics: Diagnostic[]
}

/** A map of aliases to aliases can't grow beyond this many nodes ("billion laughs"). */
const mostAliases = 100
const advice = 'Quote values that hold a colon or begin with a quotation mark, and indent with spaces.'

/**
 * Parse YAML 1.2 with the core schema, so that `2021-02-01` stays text.
 * @param base where the YAML begins in its file: places are given for the whole file.
 */
export function readYaml(text: string, base: Position): YamlReading {
  const lines = new LineCounter()
  const place = (offset: number): Position => {
    const { line, col } = lines.linePos(offset)
    return {
      line: base.line + Math.max(line, 1) - 1,
      column: line <= 1 ? base.column + Math.max(col, 1) - 1 : col,
      offset: base.offset + offset,
    }
  }
  try {
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, schema: 'core', uniqueKeys: true })
    const problem = document.errors[0]
    if (problem) return brokenYaml(place(problem.pos[0]), problem.message.split('\n')[0] ?? '')
    const data: unknown = document.toJS({ maxAliasCount: mostAliases })
    return { data, positionOf: (path) => place(offsetOf(document.contents, path.split('.'))), diagnostics: [] }
  } catch (error) {
    return brokenYaml(base, error instanceof Error ? error.message : 'it is nested too deeply')
  }
}

function brokenYaml(position: Position, reason: string): YamlReading {
  const message = `The YAML can't be read: ${reason.replace(/[.:]?$/, '.')}`
  return { data: null, positionOf: () => position, diagnostics: [diagnose('broken-yaml', position, message, advice)] }
}

type Ranged = { range?: readonly number[] | null }

function offsetOf(node: unknown, path: readonly string[]): number {
  let offset = startOf(node)
  let current: unknown = node
  for (const step of path) {
    const next = stepInto(current, step)
    if (!next) return offset
    offset = next.offset
    current = next.value
  }
  return offset
}

function stepInto(node: unknown, step: string): { offset: number; value: unknown } | undefined {
  if (isMap(node)) {
    const pair = node.items.find((item) => String(item.key) === step)
    return pair && { offset: startOf(pair.key), value: pair.value }
  }
  if (!isSeq(node)) return undefined
  const value = node.items[Number(step)]
  return value === undefined ? undefined : { offset: startOf(value), value }
}

function startOf(node: unknown): number {
  return (node as Ranged | null)?.range?.[0] ?? 0
}
