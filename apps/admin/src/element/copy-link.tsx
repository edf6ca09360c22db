import { useLingui } from '@lingui/react/macro'
import { Button, type ButtonProps, CopyButton } from '@mantine/core'

export interface CopyLinkProps extends Pick<ButtonProps, 'size'> {
  readonly link: string
}

/** Takes an address along; absent where the browser lets no page copy anything, as over plain http. */
export function CopyLink({ link, size }: CopyLinkProps) {
  const { t } = useLingui()
  if (!('clipboard' in navigator)) return null
  return (
    <CopyButton value={link}>
      {({ copied, copy }) => (
        <Button variant="default" {...(size && { size })} onClick={copy}>
          {copied ? t`Copied` : t`Copy link`}
        </Button>
      )}
    </CopyButton>
  )
}
