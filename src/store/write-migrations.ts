import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PrismaLibSql } from '@prisma/adapter-libsql'
import type { DiffTarget, SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg'
import { migrationsFolder } from './applied-migrations.ts'
import { type Dialect, dialects } from './dialect.ts'
import { noFilters, readMigrations, readSchema } from './migrate.ts'
import { openSchemaEngine } from './schema-engine.ts'

const onlyComments = /^\s*(--[^\n]*\n\s*)*$/

/**
 * The schema engine plays migrations to its shadow database one whole file a call. The driver's own shadow runs only the first
 * statement of each and lives in memory, lost between two connections; this one runs them all, in a file.
 */
class DriverWithShadow extends PrismaLibSql {
  override async connectToShadowDb() {
    const shadow = await this.connect()
    shadow.executeRaw = async ({ sql }) => {
      await shadow.executeScript(sql)
      return 0
    }
    return shadow
  }
}

/** What the migrations so far lead to, and what the models are now; a folder that is removed afterwards. */
type Difference = { root: string; scratch: string; schema: string }

const differences: Record<Dialect, (difference: Difference) => Promise<string>> = {
  /** From the migrations themselves, played to a database in a file. */
  async sqlite({ root, scratch, schema }) {
    const engine = await openSchemaEngine(new DriverWithShadow({ url: `file:${join(scratch, 'shadow.db')}` }), schema)
    const from = { tag: 'migrations', ...readMigrations(migrationsFolder(root, 'sqlite'), 'sqlite') } as const
    return diff(engine, from, schema)
  },
  /** From the models as they were, kept beside the migrations: no server is needed to write one. */
  async postgresql({ root, schema }) {
    const engine = await openSchemaEngine(new PrismaLibSql({ url: ':memory:' }), schema)
    const kept = keptModels(root)
    if (!existsSync(kept)) return diff(engine, { tag: 'empty' }, schema)
    return diff(
      engine,
      { tag: 'schemaDatamodel', files: [{ path: 'kept.prisma', content: readSchema(root, 'postgresql', kept) }] },
      schema,
    )
  },
}

async function diff(engine: SchemaEngine, from: DiffTarget, schema: string): Promise<string> {
  const { stdout } = await engine.diff({
    from,
    to: { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content: schema }] },
    script: true,
    exitCode: null,
    filters: noFilters,
  })
  return stdout ?? ''
}

const keptModels = (root: string) => join(migrationsFolder(root, 'postgresql'), 'models.prisma')

/**
 * Write the migrations that lead from those so far to the models as they are, one for each kind of database.
 * @param root The project's folder.
 * @param name `20260101000000_words`, sorts after those before it.
 * @returns the SQL of each that was written; none when the models have not changed.
 */
export async function writeMigrations(root: string, name: string): Promise<Partial<Record<Dialect, string>>> {
  const scratch = mkdtempSync(join(tmpdir(), 'rostrum-migration-'))
  const written: Partial<Record<Dialect, string>> = {}
  try {
    for (const dialect of dialects) {
      const sql = await differences[dialect]({ root, scratch, schema: readSchema(root, dialect) })
      if (sql === '' || onlyComments.test(sql)) continue
      const folder = join(migrationsFolder(root, dialect), name)
      mkdirSync(folder, { recursive: true })
      writeFileSync(join(folder, 'migration.sql'), sql)
      written[dialect] = sql
    }
    copyFileSync(join(root, 'prisma/models.prisma'), keptModels(root))
    return written
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}
