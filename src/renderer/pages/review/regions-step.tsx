import Alert from '@cloudscape-design/components/alert'
import Button from '@cloudscape-design/components/button'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import RadioGroup from '@cloudscape-design/components/radio-group'
import SpaceBetween from '@cloudscape-design/components/space-between'
import Toggle from '@cloudscape-design/components/toggle'
import { showCount } from '../../text/show-count'
import { useSettings } from '../../use-settings'
import { draftWays, type Draft } from './draft'
import { emptySources, listRegions, summarizeRegions, worthReviewing } from './region-summary'
import { RegionSearch } from './region-search'
import { RegionsTable } from './regions-table'
import { useRegionSearch } from './use-region-search'

/** Where the review reads. */
export const RegionsStep = ({
  draft,
  change,
}: {
  readonly draft: Draft
  readonly change: (part: Partial<Draft>) => void
}) => {
  const ways = draftWays(draft)
  const { found, search } = useRegionSearch(ways)
  const { settings, change: changeSettings } = useSettings()
  const favourites = settings.state === 'ready' ? settings.value.favouriteRegions : []
  const summaries = summarizeRegions(found?.state === 'ready' ? found.value : [])
  const { inUse, unknown } = worthReviewing(summaries)
  const chosen = draft.everyRegion ? undefined : draft.regions
  const listed = listRegions(favourites, summaries)
  return (
    <SpaceBetween size="l">
      <Container>
        <SpaceBetween size="l">
          <RadioGroup
            value={draft.everyRegion ? 'every' : 'chosen'}
            ariaLabel="Regions"
            onChange={({ detail }) => change({ everyRegion: detail.value === 'every' })}
            items={[
              {
                value: 'every',
                label: 'All enabled regions',
                description: 'Each account says which regions are enabled for it.',
              },
              {
                value: 'chosen',
                label: 'Chosen regions',
                description: 'Only these. Other regions are not looked at, and the snapshot says so.',
              },
            ]}
          />
          <Toggle
            checked={draft.skipEmptyRegions}
            onChange={({ detail }) => change({ skipEmptyRegions: detail.checked })}
            description="A few calls look into each region first. What they find empty is not read: its checks are shown as not assessed, with the calls behind that belief, and coverage is lower by them. Checks of the account and of the region itself run there all the same."
          >
            Leave out regions that look empty
          </Toggle>
        </SpaceBetween>
      </Container>
      <Container
        header={
          <Header
            variant="h2"
            description="Looks for network interfaces, volumes, snapshots, functions, secrets and tagged resources, before the review and only if you ask for it."
            actions={
              <Button iconName="search" loading={found?.state === 'loading'} onClick={search}>
                {found?.state === 'ready' ? 'Look again' : 'Look for regions with resources'}
              </Button>
            }
          >
            Regions with resources
          </Header>
        }
      >
        <RegionSearch
          found={found}
          accounts={ways.length}
          inUse={inUse}
          unknown={unknown}
          sources={emptySources(summaries)}
          choose={() => change({ everyRegion: false, regions: [...inUse, ...unknown] })}
        />
      </Container>
      {(chosen !== undefined || summaries.size > 0) && (
        <RegionsTable
          regions={chosen === undefined ? listed.filter(({ code }) => summaries.has(code)) : listed}
          summaries={summaries}
          favourites={favourites}
          setFavourites={(regions) => void changeSettings({ favouriteRegions: regions })}
          chosen={chosen}
          choose={(regions) => change({ regions })}
          actions={
            chosen !== undefined &&
            favourites.length > 0 && (
              <Button onClick={() => change({ regions: [...new Set([...draft.regions, ...favourites])] })}>
                Choose the {showCount(favourites.length, 'favourite')}
              </Button>
            )
          }
        />
      )}
      {draft.skipEmptyRegions && (
        <Alert type="info">
          The review looks into the regions again when it starts, so what it leaves out is what looks empty then.
        </Alert>
      )}
    </SpaceBetween>
  )
}
