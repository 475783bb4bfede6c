import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PrismaLibSql } from '@prisma/adapter-libsql'
import { migrationsFolder, noFilters, readMigrations, readSchema } from './migrate.ts'
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

/**
 * Write the migration that leads from the migrations so far to the models as they are.
 * @param root The project's folder.
 * @param name `20260101000000_words`, sorts after those before it.
 * @returns its SQL; empty, and nothing written, when the models have not changed.
 */
export async function writeMigration(root: string, name: string): Promise<string> {
  const scratch = mkdtempSync(join(tmpdir(), 'rostrum-migration-'))
  try {
    const schema = readSchema(root)
    const engine = await openSchemaEngine(new DriverWithShadow({ url: `file:${join(scratch, 'shadow.db')}` }), schema)
    const folder = migrationsFolder(root)
    const { stdout } = await engine.diff({
      from: { tag: 'migrations', ...readMigrations(folder) },
      to: { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content: schema }] },
      script: true,
      exitCode: null,
      filters: noFilters,
    })
    if (!stdout || onlyComments.test(stdout)) return ''
    mkdirSync(join(folder, name), { recursive: true })
    writeFileSync(join(folder, name, 'migration.sql'), stdout)
    return stdout
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}
