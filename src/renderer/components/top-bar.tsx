import TopNavigation from '@cloudscape-design/components/top-navigation'
import type { Appearance } from '../appearance'
import { addressOf } from '../route'
import { useAnswer } from '../use-answer'
import { useAppearance } from '../use-appearance'

const isDensity = (id: string): id is Appearance['density'] => id === 'comfortable' || id === 'compact'

/** The bar at the top: the name, the version, and how the window looks. */
export const TopBar = () => {
  const { appearance, change } = useAppearance()
  const about = useAnswer('app:about', undefined)
  const dark = appearance.theme === 'dark'
  return (
    <div id="top-bar">
      <TopNavigation
        identity={{
          href: addressOf('overview'),
          title: 'Plumbline',
          logo: { src: './plumbline.svg', alt: 'Plumbline logo' },
        }}
        utilities={[
          {
            type: 'button',
            iconName: 'light-dark',
            text: dark ? 'Light' : 'Dark',
            ariaLabel: dark ? 'Change to the light theme' : 'Change to the dark theme',
            disableUtilityCollapse: true,
            onClick: () => change({ theme: dark ? 'light' : 'dark' }),
          },
          {
            type: 'menu-dropdown',
            iconName: 'settings',
            ariaLabel: 'Density and version',
            title: 'Density',
            disableUtilityCollapse: true,
            items: [
              {
                id: 'comfortable',
                text: 'Comfortable',
                itemType: 'checkbox',
                checked: appearance.density === 'comfortable',
              },
              { id: 'compact', text: 'Compact', itemType: 'checkbox', checked: appearance.density === 'compact' },
              ...(about.state === 'ready'
                ? [
                    {
                      id: 'version',
                      text: `Plumbline ${about.value.version} on Electron ${about.value.electron}`,
                      disabled: true,
                    },
                  ]
                : []),
            ],
            onItemClick: ({ detail: { id } }) => {
              if (isDensity(id)) change({ density: id })
            },
          },
        ]}
      />
    </div>
  )
}
