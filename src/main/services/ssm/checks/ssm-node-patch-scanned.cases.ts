import { at, atVolatile } from '../../../engine/check'
import { defineCases } from '../../../engine/cases'
import type { NodePatches } from '../facts'
import { node, patches } from '../samples'
import check from './ssm-node-patch-scanned.check'

const { arn } = node()
const path = 'PatchState.OperationEndTime'
const given = (found: NodePatches) => ({ managedNodes: [node()], nodePatches: { [arn]: found } })

export default defineCases(check, [
  { name: 'yesterday', kind: 'pass', given: given(patches()), expect: [{ arn, result: 'pass' }] },
  {
    name: 'in March',
    kind: 'fail',
    given: given(patches({ OperationEndTime: '2026-03-01T02:00:00.000Z' })),
    expect: [{ arn, result: 'fail', evidence: [atVolatile(path, '2026-03-01T02:00:00.000Z')] }],
  },
  {
    name: 'never: AWS leaves the node out of its answer',
    kind: 'edge',
    given: given({}),
    expect: [{ arn, result: 'fail', evidence: [at('PatchState.BaselineId', null)] }],
  },
  {
    name: 'patch states may not be read',
    kind: 'edge',
    given: {
      managedNodes: [node()],
      nodePatches: { [arn]: { kind: 'denied', action: 'ssm:DescribeInstancePatchStates' } },
    },
    expect: [{ arn, result: 'unknown', gap: 'denied' }],
  },
  { name: 'no node', kind: 'none', given: { managedNodes: [], nodePatches: {} }, expect: 'notApplicable' },
])
