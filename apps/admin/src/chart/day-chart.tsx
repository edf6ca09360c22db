import { barY, pointerX, ruleY, tip } from '@observablehq/plot'
import { useCallback } from 'react'
import { PlotFrame } from './plot-frame.tsx'

export interface DayBar {
  /** Such as `2026-01-31`. */
  readonly day: string
  readonly all: number
  /** How many of all are bad; drawn over them. */
  readonly bad: number
  /** Words for the pointer. */
  readonly title: string
}

export interface DayChartProps {
  readonly bars: readonly DayBar[]
  /** In pixels. */
  readonly height: number
  readonly formatDay: (day: string) => string
}

const LABEL_WIDTH = 100

/** Bars by day, what is bad within what there is. Loaded only where a page shows it. */
export function DayChart({ bars, height, formatDay }: DayChartProps) {
  const draw = useCallback(
    (width: number) => {
      const every = Math.ceil((bars.length * LABEL_WIDTH) / width)
      return {
        marginLeft: 36,
        // The last day is written beneath the middle of its bar.
        marginRight: 26,
        x: {
          type: 'band' as const,
          domain: bars.map(({ day }) => day),
          padding: bars.length > 60 ? 0.1 : 0.22,
          label: null,
          tickSize: 0,
          tickFormat: (day: string, index: number) =>
            (bars.length - 1 - index) % every === 0 ? formatDay(day) : '',
        },
        y: { label: null, ticks: 4, grid: true, tickSize: 0, nice: true },
        marks: [
          barY(bars, { x: 'day', y: 'all', rx: 2, fill: 'var(--accent)', fillOpacity: 0.55 }),
          barY(bars, { x: 'day', y: 'bad', rx: 2, fill: 'var(--danger)' }),
          ruleY([0], { stroke: 'var(--line-strong)' }),
          tip(
            bars,
            pointerX({
              x: 'day',
              y: 'all',
              title: 'title',
              fill: 'var(--surface)',
              stroke: 'var(--line-strong)',
            }),
          ),
        ],
      }
    },
    [bars, formatDay],
  )
  return <PlotFrame height={height} draw={draw} />
}
