import { compileCalendar, exampleCalendars } from '@clientele/calendar'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decideEightD } from '../decide-eight-d.ts'
import type { EightD } from '../eight-d.ts'
import type { EightDCommand } from '../eight-d-command.ts'
import { defaultEightDPolicy as policy } from '../eight-d-policy.ts'
import { evolveEightD } from '../evolve-eight-d.ts'
import { exampleEightDCommands } from '../example-eight-d.ts'
import { eightDHtml } from './eight-d-html.ts'
import { eightDMarkdown } from './eight-d-markdown.ts'
import { escapeHtml } from './escape-html.ts'
import { escapeMarkdown } from './escape-markdown.ts'

const start = Date.UTC(2026, 2, 2)
const calendar = compileCalendar(exampleCalendars.aroundTheClock)
const english = { language: 'en', timeZone: 'Asia/Shanghai' } as const
const chinese = { language: 'zh-CN', timeZone: 'Asia/Shanghai' } as const
const eightD = given(exampleEightDCommands(start))
const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '<script>',
    '"\'><img onerror=x>',
    '&lt;',
    '| a |',
    '\n# h',
    '- x',
    '1. x',
    '[a](b)',
    '\u0000',
  ),
)

describe('the report', () => {
  test.each([
    [
      english,
      ['Containment due', '2026-03-03 08:00', 'D3: Interim containment', 'Why it escaped', 'Effective, '],
    ],
    [chinese, ['遏制期限', '2026-03-03 08:00', 'D3：临时遏制措施', '流出原因', '有效，']],
  ] as const)('tells in %o what was found and done', (options, texts) => {
    const html = eightDHtml(eightD, options)
    for (const text of texts) expect(html).toContain(text)
    expect(html.match(/<h2>/g)).toHaveLength(9)
    expect(eightDMarkdown(eightD, options).match(/^## /gm)).toHaveLength(9)
  })

  test('stands alone: it loads nothing and runs nothing', () => {
    const html = eightDHtml(eightD, english)
    expect(html).not.toMatch(/<script|<link|<img|src=|url\(|@import/)
    expect(html).toContain("default-src 'none'")
    expect(html).toContain('@page')
  })

  test('tells a frozen revision as it was closed', () => {
    const reopen = { type: 'REOPEN_EIGHT_D', discipline: 'D2', reason: 'Leaks again' } as const
    const reopened = after(eightD, { ...reopen, at: start + 60 * 86_400_000, by: 'li.na' })
    expect(eightDHtml(reopened, { ...english, revision: 1 })).toBe(eightDHtml(eightD, english))
    expect(eightDHtml(reopened, english)).toContain('<dt>Reopened because</dt><dd>Leaks again</dd>')
    expect(() => eightDHtml(reopened, { ...english, revision: 3 })).toThrow(RangeError)
  })

  test('calls people by their names', () => {
    const nameOf = (id: string) => (id === 'li.na' ? '李娜' : id)
    expect(eightDHtml(eightD, { ...chinese, nameOf })).toContain('<td>李娜</td><td>组长</td>')
  })
})

describe('what people wrote', () => {
  test('stands in HTML as text, whatever it is', () => {
    const marker = 'MARKER'
    const around = eightDHtml(saying(marker), english)
    fc.assert(
      fc.property(hostile, text => {
        expect(eightDHtml(saying(text), english)).toBe(around.replaceAll(marker, () => escapeHtml(text)))
        expect(escapeHtml(text)).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|#39);)/)
      }),
    )
  })

  test('stands in Markdown as text on its line, whatever it is', () => {
    fc.assert(
      fc.property(hostile, text => {
        const escaped = escapeMarkdown(text)
        expect(escaped).not.toMatch(/[\n\r]/)
        // Without what is escaped and the breaks of its lines nothing is left that means anything.
        const bare = escaped.replaceAll('<br>', ' ').replaceAll(/\\[!-/:-@[-`{-~]/g, '')
        expect(bare).not.toMatch(/[\\`*_{}[\]()<>#|~!&$]/)
        expect(bare).not.toMatch(/^[-+=]|^\d+\./)
        const lines = eightDMarkdown(saying(text), english).split('\n')
        expect(lines.filter(line => line.startsWith('#'))).toHaveLength(10)
        const cells = lines.filter(line => line.startsWith('|')).map(line => line.match(/(?<!\\)\|/g)?.length)
        expect(new Set(cells)).toEqual(new Set([3]))
      }),
    )
  })
})

/** An 8D with one text wherever people can write one. */
function saying(text: string): EightD {
  const { revision } = eightD
  return {
    ...eightD,
    title: text,
    caseIds: [text],
    revision: {
      ...revision,
      number: 2,
      opened: { ...revision.opened, text },
      symptom: `.${text}`,
      emergencyResponse: `.${text}`,
      team: [{ personId: text, role: 'LEADER' }],
      problem: undefined,
      ishikawa: [],
      causes: [],
      actions: [],
      recognition: `.${text}`,
    },
  }
}

function given(commands: readonly EightDCommand[]): EightD {
  const state = commands.reduce<EightD | undefined>((before, command) => after(before, command), undefined)
  if (!state) throw new Error('Nothing was asked')
  return state
}

function after(before: EightD | undefined, command: EightDCommand): EightD {
  const decided = decideEightD(command, { eightD: before, policy, calendar })
  if (!decided.ok) throw new Error(decided.error.code)
  const state = decided.value.reduce<EightD | undefined>(evolveEightD, before)
  if (!state) throw new Error('No event')
  return state
}
