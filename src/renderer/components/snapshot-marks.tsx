import Badge from '@cloudscape-design/components/badge'

/** Marks of what is no review of AWS: the sample organization, and endpoints that are not AWS's. */
export const SnapshotMarks = ({ sample, notAws }: { readonly sample: boolean; readonly notAws: boolean }) =>
  sample || notAws ? (
    <span className="pl-marks">
      {sample && <Badge color="blue">Sample organization</Badge>}
      {notAws && <Badge color="red">Not AWS</Badge>}
    </span>
  ) : null
