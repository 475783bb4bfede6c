// `npm run migration -- words of its name`: writes the migrations, one for each kind of database, from the models that were to the models that are.
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
const { writeMigrations } = await import('./write-migrations.ts')
const written = Object.entries(await writeMigrations(root, name))
for (const [dialect, sql] of written) console.log(`Wrote prisma/migrations/${dialect}/${name}:\n\n${sql}`)
if (written.length === 0) console.log('The models have not changed.')
