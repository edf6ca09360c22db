import { z } from 'zod'

/** A line that people read, with no control characters. */
export const line = (max: number) =>
  written(max).refine(
    text => !/\p{Cc}/u.test(text),
    fault('control_characters', 'It holds control characters.'),
  )

/** What people write to one another: line breaks and tabs are theirs, other control characters are nobody's. */
export const message = written(20_000)
  .transform(text => text.replaceAll('\r\n', '\n'))
  .refine(text => !/[^\P{Cc}\n\t]/u.test(text), fault('control_characters', 'It holds control characters.'))

/** Text that says something, and not too much. */
function written(max: number) {
  return z
    .string()
    .trim()
    .refine(text => text.length > 0, { ...fault('blank', 'Write something.'), abort: true })
    .refine(text => text.length <= max, fault('too_long', `Write at most ${max} characters.`))
}

function fault(code: string, error: string) {
  return { error, params: { code } }
}
