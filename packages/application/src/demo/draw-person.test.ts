import { describe, expect, test } from 'vitest'
import { drawPerson } from './draw-person.ts'
import { randomStreams } from './random-stream.ts'

const random = randomStreams(1)()
const people = Array.from({ length: 2_000 }, (_, index) => drawPerson(index + 1, random))
const chinese = people.filter(({ language }) => language === 'zh')
const international = people.filter(({ language }) => language === 'en')

describe('drawPerson', () => {
  test('names seven of ten people and their cities in Chinese, the others in Latin letters', () => {
    expect(chinese.length / people.length).toBeCloseTo(0.7, 1)
    for (const { name, city } of chinese) expect(name + city).toMatch(/^\p{Script=Han}+$/u)
    for (const { name, city } of international) expect(name + city).toMatch(/^[\p{Script=Latin}' ]+$/u)
  })

  test('gives everyone a mail address of their own that leads nowhere', () => {
    for (const { email } of people) expect(email).toMatch(/^[a-z]+\.[a-z]+\d+@example\.(com|net|org)$/)
    expect(new Set(people.map(({ email }) => email)).size).toBe(people.length)
  })

  test('gives only phone numbers that belong to nobody', () => {
    for (const { phone } of chinese) expect(phone).toMatch(/^\+86 111 \d{4} \d{4}$/)
    for (const { phone } of international) {
      expect(phone).toMatch(
        /^\+(1 \d{3} 555 01\d\d|44 7700 900\d{3}|33 6 39 98 \d\d \d\d|61 [2378] 5550 \d{4})$/,
      )
    }
  })

  test('meets the commonest surnames most often', () => {
    const bearing = (surname: string) => chinese.filter(({ name }) => name.startsWith(surname)).length
    expect(bearing('王')).toBeGreaterThan(bearing('郭'))
  })
})
