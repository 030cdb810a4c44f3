import FormField from '@cloudscape-design/components/form-field'
import Select, { type SelectProps } from '@cloudscape-design/components/select'
import Alert from '@cloudscape-design/components/alert'
import { SafeText } from '../../components/safe-text'
import { shorten } from '../../text/shorten'
import { SignInButton } from '../review/sign-in-button'
import type { WayOption } from './way-options'
import type { Ways } from './use-ways'

const optionOf = ({ name, label, note, refused }: WayOption): SelectProps.Option => ({
  value: name,
  label: shorten(label),
  description: shorten(note, 120),
  ...(refused !== null && { disabled: true, disabledReason: shorten(refused, 200) }),
})

const groupsOf = (options: readonly WayOption[]): SelectProps.Options => {
  const proven = options.filter((option) => option.proven)
  const others = options.filter((option) => !option.proven)
  return [
    ...(proven.length > 0 ? [{ label: 'The workload was read by', options: proven.map(optionOf) }] : []),
    ...(others.length > 0
      ? [{ label: proven.length > 0 ? 'Other ways' : 'Profiles and accounts', options: others.map(optionOf) }]
      : []),
  ]
}

/** The way that is taken where none was chosen: the owner's, or the first by which the workload was read. */
export const firstWay = (options: readonly WayOption[]): WayOption | undefined =>
  options.find(({ proven, refused }) => proven && refused === null)

/** Chooses the way into the account that asks the Tool; a way whose session is signed out says so, with the sign-in beside it. */
export const WaySelect = ({
  ways,
  chosen,
  choose,
  label = 'Way to the Tool',
  description,
  disabled = false,
}: {
  readonly ways: Ways
  readonly chosen: WayOption | undefined
  readonly choose: (name: string) => void
  readonly label?: string
  readonly description?: string
  readonly disabled?: boolean
}) => {
  const waits = chosen && ways.signInFor(chosen.way)
  return (
    <div className="pl-stack">
      <FormField label={label} stretch {...(description !== undefined && { description })}>
        <Select
          selectedOption={chosen ? optionOf(chosen) : null}
          options={groupsOf(ways.options)}
          onChange={({ detail }) => {
            if (detail.selectedOption.value !== undefined) choose(detail.selectedOption.value)
          }}
          statusType={ways.loading ? 'loading' : 'finished'}
          loadingText="Reading the profiles"
          placeholder="Choose a profile or an account"
          empty="There is no profile and no session on this machine."
          filteringType={ways.options.length > 8 ? 'auto' : 'none'}
          filteringAriaLabel="Find in the list"
          triggerVariant="option"
          disabled={disabled}
          expandToViewport
        />
      </FormField>
      {waits !== undefined && (
        <Alert
          type="warning"
          action={<SignInButton session={waits} />}
          header={
            <>
              The session <SafeText text={waits} /> is signed out.
            </>
          }
        >
          Sign in to reach the Tool. What was drafted stays in the app until then.
        </Alert>
      )}
    </div>
  )
}
