import { at } from '../../../engine/check'
import { defineCases } from '../../../engine/cases'
import { volume } from '../samples'
import check from './ec2-volume-attached.check'

const { arn } = volume()

export default defineCases(check, [
  { name: 'in use', kind: 'pass', given: { volumes: [volume()] }, expect: [{ arn, result: 'pass' }] },
  {
    name: 'available',
    kind: 'fail',
    given: { volumes: [volume({ State: 'available', Attachments: [] })] },
    expect: [{ arn, result: 'fail', evidence: [at('State', 'available')] }],
  },
  {
    name: 'being made and being deleted: neither is attached or left over',
    kind: 'edge',
    given: {
      volumes: [
        volume({ State: 'creating', Attachments: [] }),
        volume({ arn: `${arn}2`, State: 'deleting', Attachments: [] }),
      ],
    },
    expect: 'notApplicable',
  },
  { name: 'none there', kind: 'none', given: { volumes: [] }, expect: 'notApplicable' },
])
