import Button from '@cloudscape-design/components/button'
import Select from '@cloudscape-design/components/select'
import TextFilter from '@cloudscape-design/components/text-filter'
import { useState } from 'react'
import { SafeText } from '../../components/safe-text'
import type { ActionState } from '../../../shared/ipc/preflight'
import { serviceName } from '../../text/service-name'
import { showCount } from '../../text/show-count'
import { KnowledgeMark } from './knowledge-mark'
import {
  countKnowledge,
  knowledgeNames,
  knowledgeOf,
  knowledgeOrder,
  sortActions,
  type Knowledge,
} from './preflight-counts'

const rowsAtFirst = 12

type Shown = Knowledge | 'every'

const isShown = (value: string | undefined): value is Shown =>
  value === 'every' || knowledgeOrder.some((knowledge) => knowledge === value)

const matches = ({ action, services }: ActionState, text: string): boolean =>
  [action, ...services].some((part) => part.toLowerCase().includes(text.trim().toLowerCase()))

/** The actions that a review needs in one account, each with what is known about it. */
export const PreflightActions = ({
  actions,
  account,
}: {
  readonly actions: readonly ActionState[]
  /** Name of the account, for labels. */
  readonly account: string
}) => {
  const [text, setText] = useState('')
  const [shown, setShown] = useState<Shown>('every')
  const [all, setAll] = useState(false)
  const counts = countKnowledge(actions)
  const options = [
    { value: 'every', label: `All states (${actions.length})` },
    ...knowledgeOrder
      .filter((knowledge) => counts[knowledge] > 0)
      .map((knowledge) => ({ value: knowledge, label: `${knowledgeNames[knowledge]} (${counts[knowledge]})` })),
  ]
  const rows = sortActions(actions).filter(
    (action) => matches(action, text) && (shown === 'every' || knowledgeOf(action) === shown),
  )
  return (
    <div className="pl-preflight-actions">
      <div className="pl-filters">
        <TextFilter
          filteringText={text}
          onChange={({ detail }) => setText(detail.filteringText)}
          filteringPlaceholder="Find an action or a service"
          filteringAriaLabel={`Find an action of ${account}`}
          countText={text === '' ? '' : showCount(rows.length, 'action')}
        />
        <Select
          options={options}
          selectedOption={options.find(({ value }) => value === shown) ?? null}
          onChange={({ detail: { selectedOption } }) => {
            if (isShown(selectedOption.value)) setShown(selectedOption.value)
          }}
          ariaLabel={`States of the actions of ${account}`}
        />
      </div>
      <div className="pl-boxed">
        <table className="pl-table pl-table-dense" aria-label={`Actions of ${account}`}>
          <thead>
            <tr>
              <th scope="col">Action</th>
              <th scope="col">State, and how it is known</th>
            </tr>
          </thead>
          <tbody>
            {(all ? rows : rows.slice(0, rowsAtFirst)).map((action) => (
              <tr key={action.action}>
                <th scope="row">
                  <code>{action.action}</code>
                  {action.services.length > 0 && (
                    <div className="pl-note">needed by {action.services.map(serviceName).join(', ')}</div>
                  )}
                </th>
                <td>
                  <KnowledgeMark knowledge={knowledgeOf(action)} />
                  {action.detail !== '' && (
                    <div className="pl-note">
                      <SafeText text={action.detail} />
                    </div>
                  )}
                </td>
              </tr>
            ))}
            {rows.length === 0 && (
              <tr>
                <td colSpan={2} className="pl-quiet">
                  No action matches.
                </td>
              </tr>
            )}
          </tbody>
        </table>
        {rows.length > rowsAtFirst && !all && (
          <div>
            <Button variant="inline-link" onClick={() => setAll(true)}>
              Show {showCount(rows.length - rowsAtFirst, 'more action')}
            </Button>
          </div>
        )}
      </div>
    </div>
  )
}
