import { Trans, useLingui } from '@lingui/react/macro'
import { Button, VisuallyHidden } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useQuery } from 'urql'
import { graphql } from '../../../api/graphql.ts'
import { Card } from '../../../element/card.tsx'
import { Icon } from '../../../element/icon.tsx'
import { valueAt } from '../document-path.ts'
import { usePolicyDraft } from '../policy-draft-context.ts'
import { LadderChoice, type LadderChoiceMove } from './ladder-choice.tsx'
import classes from './ladder-choices.module.css'

const LaddersQuery = graphql(`
  query LaddersToChoose {
    policies(kind: LADDER) { kind code name }
    policy(kind: CASE, code: "default") { kind code versions { version document } }
  }
`)

/** Which ladder a case rises on: a list, of which the first that fits the case decides. */
export function LadderChoices() {
  const { t } = useLingui()
  const { document, isReadOnly, set } = usePolicyDraft()
  const [{ data }] = useQuery({ query: LaddersQuery })
  const adding = useRef<HTMLButtonElement>(null)
  const list = useMoveFocus()
  const ladders = (data?.policies ?? []).map(({ code, name }) => ({ value: code, label: name }))
  const written = valueAt(document, ['ladders'])
  const choices: readonly unknown[] = Array.isArray(written) ? written : []
  const move = (from: number, way: LadderChoiceMove) => {
    const to = way === 'up' ? from - 1 : from + 1
    set(['ladders'], choices.with(from, choices[to]).with(to, choices[from]))
    list.moved(to, way)
  }
  const remove = (index: number) => {
    set(['ladders', index], undefined)
    // What had the focus is gone.
    adding.current?.focus()
  }
  const comesWithProduct = valueAt(data?.policy?.versions.find(({ version }) => version === 0)?.document, [
    'ladders',
  ])
  return (
    <Card title={t`Which ladder a case rises on`}>
      <p className={classes.hint}>
        <Trans>
          When a case begins to rise, the first choice that fits it decides. It stays on that ladder until it
          is solved; reopened, it is chosen for anew.
        </Trans>
      </p>
      {Array.isArray(written) ? (
        <>
          <ol ref={list.ref} className={classes.choices}>
            {choices.map((_, index) => (
              <LadderChoice
                // biome-ignore lint/suspicious/noArrayIndexKey: a choice has no name of its own
                key={index}
                index={index}
                count={choices.length}
                ladders={ladders}
                onMove={way => move(index, way)}
                onRemove={() => remove(index)}
              />
            ))}
          </ol>
          <VisuallyHidden aria-live="polite">{list.words}</VisuallyHidden>
          {!isReadOnly && (
            <Button
              ref={adding}
              variant="default"
              leftSection={<Icon name="plus" size={16} />}
              onClick={() => set(['ladders'], withNewChoice(choices, ladders[0]?.value ?? ''))}
            >
              <Trans>Add a choice</Trans>
            </Button>
          )}
        </>
      ) : (
        <p className={classes.hint}>
          <Trans>Nothing is said here: the list that comes with the product holds.</Trans>{' '}
          <Button
            size="compact-sm"
            variant="default"
            disabled={isReadOnly || !Array.isArray(comesWithProduct)}
            onClick={() => set(['ladders'], comesWithProduct)}
          >
            <Trans>Begin with it</Trans>
          </Button>
        </p>
      )}
    </Card>
  )
}

/** A new choice stands before the one that takes every case, where it is come to. */
function withNewChoice(choices: readonly unknown[], ladder: string): readonly unknown[] {
  const choice = { ladder, appliesTo: { fact: 'kind', in: [] } }
  const last = choices.length - 1
  const isLastForAll = last >= 0 && (valueAt(choices[last], ['appliesTo']) ?? null) === null
  return choices.toSpliced(isLastForAll ? last : choices.length, 0, choice)
}

/** Keeps the focus on what was moved, and says where it now stands. */
function useMoveFocus() {
  const { t } = useLingui()
  const ref = useRef<HTMLOListElement>(null)
  const pending = useRef<{ readonly place: number; readonly way: LadderChoiceMove }>(undefined)
  const [words, setWords] = useState('')
  useEffect(() => {
    const { place, way } = pending.current ?? {}
    if (place === undefined) return
    pending.current = undefined
    const buttons = ref.current?.children[place]?.querySelectorAll<HTMLButtonElement>('[data-move]')
    const [first, ...others] = [...(buttons ?? [])].filter(button => !button.disabled)
    const same = [first, ...others].find(button => button?.dataset.move === way)
    ;(same ?? first)?.focus()
  })
  return {
    ref,
    words,
    moved: (place: number, way: LadderChoiceMove) => {
      pending.current = { place, way }
      const position = place + 1
      setWords(t`Now at place ${position}.`)
    },
  }
}
