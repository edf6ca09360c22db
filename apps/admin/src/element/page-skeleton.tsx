import { useLingui } from '@lingui/react/macro'
import { Skeleton } from '@mantine/core'
import classes from './page-skeleton.module.css'

/** A page of cards that is on its way. */
export function PageSkeleton() {
  const { t } = useLingui()
  return (
    <div className={classes.page} role="status" aria-label={t`Loading`}>
      <Skeleton height={28} width={220} />
      <Skeleton height={14} width={320} mt={12} mb={28} />
      <div className={classes.cards}>
        <Skeleton height={280} radius="lg" />
        <Skeleton height={280} radius="lg" />
      </div>
      <Skeleton height={340} radius="lg" mt={16} />
    </div>
  )
}
