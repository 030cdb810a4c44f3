import Icon, { type IconProps } from '@cloudscape-design/components/icon'
import { describeGap } from '../../shared/review/describe-gap'
import type { Gap } from '../../shared/review/gap'
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

/** Why something could not be looked at and what to do, with AWS's own words in the tooltip. */
export const GapText = ({ gap }: { readonly gap: Gap }) => (
  <span className="pl-gap">
    <Icon name={icons[gap.kind]} variant="subtle" />
    <SafeText text={describeGap(gap)} />
  </span>
)
