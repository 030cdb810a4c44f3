import Button from '@cloudscape-design/components/button'
import Checkbox from '@cloudscape-design/components/checkbox'
import TreeView from '@cloudscape-design/components/tree-view'
import { useState } from 'react'
import { SafeText } from '../../components/safe-text'
import { showCount } from '../../text/show-count'
import { shorten } from '../../text/shorten'
import type { UnitNode } from './organization-rows'

const idsOf = (nodes: readonly UnitNode[]): readonly string[] =>
  nodes.flatMap(({ id, children }) => (children.length === 0 ? [] : [id, ...idsOf(children)]))

const Unit = ({
  node: { id, name, accounts, reachable, chosen },
  selected,
  select,
  choose,
}: {
  readonly node: UnitNode
  readonly selected: boolean
  readonly select: (id: string) => void
  readonly choose: (id: string, on: boolean) => void
}) => (
  <div className={selected ? 'pl-unit pl-unit-selected' : 'pl-unit'}>
    <Checkbox
      checked={reachable > 0 && chosen === reachable}
      indeterminate={chosen > 0 && chosen < reachable}
      disabled={reachable === 0}
      ariaLabel={`Choose all that can be reached of ${shorten(name)}`}
      onChange={() => choose(id, chosen < reachable)}
    >
      <SafeText text={name} />
    </Checkbox>
    <span className="pl-quiet">
      {chosen > 0 && `${chosen} chosen · `}
      {reachable === accounts
        ? showCount(accounts, 'account')
        : `${reachable} of ${showCount(accounts, 'account')} reachable`}
    </span>
    <Button
      variant="inline-link"
      ariaLabel={`${selected ? 'Shown below' : 'Show'}: accounts of ${shorten(name)}`}
      onClick={() => select(id)}
    >
      {selected ? 'Shown below' : 'Show'}
    </Button>
  </div>
)

/** The units of an organization as a tree: a press chooses all accounts of a unit that can be reached. */
export const UnitTree = ({
  tree,
  selected,
  select,
  choose,
}: {
  readonly tree: readonly UnitNode[]
  /** The unit whose accounts are shown. */
  readonly selected: string | undefined
  readonly select: (id: string) => void
  readonly choose: (id: string, on: boolean) => void
}) => {
  const [open, setOpen] = useState<readonly string[]>(() => idsOf(tree))
  return (
    <TreeView
      ariaLabel="Organizational units"
      items={tree}
      getItemId={({ id }) => id}
      getItemChildren={({ children }) => [...children]}
      expandedItems={open}
      onItemToggle={({ detail: { id, expanded } }) =>
        setOpen((before) => (expanded ? [...before, id] : before.filter((other) => other !== id)))
      }
      connectorLines="vertical"
      renderItem={(node) => ({
        content: <Unit node={node} selected={node.id === selected} select={select} choose={choose} />,
        announcementLabel: shorten(node.name),
      })}
    />
  )
}
