import { axisX, axisY, barX, ruleX, ruleY, text } from '@observablehq/plot'
import { useCallback } from 'react'
import { PlotFrame } from './plot-frame.tsx'

export interface ShareBar {
  readonly name: string
  /** 0 to 1. */
  readonly share: number
  /** What the share may be in truth. */
  readonly from: number
  readonly to: number
  readonly label: string
}

export interface ShareChartProps {
  readonly bars: readonly ShareBar[]
  readonly formatShare: (share: number) => string
}

const BAR_HEIGHT = 38

/** Shares as bars from 0 to 1, each with the interval in which it may lie in truth. Loaded only where a page shows it. */
export function ShareChart({ bars, formatShare }: ShareChartProps) {
  const draw = useCallback(
    () => ({
      marginLeft: 104,
      marginRight: 56,
      marginTop: 4,
      marginBottom: 24,
      x: { domain: [0, 1], label: null },
      y: { type: 'band' as const, domain: bars.map(({ name }) => name), label: null, padding: 0.45 },
      marks: [
        axisX({ ticks: [0, 0.25, 0.5, 0.75, 1], tickFormat: formatShare, tickSize: 0, label: null }),
        axisY({ tickSize: 0, label: null, fontSize: 12 }),
        barX(bars, { y: 'name', x1: 0, x2: 1, rx: 3, fill: 'var(--surface-sunken)' }),
        barX(bars, { y: 'name', x: 'share', rx: 3, fill: 'var(--accent)' }),
        ruleY(bars, { y: 'name', x1: 'from', x2: 'to', stroke: 'var(--ink)', strokeWidth: 1.5 }),
        text(bars, {
          y: 'name',
          x: 1,
          text: 'label',
          textAnchor: 'start',
          dx: 8,
          fontSize: 12,
          fill: 'var(--ink)',
        }),
        ruleX([0], { stroke: 'var(--line-strong)' }),
      ],
    }),
    [bars, formatShare],
  )
  return <PlotFrame height={bars.length * BAR_HEIGHT + 28} draw={draw} />
}
