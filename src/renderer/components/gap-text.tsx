import Icon, { type IconProps } from '@cloudscape-design/components/icon'
import { describeGap } from '../../shared/review/describe-gap'
import type { Gap } from '../../shared/review/gap'
import { printable } from '../../shared/printable'
import { showCount } from '../text/show-count'
import { SafeText } from './safe-text'

const icons: Readonly<Record<Gap['kind'], IconProps.Name>> = {
  denied: 'lock-private',
  throttled: 'status-pending',
  failed: 'status-negative',
  unsupported: 'status-not-started',
  signedOut: 'user-profile',
  skipped: 'status-not-started',
  cancelled: 'status-stopped',
}

const briefly = (gap: Gap): string =>
  gap.kind === 'skipped'
    ? `Left out as empty: ${showCount(gap.source.split(', ').length, 'call')} found nothing there. Review without leaving out regions to be sure.`
    : describeGap(gap)

/** Why something could not be looked at and what to do. */
export const GapText = ({
  gap,
  brief = false,
}: {
  readonly gap: Gap
  /** Leaves the calls behind a belief to the tooltip: for lists that say the same of many checks. */
  readonly brief?: boolean
}) => (
  <span className="pl-gap" {...(brief && { title: printable(describeGap(gap)) })}>
    <Icon name={icons[gap.kind]} variant="subtle" />
    <SafeText text={brief ? briefly(gap) : describeGap(gap)} />
  </span>
)
