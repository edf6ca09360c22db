import { Trans, useLingui } from '@lingui/react/macro'
import { type FragmentOf, graphql, readFragment } from '../../api/graphql.ts'
import { Card } from '../../element/card.tsx'
import table from '../../element/table.module.css'
import { useFormat } from '../../format/use-format.ts'
import { CsvButton } from './csv-button.tsx'
import { Definition } from './definition.tsx'

export const LevelTableFragment = graphql(`
  fragment LevelTable on ServiceReport {
    from to
    timePerLevel {
      ladder ladderLabel level levelLabel stillThere
      time { count medianSeconds p90Seconds longestSeconds }
    }
    rises { ladder level cause causeLabel count }
  }
`)

export interface LevelTableProps {
  readonly report: FragmentOf<typeof LevelTableFragment>
  readonly definition: string | undefined
}

/** How many cases came to each level, why, and how long they stayed. */
export function LevelTable({ report, definition }: LevelTableProps) {
  const { t } = useLingui()
  const format = useFormat()
  const { from, to, rises, timePerLevel } = readFragment(LevelTableFragment, report)
  const time = (seconds: number | null) => (seconds === null ? '–' : format.workingTime(seconds))
  const why = ({ ladder, level }: (typeof timePerLevel)[number]) =>
    rises
      .filter(rise => rise.ladder === ladder && rise.level === level)
      .map(({ causeLabel, count }) => `${causeLabel} (${format.number(count)})`)
      .join(t`, `)
  const title = t`Time on each level`
  const csv = () => [
    [t`Ladder`, t`Level`, t`Cases`, t`There now`, t`Median (h)`, t`90 % within (h)`, t`Longest (h)`, t`Why`],
    ...timePerLevel.map(row => [
      ...[row.ladderLabel, row.levelLabel, row.time.count, row.stillThere],
      ...[row.time.medianSeconds, row.time.p90Seconds, row.time.longestSeconds].map(hoursOf),
      why(row),
    ]),
  ]
  return (
    <Card
      title={title}
      isFlush
      tools={<CsvButton name={title} fileName={`levels-${from}-${to}`} rows={csv} />}
    >
      <Definition text={definition} isIndented />
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Ladder</Trans>
            </th>
            <th scope="col">
              <Trans>Level</Trans>
            </th>
            <th scope="col" data-figure>
              <Trans>Cases</Trans>
            </th>
            <th scope="col" data-figure>
              <Trans>There now</Trans>
            </th>
            <th scope="col" data-figure>
              <Trans>Median</Trans>
            </th>
            <th scope="col" data-figure>
              <Trans>90 % within</Trans>
            </th>
            <th scope="col">
              <Trans>Why they rose</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {timePerLevel.map(row => (
            <tr key={`${row.ladder} ${row.level}`}>
              <td data-tight>{row.ladderLabel}</td>
              <td data-tight>{`${row.level} · ${row.levelLabel}`}</td>
              <td data-figure>{format.number(row.time.count)}</td>
              <td data-figure>{format.number(row.stillThere)}</td>
              <td data-figure>{time(row.time.medianSeconds)}</td>
              <td data-figure>{time(row.time.p90Seconds)}</td>
              <td>{why(row)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}

function hoursOf(seconds: number | null): number | null {
  return seconds === null ? null : Math.round(seconds / 36) / 100
}
