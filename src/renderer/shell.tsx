import AppLayout from '@cloudscape-design/components/app-layout'
import Flashbar from '@cloudscape-design/components/flashbar'
import { useEffect, useState, type ReactNode } from 'react'
import { AppBanners } from './components/app-banners'
import { AskedView } from './components/asked-view'
import { Navigation } from './components/navigation'
import { PageFault } from './components/page-fault'
import { Questions } from './components/questions/questions'
import { TopBar } from './components/top-bar'
import { useNotices } from './notices'
import { FindingPanel } from './pages/findings/finding-panel'
import { FindingsPage } from './pages/findings/findings-page'
import { readSelected } from './pages/findings/selected-finding'
import { HistoryPage } from './pages/history/history-page'
import { OverviewPage } from './pages/overview/overview-page'
import { PermissionsPage } from './pages/permissions/permissions-page'
import { ReviewPage } from './pages/review/review-page'
import { SettingsPage } from './pages/settings/settings-page'
import { addressOf, goTo, useRoute, type Page, type Route } from './route'
import { useFirstPage } from './use-first-page'
import { useEvents } from './use-events'
import { useSessionNotices } from './use-session-notices'

const titles: Readonly<Record<Page, string>> = {
  overview: 'Overview',
  review: 'Review',
  findings: 'Findings',
  history: 'History',
  permissions: 'Permissions',
  settings: 'Settings',
}

const showPage = (page: Page, query: Route['query']): ReactNode => {
  switch (page) {
    case 'overview':
      return <OverviewPage query={query} />
    case 'review':
      return <ReviewPage />
    case 'findings':
      return <FindingsPage query={query} />
    case 'history':
      return <HistoryPage />
    case 'permissions':
      return <PermissionsPage query={query} />
    case 'settings':
      return <SettingsPage />
  }
}

/** So high that rows stay in sight above the panel in a small window too. */
const panelSizeAtFirst = (): number => Math.min(380, Math.round(window.innerHeight * 0.42))

/** What stands around each page: top bar, navigation, banners, notices and the split panel. */
export const Shell = () => {
  const { page: asked, query } = useRoute()
  // Without an address the page follows what there is: the first review while it runs, then its overview.
  const first = useFirstPage(asked === undefined)
  const page = asked ?? (first.state === 'ready' ? first.value : undefined)
  const { items } = useNotices()
  const sessionItems = useSessionNotices(page)
  const [navigationOpen, setNavigationOpen] = useState(window.innerWidth >= 1200)
  const [panelSize, setPanelSize] = useState(panelSizeAtFirst)
  const [panelPosition, setPanelPosition] = useState<'bottom' | 'side'>('bottom')
  useEvents()
  useEffect(() => {
    document.title = page === undefined ? 'Plumbline' : `${titles[page]} · Plumbline`
    window.scrollTo(0, 0)
  }, [page])
  const selected = page === 'findings' ? readSelected(query) : undefined
  const covered = selected && panelPosition === 'bottom' ? panelSize : 0
  useEffect(() => {
    // What is scrolled into sight, as the row that has the focus, is not to end up under the panel.
    document.documentElement.style.scrollPaddingBlockEnd = `${covered}px`
  }, [covered])
  return (
    <>
      <Questions />
      <TopBar />
      <AppLayout
        headerSelector="#top-bar"
        navigation={<Navigation page={page} />}
        navigationWidth={240}
        navigationOpen={navigationOpen}
        onNavigationChange={({ detail }) => setNavigationOpen(detail.open)}
        toolsHide
        maxContentWidth={1680}
        stickyNotifications
        notifications={<Flashbar items={[...sessionItems, ...items]} stackItems />}
        ariaLabels={{ navigation: 'Pages', navigationToggle: 'Open navigation', navigationClose: 'Close navigation' }}
        splitPanelOpen={selected !== undefined}
        splitPanelSize={panelSize}
        splitPanelPreferences={{ position: panelPosition }}
        onSplitPanelResize={({ detail }) => setPanelSize(detail.size)}
        onSplitPanelPreferencesChange={({ detail }) => setPanelPosition(detail.position)}
        onSplitPanelToggle={({ detail }) => {
          if (!detail.open) goTo(addressOf('findings', { ...query, finding: undefined }))
        }}
        {...(selected && { splitPanel: <FindingPanel selected={selected} /> })}
        content={
          <>
            <AppBanners />
            {page === undefined ? (
              <AskedView asked={first} loading="Opening">
                {() => null}
              </AskedView>
            ) : (
              <PageFault key={page}>{showPage(page, query)}</PageFault>
            )}
          </>
        }
      />
    </>
  )
}
