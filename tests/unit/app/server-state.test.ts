import { describe, expect, it } from 'vitest'
import { checkHealth, type ServerState } from '#src/app/server-state.ts'

const running = (): ServerState => ({
  ...{ migrated: true, indexed: true, followedAt: performance.now(), stopping: false, leads: () => false },
})

describe('the health of a server', () => {
  it('is ready when the archive has its shape, the index is open and the change feed was read', () => {
    expect(checkHealth(running())).toMatchObject({ status: 'ready', database: 'answers' })
    for (const lacking of [{ migrated: false }, { indexed: false }, { followedAt: null }])
      expect(checkHealth({ ...running(), ...lacking }).status).toBe('starting')
  })

  it('is ready still while the database is away, and says so', () => {
    const away = { ...running(), followedAt: performance.now() - 6000 }
    expect(checkHealth(away)).toMatchObject({ status: 'ready', database: 'away' })
  })

  it('is at an end from the moment that it was told, whatever else', () => {
    expect(checkHealth({ ...running(), stopping: true }).status).toBe('stopping')
  })
})
