import Badge from '@cloudscape-design/components/badge'
import SpaceBetween from '@cloudscape-design/components/space-between'

/** Marks of what is no review of AWS: the sample organization, and endpoints that are not AWS's. */
export const SnapshotMarks = ({ sample, notAws }: { readonly sample: boolean; readonly notAws: boolean }) =>
  sample || notAws ? (
    <SpaceBetween direction="horizontal" size="xxs">
      {sample && <Badge color="blue">Sample organization</Badge>}
      {notAws && <Badge color="red">Not AWS</Badge>}
    </SpaceBetween>
  ) : null
