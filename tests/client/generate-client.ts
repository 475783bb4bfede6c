import { clientFolder, writeClient } from './write-client.ts'

await writeClient(clientFolder)
