import pg from 'pg'

/**
 * Make an empty database on a server.
 * @param {string} url Of a database there, `postgres://…/postgres`. @param {string} name
 */
export async function createDatabase(url, name) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(`CREATE DATABASE ${name}`)
  } finally {
    await client.end()
  }
}
