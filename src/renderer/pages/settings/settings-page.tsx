import Box from '@cloudscape-design/components/box'
import Container from '@cloudscape-design/components/container'
import FormField from '@cloudscape-design/components/form-field'
import Header from '@cloudscape-design/components/header'
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs'
import RadioGroup from '@cloudscape-design/components/radio-group'
import SegmentedControl from '@cloudscape-design/components/segmented-control'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { AskedView } from '../../components/asked-view'
import { PageHeader } from '../../components/page-header'
import { RolePreference } from '../../components/role-preference'
import { SafeText } from '../../components/safe-text'
import { useAnswer } from '../../use-answer'
import { useAppearance } from '../../use-appearance'
import { useSettings } from '../../use-settings'
import { FavouriteList } from './favourite-list'

const Look = () => {
  const { appearance, change } = useAppearance()
  return (
    <Container header={<Header variant="h2">Appearance</Header>}>
      <div className="pl-halves">
        <FormField label="Theme">
          <SegmentedControl
            label="Theme"
            selectedId={appearance.theme}
            options={[
              { id: 'light', text: 'Light' },
              { id: 'dark', text: 'Dark' },
            ]}
            onChange={({ detail }) => change({ theme: detail.selectedId === 'dark' ? 'dark' : 'light' })}
          />
        </FormField>
        <FormField label="Density">
          <SegmentedControl
            label="Density"
            selectedId={appearance.density}
            options={[
              { id: 'comfortable', text: 'Comfortable' },
              { id: 'compact', text: 'Compact' },
            ]}
            onChange={({ detail }) => change({ density: detail.selectedId === 'compact' ? 'compact' : 'comfortable' })}
          />
        </FormField>
      </div>
    </Container>
  )
}

const Chosen = () => {
  const { settings, change } = useSettings()
  return (
    <AskedView asked={settings} loading="Reading the settings">
      {({ signInMethod, rolePreference, favouriteAccounts, favouriteRegions }) => (
        <SpaceBetween size="l">
          <Container header={<Header variant="h2">Sign-in</Header>}>
            <RadioGroup
              value={signInMethod}
              ariaLabel="How a sign-in begins"
              onChange={({ detail }) => void change({ signInMethod: detail.value === 'device' ? 'device' : 'browser' })}
              items={[
                {
                  value: 'browser',
                  label: 'In the browser of this computer',
                  description: 'The browser leads back to the app by itself. The AWS CLI signs in this way too.',
                },
                {
                  value: 'device',
                  label: 'With a code',
                  description: 'You compare a code. It works in the browser of another device, too.',
                },
              ]}
            />
          </Container>
          <Container
            header={
              <Header
                variant="h2"
                description="Where you have several roles in an account, the first of these is chosen. You can choose another one each time."
              >
                Preferred roles
              </Header>
            }
          >
            <RolePreference roles={rolePreference} change={(roles) => void change({ rolePreference: roles })} />
          </Container>
          <div className="pl-halves">
            <FavouriteList
              title="Favourite accounts"
              none="None yet. Mark an account with its star when you choose accounts for a review."
              items={favouriteAccounts}
              change={(items) => void change({ favouriteAccounts: items })}
            />
            <FavouriteList
              title="Favourite regions"
              none="None yet. Mark a region with its star when you choose regions for a review."
              items={favouriteRegions}
              change={(items) => void change({ favouriteRegions: items })}
            />
          </div>
        </SpaceBetween>
      )}
    </AskedView>
  )
}

const AboutApp = () => {
  const about = useAnswer('app:about', undefined)
  return (
    <Container header={<Header variant="h2">About</Header>}>
      <AskedView asked={about}>
        {({ version, electron, home, standIn }) => (
          <KeyValuePairs
            columns={3}
            items={[
              { label: 'Version', value: `Plumbline ${version}` },
              { label: 'Electron', value: standIn ? `${electron} (stand-in)` : electron },
              { label: 'App data', value: <SafeText text={home} /> },
            ]}
          />
        )}
      </AskedView>
    </Container>
  )
}

/** What the reviewer chose once, and what this app is. */
export const SettingsPage = () => (
  <>
    <PageHeader title="Settings" description="Kept on this computer." />
    <Box margin={{ bottom: 'l' }}>
      <SpaceBetween size="l">
        <Look />
        <Chosen />
        <AboutApp />
      </SpaceBetween>
    </Box>
  </>
)
