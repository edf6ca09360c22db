import { expect, test } from 'vitest'
import { fishboneLayout, fishboneSize } from './fishbone-layout.ts'

const six = ['MAN', 'MACHINE', 'MATERIAL', 'METHOD', 'MEASUREMENT', 'MILIEU'].map(code => ({
  code,
  label: code,
}))
const causes = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ text: `Cause ${n}`, verdict: 'POSSIBLE' as const }))

test('three bones are above the spine, three below, and all within the canvas', () => {
  const bones = fishboneLayout(six, () => causes(2))
  const spine = fishboneSize.height / 2
  expect(bones.map(({ from }) => from.y < spine)).toEqual([true, true, true, false, false, false])
  for (const { from, to, twigs } of bones) {
    expect(to.y).toBe(spine)
    for (const { end, length } of twigs) {
      expect(end.x - length).toBeGreaterThan(0)
      expect(end.x).toBeLessThan(fishboneSize.width)
      expect((end.y - from.y) * (end.y - to.y)).toBeLessThan(0)
    }
  }
})

test('no twig reaches into the bone beside it', () => {
  const [, second] = fishboneLayout(six, () => causes(4))
  const [first] = fishboneLayout(six, () => causes(4))
  const left = Math.min(...(second?.twigs ?? []).map(({ end, length }) => end.x - length))
  expect(left).toBeGreaterThan(first?.from.x ?? Number.NaN)
  for (const [index, { end, length }] of (second?.twigs ?? []).entries())
    expect(end.x - length).toBeGreaterThan(first?.twigs[index]?.end.x ?? Number.NaN)
})

test.each([
  [0, []],
  [4, ['Cause 0', 'Cause 1', 'Cause 2', 'Cause 3']],
  [7, ['Cause 0', 'Cause 1', 'Cause 2', '+4']],
])('of %i causes are drawn %j', (count, texts) => {
  const [bone] = fishboneLayout(six, code => (code === 'MAN' ? causes(count) : []))
  expect(bone?.twigs.map(({ text }) => text)).toEqual(texts)
})

test.each([
  ['Worn clamp of fixture F7', 'Worn clamp of fixture F7'],
  ['Worn clamp of fixture F7 a', 'Worn clamp of fixture F…'],
  ['夹具定位销磨损导致工件移动', '夹具定位销磨损导致工件…'],
])('“%s” is written “%s”', (text, written) => {
  const [bone] = fishboneLayout(six, () => [{ text, verdict: 'POSSIBLE' as const }])
  expect(bone?.twigs[0]?.text).toBe(written)
})
