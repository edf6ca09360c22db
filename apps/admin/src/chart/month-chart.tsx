import { useElementSize, useMergedRef } from '@mantine/hooks'
import { barY, plot, pointerX, ruleY, tip } from '@observablehq/plot'
import { useEffect, useRef } from 'react'
import classes from './month-chart.module.css'
import { monthsUpTo } from './months-up-to.ts'

export interface MonthBar {
  /** First day of the month, such as `2026-01-01`. */
  readonly month: string
  /** May be negative, in a month of refunds. */
  readonly value: number
  /** Words for the pointer. */
  readonly title: string
}

export interface MonthChartProps {
  readonly bars: readonly MonthBar[]
  /** In pixels. */
  readonly height: number
  readonly formatValue: (value: number) => string
  readonly formatMonth: (month: string) => string
}

const SHOWN_MONTHS = 12
const LABEL_WIDTH = 76

/** Bars by month. Loaded only where a page shows it, since the drawing library is larger than all the rest. */
export function MonthChart({ bars, height, formatValue, formatMonth }: MonthChartProps) {
  const container = useRef<HTMLDivElement>(null)
  const { ref: measure, width } = useElementSize()
  useEffect(() => {
    if (!container.current || width === 0) return
    const months = monthsUpTo(
      bars.map(({ month }) => month),
      SHOWN_MONTHS,
    )
    const every = Math.ceil((months.length * LABEL_WIDTH) / width)
    const chart = plot({
      width,
      height,
      marginLeft: 52,
      marginRight: 0,
      style: { background: 'none', fontFamily: 'inherit', fontSize: '11px', overflow: 'visible' },
      x: {
        type: 'band',
        domain: months,
        padding: 0.22,
        label: null,
        tickSize: 0,
        // Counted from the end: the latest month is the one people look for.
        tickFormat: (month: string, index: number) =>
          (months.length - 1 - index) % every === 0 ? formatMonth(month) : '',
      },
      y: { label: null, tickFormat: formatValue, ticks: 4, grid: true, tickSize: 0, nice: true },
      marks: [
        barY(bars, { x: 'month', y: 'value', rx: 2, fill: ({ value }: MonthBar) => colorOf(value) }),
        ruleY([0], { stroke: 'var(--line-strong)' }),
        tip(
          bars,
          pointerX({
            x: 'month',
            y: 'value',
            title: 'title',
            fill: 'var(--surface)',
            stroke: 'var(--line-strong)',
          }),
        ),
      ],
    })
    // The same figures follow as a table for those who cannot see the bars.
    chart.setAttribute('aria-hidden', 'true')
    container.current.append(chart)
    return () => chart.remove()
  }, [bars, width, height, formatValue, formatMonth])
  return (
    <div ref={useMergedRef(container, measure)} className={classes.chart} style={{ minHeight: height }} />
  )
}

function colorOf(value: number): string {
  return value < 0 ? 'var(--danger)' : 'var(--accent)'
}
