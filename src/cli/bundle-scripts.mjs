import { join } from 'node:path'
import { build } from 'rolldown'

/**
 * Make the one script of the pages from src/ui/client/: .next/scripts/page.js, which the server sends.
 * @param {string} root The project's folder.
 */
export async function bundleScripts(root) {
  await build({
    input: { page: join(root, 'src/ui/client/page.ts') },
    cwd: root,
    platform: 'browser',
    logLevel: 'warn',
    output: { dir: join(root, '.next/scripts'), format: 'es', minify: true, codeSplitting: false },
  })
}
