import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg'

const require = createRequire(import.meta.url)

/** What `glue` exports beside its declared types: the hooks that tie it to its WebAssembly module. */
type Loader = typeof glue & { __wbg_set_wasm(exports: WebAssembly.Exports): void }

let loaded = false

function loadWebAssembly(): void {
  if (loaded) return
  const bytes = readFileSync(require.resolve('@prisma/schema-engine-wasm').replace(/[^/\\]+$/, 'schema_engine_bg.wasm'))
  const instance = new WebAssembly.Instance(new WebAssembly.Module(bytes), {
    './schema_engine_bg.js': glue as unknown as WebAssembly.ModuleImports,
  })
  const loader = glue as Loader
  loader.__wbg_set_wasm(instance.exports)
  const start = instance.exports['__wbindgen_start']
  if (typeof start === 'function') start()
  loaded = true
}

/**
 * Prisma's schema engine as WebAssembly. Needs no download, unlike the engine of Prisma's own command line;
 * see docs/decisions/0001-database.md.
 * @param driver Of the database that it works on.
 * @param schema The whole schema: datasource and models.
 */
export async function openSchemaEngine(
  driver: SqlMigrationAwareDriverAdapterFactory,
  schema: string,
): Promise<glue.SchemaEngine> {
  loadWebAssembly()
  const factory = bindMigrationAwareSqlAdapterFactory(driver)
  return glue.SchemaEngine.new({ datamodels: [['schema.prisma', schema]] }, () => {}, factory)
}
