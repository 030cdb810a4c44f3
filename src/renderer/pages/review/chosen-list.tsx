import Alert from '@cloudscape-design/components/alert'
import ExpandableSection from '@cloudscape-design/components/expandable-section'
import { SafeText } from '../../components/safe-text'
import type { Profile } from '../../../shared/ipc/review'
import { nameWay } from '../../../shared/review/way-in'
import { showCount } from '../../text/show-count'
import { shorten } from '../../text/shorten'
import { useAnswer } from '../../use-answer'
import { chosenText } from '../sign-in/chosen-groups'
import { countChosen, draftWays, type Draft, type FoundWay } from './draft'
import { accountsBehind, type AccountsBehind } from './same-accounts'

/** Above this many accounts the list has to be opened. */
const atOnce = 8

const describe = (way: FoundWay): string =>
  way.kind === 'session'
    ? `${way.account} · ${way.role} through ${way.session}`
    : `${way.account} · ${way.role}, assumed through ${nameWay(way.through)}`

const List = ({ draft, profiles }: { readonly draft: Draft; readonly profiles: readonly Profile[] }) => (
  <ul className="pl-plain">
    {draft.ways.map((way) => (
      <li key={nameWay(way)}>
        <SafeText text={way.name ?? way.account} />{' '}
        <span className="pl-quiet">{<SafeText text={describe(way)} />}</span>
      </li>
    ))}
    {profiles
      .filter(({ name }) => draft.profiles.includes(name))
      .map(({ name, account, kind }) => (
        <li key={`profile ${name}`}>
          <SafeText text={name} />{' '}
          <span className="pl-quiet">
            <SafeText text={kind} />
            {account !== null && ` · ${account}`}
          </span>
        </li>
      ))}
  </ul>
)

const sameAtOnce = 5

/** Which of the chosen ways lead to one and the same account, and for how many that is not known yet. */
const Same = ({ behind: { accounts, unknown, same } }: { readonly behind: AccountsBehind }) => {
  if (same.length === 0 && unknown === 0) return null
  const further = same.length - sameAtOnce
  return (
    <div className="pl-stack pl-gap-above">
      {same.length > 0 && (
        <Alert
          type="info"
          header={`They are ${unknown > 0 ? 'at most ' : ''}${showCount(accounts + unknown, 'account')}: some are chosen more than once.`}
        >
          <ul className="pl-plain">
            {same.slice(0, sameAtOnce).map(({ account, first, others }) => (
              <li key={account}>
                {account} is reviewed once, through <SafeText text={shorten(first, 60)} />; not through{' '}
                <SafeText text={others.map((other) => shorten(other, 60)).join(', ')} />.
              </li>
            ))}
            {further > 0 && <li>And {showCount(further, 'more account')}.</li>}
          </ul>
        </Alert>
      )}
      {unknown > 0 && (
        <p className="pl-note">
          The account of {showCount(unknown, 'profile')} is not known yet: the review, or a pre-flight, asks AWS for it.
          An account to which several profiles lead is reviewed once.
        </p>
      )}
    </div>
  )
}

/** The accounts that were chosen: how many, how, and each by name. */
export const ChosenList = ({ draft, profiles }: { readonly draft: Draft; readonly profiles: readonly Profile[] }) => {
  const preflight = useAnswer('preflight:current', undefined)
  if (draft.source === 'default') return <>The account of the default credentials</>
  const behind = accountsBehind(
    draftWays(draft),
    profiles,
    preflight.state === 'ready' ? (preflight.value ?? undefined) : undefined,
  )
  const list = <List draft={draft} profiles={profiles} />
  return (
    <>
      <p className="pl-lead">{chosenText(draft)}</p>
      {countChosen(draft) <= atOnce ? list : <ExpandableSection headerText="All of them">{list}</ExpandableSection>}
      <Same behind={behind} />
    </>
  )
}
