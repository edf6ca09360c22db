/** The mark of the product: three rising bars, one for each score. */
export function Mark({ size = 26 }: { readonly size?: number }) {
  return (
    <svg aria-hidden="true" width={size} height={size} viewBox="0 0 32 32">
      <rect width="32" height="32" rx="8" fill="#14735b" />
      <g fill="#fff">
        <rect x="7" y="17" width="4.5" height="8" rx="1.5" opacity="0.6" />
        <rect x="13.75" y="12" width="4.5" height="13" rx="1.5" opacity="0.8" />
        <rect x="20.5" y="7" width="4.5" height="18" rx="1.5" />
      </g>
    </svg>
  )
}
