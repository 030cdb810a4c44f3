import Icon from '@cloudscape-design/components/icon'
import { useAnswer } from '../use-answer'

/** What is so for as long as the window is open: that it runs on a stand-in Electron. */
export const AppBanners = () => {
  const about = useAnswer('app:about', undefined)
  if (about.state !== 'ready' || !about.value.standIn) return null
  return (
    <div className="pl-banner" role="note">
      <Icon name="status-warning" />
      <span>
        Runs on a stand-in Electron, for development and tests;{' '}
        {about.value.realReviews
          ? 'reviews of real profiles were allowed with --accept-stand-in.'
          : 'reviews of real profiles are refused unless started with --accept-stand-in.'}
      </span>
    </div>
  )
}
