import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { root } from '../command-line.ts'

const composeSchema = z.object({
  services: z.record(
    z.string(),
    z.looseObject({
      command: z.array(z.string()).optional(),
      environment: z.record(z.string(), z.string()).optional(),
    }),
  ),
  configs: z.object({ proxy: z.object({ content: z.string() }) }),
})
export type Service = { command: string[]; environment: Record<string, string> }

/** What compose.yaml starts, with its variables filled in as Compose does it: `${NAME:?why}`, `${NAME:-default}`, `$$`. */
export function readCompose(variables: Record<string, string>) {
  const text = readFileSync(join(root, 'compose.yaml'), 'utf8')
  const compose = composeSchema.parse(parse(text, { merge: true }))
  const fill = (written: string) =>
    written
      .replace(/\$\{(\w+)(?::([?-])([^}]*))?\}/g, (_, name: string, rule?: string, other = '') => {
        const value = variables[name]
        if (value === undefined && rule === '?') throw new Error(`compose.yaml: ${name}: ${other}`)
        return value ?? other
      })
      .replaceAll('$$', '$')
  return {
    proxy: fill(compose.configs.proxy.content),
    service: (name: string): Service => {
      const { command = [], environment = {} } = compose.services[name] ?? {}
      return { command, environment: mapValues(environment, fill) }
    },
  }
}

export function mapValues(values: Record<string, string>, change: (value: string) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, change(value)]))
}

/** The words of an instruction of the Dockerfile that are written as a list; of several the last. */
export function readDockerfile(instruction: 'CMD' | 'HEALTHCHECK'): string[] {
  const lines = readFileSync(join(root, 'Dockerfile'), 'utf8').split('\n')
  const line = lines.findLast((each) => each.startsWith(`${instruction} `)) ?? ''
  return z.array(z.string()).parse(JSON.parse(line.slice(line.indexOf('['))))
}
