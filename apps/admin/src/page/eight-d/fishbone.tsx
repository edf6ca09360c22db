import { useLingui } from '@lingui/react/macro'
import type { Revision } from './eight-d-revision.ts'
import classes from './fishbone.module.css'
import { fishboneLayout, fishboneSize } from './fishbone-layout.ts'
import { useEightDWords } from './use-eight-d-words.ts'

export interface FishboneProps {
  /** The problem, at the head of the fish. */
  readonly head: string
  readonly causes: Revision['ishikawa']
}

const { width, height } = fishboneSize
const spineY = height / 2
const headX = 730

/** The possible causes of a problem as a fish; a table beside it says the same in words. */
export function Fishbone({ head, causes }: FishboneProps) {
  const { t } = useLingui()
  const { categories } = useEightDWords()
  const bones = fishboneLayout(
    Object.entries(categories).map(([code, label]) => ({ code, label })),
    code => causes.filter(({ category }) => category === code),
  )
  const count = causes.length
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what is wider than the screen is scrolled by keyboard too
    <section className={classes.scroll} tabIndex={0} aria-label={t`Cause-and-effect diagram`}>
      <svg
        className={classes.fish}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={t`A fish with six bones and ${count} possible causes, listed below`}
      >
        <line className={classes.spine} x1={16} y1={spineY} x2={headX} y2={spineY} />
        {bones.map(({ category, label, from, to, twigs }) => (
          <g key={category}>
            <line className={classes.bone} x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
            <text
              className={classes.category}
              x={from.x}
              y={from.y < spineY ? from.y - 14 : from.y + 26}
              textAnchor="middle"
            >
              {label}
            </text>
            {twigs.map(({ text, verdict, end, length }) => (
              <g key={text} data-verdict={verdict} className={classes.twig}>
                <line x1={end.x - length} y1={end.y} x2={end.x} y2={end.y} />
                <text x={end.x - length + 4} y={end.y - 6}>
                  {text}
                </text>
              </g>
            ))}
          </g>
        ))}
        <foreignObject x={headX} y={spineY - 60} width={width - headX - 4} height={120}>
          <div className={classes.head}>
            <span>{head}</span>
          </div>
        </foreignObject>
      </svg>
    </section>
  )
}
