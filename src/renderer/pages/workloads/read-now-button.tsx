import ButtonDropdown from '@cloudscape-design/components/button-dropdown'
import { shorten } from '../../text/shorten'
import type { WayOption } from '../workload-tools/way-options'

/** Reads the workload from the Tool: by the way that was used before at one press, by another one from the list. */
export const ReadNowButton = ({
  options,
  chosen,
  reading,
  read,
}: {
  readonly options: readonly WayOption[]
  readonly chosen: WayOption | undefined
  readonly reading: boolean
  readonly read: (option: WayOption) => void
}) => {
  const itemOf = ({ name, label, note, refused }: WayOption) => ({
    id: name,
    text: shorten(label),
    secondaryText: shorten(note, 120),
    ...(refused !== null && { disabled: true, disabledReason: shorten(refused, 200) }),
  })
  const proven = options.filter((option) => option.proven)
  const others = options.filter((option) => !option.proven)
  const text = 'Read from the Tool now'
  return (
    <ButtonDropdown
      expandToViewport
      loading={reading}
      loadingText="Reading from the Tool"
      disabled={options.length === 0}
      disabledReason="There is no profile and no session on this machine: sign in on the page Review."
      items={[
        ...(proven.length > 0 ? [{ text: 'It was read by', items: proven.map(itemOf) }] : []),
        ...(others.length > 0 ? [{ text: 'Other ways', items: others.map(itemOf) }] : []),
      ]}
      onItemClick={({ detail }) => {
        const option = options.find(({ name }) => name === detail.id)
        if (option) read(option)
      }}
      {...(chosen
        ? {
            mainAction: {
              text,
              iconName: 'refresh',
              loading: reading,
              loadingText: 'Reading from the Tool',
              onClick: () => read(chosen),
            },
            ariaLabel: 'Read from the Tool by another way',
          }
        : { children: text })}
    />
  )
}
