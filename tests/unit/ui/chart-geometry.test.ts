import { describe, expect, test } from 'vitest'
import { chooseTicks, drawPath, layOutLine, spreadLabels } from '#src/ui/chart-geometry.ts'

const room = { left: 10, top: 0, width: 100, height: 50 }

describe('the ticks of a scale', () => {
  test.each([
    [2600, [0, 1000, 2000, 3000]],
    [9, [0, 5, 10]],
    [4, [0, 1, 2, 3, 4]],
    [0.7, [0, 0.2, 0.4, 0.6, 0.8]],
    [1, [0, 0.5, 1]],
  ])('reach up to %d in round steps', (most, ticks) => {
    expect(chooseTicks(most)).toEqual(ticks)
  })

  test('are there even when nothing was said', () => {
    expect(chooseTicks(0)).toEqual([0, 1])
  })
})

describe('a line', () => {
  test('goes from left to right, higher for more', () => {
    expect(layOutLine([0, 5, 10], 10, room)).toEqual([
      [
        { place: 0, x: 10, y: 50 },
        { place: 1, x: 60, y: 25 },
        { place: 2, x: 110, y: 0 },
      ],
    ])
  })

  test('is broken where nothing was said', () => {
    const stretches = layOutLine([1, null, 1, 1, null], 10, room)
    expect(stretches.map((stretch) => stretch.map(({ place }) => place))).toEqual([[0], [2, 3]])
  })

  test('is drawn even when it is one point', () => {
    expect(drawPath(layOutLine([5], 10, room)[0] ?? [])).toBe('M58 25h4')
    expect(drawPath(layOutLine([0, 10], 10, room)[0] ?? [])).toBe('M10 50L110 0')
  })
})

describe('labels', () => {
  test('stay where they are while there is room', () => {
    expect(spreadLabels([10, 40], 15, 50)).toEqual([10, 40])
  })

  test('move apart in their order, and never below the axis', () => {
    expect(spreadLabels([20, 22], 15, 50)).toEqual([20, 35])
    expect(spreadLabels([50, 48, 49], 15, 50)).toEqual([50, 20, 35])
  })
})
