// `npm run migration -- words of its name`: writes the migration from the models that were to the models that are.
import '@oxc-node/core/register'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
const words = process.argv
  .slice(2)
  .join('_')
  .toLowerCase()
  .replace(/[^a-z0-9]+/g, '_')
if (words === '') {
  console.error('Say what it is for: npm run migration -- add outlets')
  process.exit(2)
}
const name = `${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}_${words}`
const { writeMigration } = await import('./write-migration.ts')
const sql = await writeMigration(root, name)
console.log(sql === '' ? 'The models have not changed.' : `Wrote prisma/migrations/sqlite/${name}:\n\n${sql}`)
