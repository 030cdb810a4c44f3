import Badge from '@cloudscape-design/components/badge'
import SideNavigation from '@cloudscape-design/components/side-navigation'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import { isRunning } from '../pages/review/review-state'
import { waitingSessions } from '../pages/review/waiting-sessions'
import { addressOf, type Page } from '../route'
import { showShare } from '../text/show-score'
import { useAnswer } from '../use-answer'

/** The pages, with what runs and what waits. */
export const Navigation = ({ page }: { readonly page: Page | undefined }) => {
  const review = useAnswer('review:current', undefined)
  const snapshots = useAnswer('snapshots:list', undefined)
  const send = useAnswer('drafts:currentSend', undefined)
  const sending = send.state === 'ready' && send.value?.state === 'running'
  const progress = review.state === 'ready' && review.value && isRunning(review.value) ? review.value : undefined
  const newest = snapshots.state === 'ready' ? snapshots.value[0] : undefined
  return (
    <SideNavigation
      header={{ href: addressOf('overview'), text: 'Well-Architected reviews' }}
      activeHref={page === undefined ? '' : addressOf(page)}
      items={[
        { type: 'link', text: 'Overview', href: addressOf('overview') },
        {
          type: 'link',
          text: 'Review',
          href: addressOf('review'),
          ...(progress && {
            info:
              waitingSessions(progress.accounts).length > 0 ? (
                <StatusIndicator type="warning">waits</StatusIndicator>
              ) : (
                <StatusIndicator type="in-progress">
                  {progress.total === 0 ? 'starting' : showShare(progress.done / progress.total)}
                </StatusIndicator>
              ),
          }),
        },
        {
          type: 'link',
          text: 'Findings',
          href: addressOf('findings'),
          ...(newest && newest.red > 0 && { info: <Badge color="red">{newest.red} red</Badge> }),
        },
        {
          type: 'link',
          text: 'Workloads',
          href: addressOf('workloads'),
          ...(sending && {
            info: <StatusIndicator type="in-progress">sending</StatusIndicator>,
          }),
        },
        { type: 'link', text: 'History', href: addressOf('history') },
        { type: 'link', text: 'Audit log', href: addressOf('audit') },
        { type: 'divider' },
        { type: 'link', text: 'Permissions', href: addressOf('permissions') },
        { type: 'link', text: 'Settings', href: addressOf('settings') },
      ]}
    />
  )
}
