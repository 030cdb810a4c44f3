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
import { AuditPage } from './pages/workload-tools/audit-page'
import { MilestonesPage } from './pages/workload-tools/milestones-page'
import { NewWorkloadPage } from './pages/workload-tools/new-workload-page'
import { PlanPage } from './pages/workload-tools/plan-page'
import { SendPage } from './pages/workload-tools/send-page'
import { DraftsProvider } from './pages/workloads/drafts-provider'
import { WorkloadPage } from './pages/workloads/workload-page'
import { WorkloadsPage } from './pages/workloads/workloads-page'
import { assertNever } from '../shared/assert-never'
import { addressOf, goTo, useRoute, type Page, type Route, type WorkloadPlace } from './route'
import { useFirstPage } from './use-first-page'
import { useEvents } from './use-events'
import { useSessionNotices } from './use-session-notices'

const titles: Readonly<Record<Page, string>> = {
  overview: 'Overview',
  review: 'Review',
  findings: 'Findings',
  workloads: 'Workloads',
  history: 'History',
  audit: 'Audit log',
  permissions: 'Permissions',
  settings: 'Settings',
}

const placeTitles = { send: 'Send answers', milestones: 'Milestones', plan: 'Improvement plan', edit: 'Edit workload' }

const titleOf = (page: Page, place: WorkloadPlace | undefined): string => {
  if (place?.kind === 'new') return 'New workload'
  if (place?.kind === 'one') return place.tool ? placeTitles[place.tool] : 'Workload'
  return titles[page]
}

const showPlace = (place: WorkloadPlace, query: Route['query']): ReactNode => {
  const snapshot = query['snapshot'] ?? null
  if (place.kind === 'new') return <NewWorkloadPage snapshot={snapshot} />
  const { workload, tool } = place
  switch (tool) {
    case undefined:
      return <WorkloadPage workload={workload} query={query} />
    case 'send':
      return <SendPage workload={workload} />
    case 'milestones':
      return <MilestonesPage workload={workload} snapshot={snapshot} />
    case 'plan':
      return <PlanPage workload={workload} snapshot={snapshot} />
    case 'edit':
      return <NewWorkloadPage workload={workload} snapshot={snapshot} />
    default:
      return assertNever(tool)
  }
}

const showPage = (page: Page, place: WorkloadPlace | undefined, query: Route['query']): ReactNode => {
  if (place) return showPlace(place, query)
  switch (page) {
    case 'overview':
      return <OverviewPage query={query} />
    case 'review':
      return <ReviewPage />
    case 'findings':
      return <FindingsPage query={query} />
    case 'workloads':
      return <WorkloadsPage query={query} />
    case 'audit':
      return <AuditPage workload={query['workload'] ?? null} />
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
  const { page: asked, place, query } = useRoute()
  // Without an address the page follows what there is: the first review while it runs, then its overview.
  const first = useFirstPage(asked === undefined)
  const page = asked ?? (first.state === 'ready' ? first.value : undefined)
  const { items } = useNotices()
  const sessionItems = useSessionNotices(page)
  const [navigationOpen, setNavigationOpen] = useState(window.innerWidth >= 1200)
  const [panelSize, setPanelSize] = useState(panelSizeAtFirst)
  const [panelPosition, setPanelPosition] = useState<'bottom' | 'side'>('bottom')
  useEvents()
  const title = page === undefined ? undefined : titleOf(page, place)
  // Two workloads are two pages, and so are the tools of one.
  const shown = place ? JSON.stringify(place) : page
  useEffect(() => {
    document.title = title === undefined ? 'Plumbline' : `${title} · Plumbline`
  }, [title])
  useEffect(() => {
    if (shown !== undefined) window.scrollTo(0, 0)
  }, [shown])
  const selected = page === 'findings' ? readSelected(query) : undefined
  const covered = selected && panelPosition === 'bottom' ? panelSize : 0
  useEffect(() => {
    // What is scrolled into sight, as the row that has the focus, is not to end up under the panel.
    document.documentElement.style.scrollPaddingBlockEnd = `${covered}px`
  }, [covered])
  return (
    <DraftsProvider>
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
              <PageFault key={shown}>{showPage(page, place, query)}</PageFault>
            )}
          </>
        }
      />
    </DraftsProvider>
  )
}
