import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findNginx } from './find-nginx.mjs'

/** Run nginx in the foreground with this server configuration, all that it writes in `folder`. */
export function startNginx(configuration: string, folder: string): ChildProcess {
  findNginx()
  mkdirSync(join(folder, 'logs'), { recursive: true })
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  )
  const http = `http { access_log off; ${places.join(' ')}\n${configuration}\n}`
  writeFileSync(join(folder, 'nginx.conf'), `daemon off; pid ${folder}/pid; worker_processes 1; events {}\n${http}\n`)
  const given = ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'logs/error.log')]
  return spawn('nginx', given, { stdio: ['ignore', 'inherit', 'inherit'] })
}
