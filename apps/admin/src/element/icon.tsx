const PATHS = {
  alert:
    'M12 8.5v4.5M12 16.5v.01M10.3 4.2 2.9 17a2 2 0 0 0 1.7 3h14.8a2 2 0 0 0 1.7-3L13.7 4.2a2 2 0 0 0-3.4 0Z',
  arrowDown: 'M12 5v14M6.5 13.5 12 19l5.5-5.5',
  arrowLeft: 'M19 12H5M10.5 6.5 5 12l5.5 5.5',
  arrowUp: 'M12 19V5M6.5 10.5 12 5l5.5 5.5',
  auto: 'M12 3.5a8.5 8.5 0 1 0 0 17ZM12 3.5a8.5 8.5 0 0 1 0 17',
  building:
    'M5 20V5.5A1.5 1.5 0 0 1 6.5 4h7A1.5 1.5 0 0 1 15 5.5V20M15 10h3a1.5 1.5 0 0 1 1.5 1.5V20M3 20h18M8.5 8h3M8.5 12h3M8.5 16h3',
  calendar:
    'M6.5 5.5h11A1.5 1.5 0 0 1 19 7v11a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 5 18V7a1.5 1.5 0 0 1 1.5-1.5ZM5 10h14M9 3.5v4M15 3.5v4',
  bell: 'M6.5 10a5.5 5.5 0 0 1 11 0c0 5 2 6 2 6.5h-15c0-.5 2-1.5 2-6.5ZM10 19.5a2.2 2.2 0 0 0 4 0',
  bellOff:
    'M8 6.3A5.5 5.5 0 0 1 17.5 10c0 2.6.5 4.2 1.1 5.2M16 16.5H4.5c0-.5 2-1.5 2-6.5 0-.3 0-.6.1-.9M10 19.5a2.2 2.2 0 0 0 4 0M4 4l16 16',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  chevronRight: 'm9.5 6 6 6-6 6',
  clock: 'M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16ZM12 7.5V12l3 2',
  close: 'M6.5 6.5l11 11M17.5 6.5l-11 11',
  download: 'M12 4v11M7 10.5l5 5 5-5M4.5 19.5h15',
  dots: 'M6 12h.01M12 12h.01M18 12h.01',
  edit: 'M4.5 19.5h3.5L18.7 8.8a1.8 1.8 0 0 0 0-2.5l-1-1a1.8 1.8 0 0 0-2.5 0L4.5 16ZM13.5 7l3.5 3.5',
  expand: 'M14 4.5h5.5V10M19.5 4.5 13 11M10 19.5H4.5V14M4.5 19.5 11 13',
  file: 'M13.5 3.5H7A1.5 1.5 0 0 0 5.5 5v14A1.5 1.5 0 0 0 7 20.5h10a1.5 1.5 0 0 0 1.5-1.5V8.5ZM13.5 3.5v5h5',
  filter: 'M4 6.5h16M7 12h10M10 17.5h4',
  imports: 'M12 15V4M7 9l5-5 5 5M4.5 14.5V18A1.5 1.5 0 0 0 6 19.5h12a1.5 1.5 0 0 0 1.5-1.5v-3.5',
  language:
    'M4 6h9M8.5 4v2M11 6c-.6 3.6-3.2 6.4-6.5 7.5M6.5 9c1 2 2.7 3.6 5 4.5M12.5 20l4-9.5 4 9.5M13.8 17h5.4',
  lock: 'M7.5 10.5V8a4.5 4.5 0 0 1 9 0v2.5M6.5 10.5h11A1.5 1.5 0 0 1 19 12v6.5a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 5 18.5V12a1.5 1.5 0 0 1 1.5-1.5Z',
  merge: 'M7 4v5c0 3 2 4.5 5 5.5V20M17 4v5c0 3-2 4.5-5 5.5M9 17l3 3 3-3',
  moon: 'M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10Z',
  note: 'M5.5 4.5h13v9l-6 6h-7ZM18.5 13.5h-6v6M8.5 8.5h7M8.5 11.5h4',
  offline:
    'M3.5 9.5a13 13 0 0 1 4-2.6M20.5 9.5A13 13 0 0 0 11 6M6.5 13a8.5 8.5 0 0 1 3-1.9M17.5 13a8.5 8.5 0 0 0-2-1.4M9.5 16.3a4 4 0 0 1 5 0M12 19.5v.01M4 4l16 16',
  pause: 'M9 6v12M15 6v12',
  plus: 'M12 5v14M5 12h14',
  refresh: 'M19.5 12a7.5 7.5 0 1 1-2.3-5.4L19.5 9M19.5 4.5V9H15',
  report: 'M4.5 19.5h15M7 16v-4M12 16V5.5M17 16V9',
  reply: 'M9.5 7 4.5 12l5 5M4.5 12H14a5.5 5.5 0 0 1 5.5 5.5v1',
  search: 'M10.8 17.5a6.7 6.7 0 1 0 0-13.4 6.7 6.7 0 0 0 0 13.4ZM20 20l-4.5-4.5',
  segments: 'M4.5 4.5h7v9h-7ZM14.5 4.5h5v5h-5ZM14.5 12.5h5v7h-5ZM4.5 16.5h7v3h-7Z',
  service:
    'M4.5 13.5V12a7.5 7.5 0 0 1 15 0v1.5M4.5 13h2A1.5 1.5 0 0 1 8 14.5V17a1.5 1.5 0 0 1-1.5 1.5h-.5A1.5 1.5 0 0 1 4.5 17ZM19.5 13h-2a1.5 1.5 0 0 0-1.5 1.5V17a1.5 1.5 0 0 0 1.5 1.5h.5a1.5 1.5 0 0 0 1.5-1.5ZM19.5 17c0 2.5-2.5 3.5-5 3.5',
  steps: 'M4 19.5h5v-5h5v-5h5v-5',
  sun: 'M12 15.8a3.8 3.8 0 1 0 0-7.6 3.8 3.8 0 0 0 0 7.6ZM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4',
  stop: 'M12 3.5 5 6.2v5.3c0 4.3 2.9 7.3 7 9 4.1-1.7 7-4.7 7-9V6.2ZM9 12l2.2 2.2L15.3 10',
  undo: 'M8.5 13.5 4 9l4.5-4.5M4.5 9h9.5a5.5 5.5 0 0 1 0 11H9',
  user: 'M12 11.5a3.7 3.7 0 1 0 0-7.4 3.7 3.7 0 0 0 0 7.4ZM4.5 20a7.5 7.5 0 0 1 15 0',
  users:
    'M9.5 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM3 19.5a6.5 6.5 0 0 1 13 0M15.5 4.8a3.5 3.5 0 0 1 0 6.4M18 13.9a6.5 6.5 0 0 1 3 5.6',
} as const

export type IconName = keyof typeof PATHS

export interface IconProps {
  readonly name: IconName
  /** Edge length in pixels. */
  readonly size?: number
}

/** A line drawing beside words; it says nothing of its own to a screen reader. */
export function Icon({ name, size = 18 }: IconProps) {
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.7}
      strokeLinecap="round"
      strokeLinejoin="round"
      style={{ flexShrink: 0 }}
    >
      <path d={PATHS[name]} />
    </svg>
  )
}
