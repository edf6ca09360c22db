import { useElementSize, useMergedRef } from '@mantine/hooks'
import { type PlotOptions, plot } from '@observablehq/plot'
import { useEffect, useRef } from 'react'
import classes from './month-chart.module.css'

export interface PlotFrameProps {
  /** In pixels. */
  readonly height: number
  /** What is drawn at a width in pixels. Keep it between renderings: another one is drawn anew. */
  readonly draw: (width: number) => PlotOptions
}

/** A drawing as wide as its place. The same figures stand beside it as a table, for those who cannot see it. */
export function PlotFrame({ height, draw }: PlotFrameProps) {
  const container = useRef<HTMLDivElement>(null)
  const { ref: measure, width } = useElementSize()
  useEffect(() => {
    if (!container.current || width === 0) return
    const chart = plot({
      width,
      height,
      style: { background: 'none', fontFamily: 'inherit', fontSize: '11px', overflow: 'visible' },
      ...draw(width),
    })
    chart.setAttribute('aria-hidden', 'true')
    container.current.append(chart)
    return () => chart.remove()
  }, [height, width, draw])
  return (
    <div ref={useMergedRef(container, measure)} className={classes.chart} style={{ minHeight: height }} />
  )
}
