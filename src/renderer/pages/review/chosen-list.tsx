import ExpandableSection from '@cloudscape-design/components/expandable-section'
import { SafeText } from '../../components/safe-text'
import type { Profile } from '../../../shared/ipc/review'
import { nameWay } from '../../../shared/review/way-in'
import { chosenText } from '../sign-in/chosen-groups'
import { countChosen, type Draft, type FoundWay } from './draft'

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

/** The accounts that were chosen: how many, how, and each by name. */
export const ChosenList = ({ draft, profiles }: { readonly draft: Draft; readonly profiles: readonly Profile[] }) => {
  if (draft.source === 'default') return <>The account of the default credentials</>
  const list = <List draft={draft} profiles={profiles} />
  return (
    <>
      <p className="pl-lead">{chosenText(draft)}</p>
      {countChosen(draft) <= atOnce ? list : <ExpandableSection headerText="All of them">{list}</ExpandableSection>}
    </>
  )
}
