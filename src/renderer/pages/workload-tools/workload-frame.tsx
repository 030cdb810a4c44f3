import Alert from '@cloudscape-design/components/alert'
import BreadcrumbGroup from '@cloudscape-design/components/breadcrumb-group'
import Button from '@cloudscape-design/components/button'
import type { ReactNode } from 'react'
import { AskedView } from '../../components/asked-view'
import { PageHeader } from '../../components/page-header'
import { SafeText } from '../../components/safe-text'
import type { WorkloadRow } from '../../../shared/ipc/workloads'
import { shorten } from '../../text/shorten'
import { useSnapshot } from '../../use-snapshot'
import { useWorkloadRow, type FoundWorkload } from './use-workload-row'
import { addressOfWorkload } from './workload-address'

/** A workload that was found, as its tools need it. */
export type Framed = Omit<FoundWorkload, 'row'> & { readonly row: WorkloadRow }

/** What stands around each tool of a workload: the way back to it, the title, and a face for a workload that is not there. */
export const WorkloadFrame = ({
  workload,
  snapshot,
  title,
  renderActions,
  children,
}: {
  /** The workload's key. */
  readonly workload: string
  readonly snapshot: string | null
  readonly title: string
  readonly renderActions?: (found: Framed) => ReactNode
  readonly children: (found: Framed) => ReactNode
}) => {
  const asked = useWorkloadRow(workload, snapshot)
  const shown = useSnapshot(snapshot ?? undefined)
  const found = asked.state === 'ready' ? asked.value : undefined
  const row = found?.row
  const marks = shown.state === 'ready' ? shown.value.row : undefined
  return (
    <>
      <div className="pl-crumbs">
        <BreadcrumbGroup
          ariaLabel="Where this page stands"
          items={[
            { text: 'Workloads', href: '#/workloads' },
            { text: shorten(row?.name ?? workload, 60), href: addressOfWorkload(workload, undefined, { snapshot }) },
            { text: title, href: '' },
          ]}
        />
      </div>
      <PageHeader
        title={title}
        description={row && <SafeText text={row.name} />}
        sample={marks?.sample ?? false}
        notAws={marks?.notAws ?? false}
        actions={found && row && renderActions?.({ ...found, row })}
      />
      <AskedView asked={asked} loading="Reading the workload">
        {(value) =>
          value.row ? (
            children({ ...value, row: value.row })
          ) : (
            <Alert
              type="warning"
              header="This workload is not in this home."
              action={<Button href="#/workloads">Show all workloads</Button>}
            >
              The snapshot that is shown does not have it. Choose another workload, or another snapshot in History.
            </Alert>
          )
        }
      </AskedView>
    </>
  )
}
