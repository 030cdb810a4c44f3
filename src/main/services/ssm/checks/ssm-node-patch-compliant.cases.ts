import { at } from '../../../engine/check'
import { defineCases } from '../../../engine/cases'
import type { NodePatches } from '../facts'
import { node, patches, windowsNode } from '../samples'
import check from './ssm-node-patch-compliant.check'

const { arn } = node()
const given = (found: NodePatches) => ({ managedNodes: [node()], nodePatches: { [arn]: found } })

export default defineCases(check, [
  { name: 'everything is installed', kind: 'pass', given: given(patches()), expect: [{ arn, result: 'pass' }] },
  {
    name: 'critical patches are missing',
    kind: 'fail',
    given: given(patches({ MissingCount: 3, CriticalNonCompliantCount: 2 })),
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [at('PatchState.CriticalNonCompliantCount', 2), at('PatchState.MissingCount', 3)],
      },
    ],
  },
  {
    name: 'patches that are neither critical nor for security',
    kind: 'edge',
    given: given(patches({ MissingCount: 3, OtherNonCompliantCount: 3 })),
    expect: [
      {
        arn,
        result: 'fail',
        severity: 'medium',
        evidence: [at('PatchState.MissingCount', 3), at('PatchState.OtherNonCompliantCount', 3)],
      },
    ],
  },
  {
    name: 'a security patch of Windows that waits for a restart',
    kind: 'edge',
    given: {
      managedNodes: [windowsNode()],
      nodePatches: { [windowsNode().arn]: patches({ InstalledPendingRebootCount: 1, SecurityNonCompliantCount: 1 }) },
    },
    expect: [{ arn: windowsNode().arn, result: 'fail', evidence: [at('PatchState.SecurityNonCompliantCount', 1)] }],
  },
  { name: 'nobody ever looked', kind: 'none', given: given({}), expect: 'notApplicable' },
  {
    name: 'patch states may not be read',
    kind: 'edge',
    given: {
      managedNodes: [node()],
      nodePatches: { [arn]: { kind: 'denied', action: 'ssm:DescribeInstancePatchStates' } },
    },
    expect: [{ arn, result: 'unknown', gap: 'denied' }],
  },
])
