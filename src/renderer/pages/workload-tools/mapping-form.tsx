import AttributeEditor, { type AttributeEditorProps } from '@cloudscape-design/components/attribute-editor'
import Button from '@cloudscape-design/components/button'
import Input from '@cloudscape-design/components/input'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useState } from 'react'
import { ProblemAlert } from '../../components/problem-alert'
import type { Request } from '../../../shared/ipc/contract'
import type { Problem } from '../../../shared/ipc/result'
import { ask } from '../../api'
import { regionOptions, useReviewedAccounts } from './known-places'
import { ListField } from './list-field'
import { readTags, type TagRow } from './tag-rows'
import { accountFault, regionCodeFault } from './workload-fields'
import { useReadAnew } from './use-read-anew'

type Mapping = NonNullable<Request<'workloads:map'>['mapping']>

type TagField = AttributeEditorProps.FieldDefinition<TagRow>

/** The two fields of a tag. */
const tagFields = (
  tags: readonly TagRow[],
  change: (tags: readonly TagRow[]) => void,
  faults: readonly (string | undefined)[],
): TagField[] => {
  const inputOf = (part: keyof TagRow, name: string): NonNullable<TagField['control']> => {
    const field = (tag: TagRow, index: number) => (
      <Input
        value={tag[part]}
        ariaLabel={`${name} of tag ${index + 1}`}
        onChange={({ detail }) =>
          change(tags.map((one, at) => (at === index ? { ...one, [part]: detail.value } : one)))
        }
      />
    )
    return field
  }
  return [
    { label: 'Key', control: inputOf('key', 'Key'), errorText: (_tag, index) => faults[index] },
    { label: 'Value', control: inputOf('value', 'Value') },
  ]
}

/** Says which accounts, regions and tags belong to a workload, so that their evidence stands beside its answers. It is kept in the app alone. */
export const MappingForm = ({
  workload,
  mapping,
  snapshot,
  saved,
}: {
  /** The workload's key. */
  readonly workload: string
  /** What was said before; `null`: nothing. */
  readonly mapping: Mapping | null
  /** The snapshot whose accounts are offered. */
  readonly snapshot: string | null
  /** Called when it was saved, or forgotten. */
  readonly saved: () => void
}) => {
  const readAnew = useReadAnew()
  const known = useReviewedAccounts(snapshot)
  const [accounts, setAccounts] = useState<readonly string[]>(mapping?.accounts ?? [])
  const [regions, setRegions] = useState<readonly string[]>(mapping?.regions ?? [])
  const [tags, setTags] = useState<readonly TagRow[]>(
    Object.entries(mapping?.tags ?? {}).map(([key, value]) => ({ key, value })),
  )
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const read = readTags(tags)
  const fault = accounts.length === 0 ? 'Choose at least one account: without any, there is no evidence.' : undefined
  const write = async (next: Mapping | null): Promise<void> => {
    setBusy(true)
    setProblem(undefined)
    const done = await ask('workloads:map', { workload, mapping: next })
    setBusy(false)
    if (!done.ok) {
      setProblem(done.error)
      return
    }
    await readAnew()
    saved()
  }
  const save = (): void => {
    setTried(true)
    if (fault === undefined && read.tags !== undefined)
      void write({ accounts: [...accounts], regions: [...regions], tags: read.tags })
  }
  return (
    <SpaceBetween size="l">
      {problem && <ProblemAlert problem={problem} />}
      <ListField
        label="Accounts"
        description="Their resources are the evidence of this workload."
        known={known}
        chosen={accounts}
        choose={setAccounts}
        fault={tried ? fault : undefined}
        other="Another account"
        otherFault={accountFault}
      />
      <ListField
        label="Regions"
        description="None: all regions of these accounts."
        known={regionOptions}
        chosen={regions}
        choose={setRegions}
        fault={undefined}
        other="Another region"
        otherFault={regionCodeFault}
      />
      <div>
        <h3 className="pl-small-title">Tags</h3>
        <p className="pl-note">
          None: all resources. Otherwise only those that carry all of these count, and those of which no tag is known.
        </p>
        <AttributeEditor
          items={tags}
          addButtonText="Add a tag"
          removeButtonText="Remove"
          removeButtonAriaLabel={({ key }) => `Remove the tag ${key}`}
          empty="No tag is asked for."
          onAddButtonClick={() => setTags([...tags, { key: '', value: '' }])}
          onRemoveButtonClick={({ detail }) => setTags(tags.filter((_tag, index) => index !== detail.itemIndex))}
          definition={tagFields(tags, setTags, tried ? read.faults : [])}
        />
      </div>
      <div className="pl-buttons">
        <Button variant="primary" loading={busy} onClick={save}>
          Save the mapping
        </Button>
        {mapping !== null && (
          <Button disabled={busy} onClick={() => void write(null)}>
            Forget it
          </Button>
        )}
        <span className="pl-note">Kept in the app. Nothing is written to AWS.</span>
      </div>
    </SpaceBetween>
  )
}
