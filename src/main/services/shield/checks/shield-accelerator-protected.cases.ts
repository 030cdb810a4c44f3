import { defineCases } from '../../../engine/cases'
import type { Accelerator } from '../../globalaccelerator/facts'
import { protectedCases } from '../samples'
import check from './shield-accelerator-protected.check'

const accelerator = (fields: Partial<Accelerator> = {}): Accelerator => ({
  arn: 'arn:aws:globalaccelerator::111122223333:accelerator/1234abcd-abcd-1234-abcd-1234abcdefgh',
  Enabled: true,
  IpSets: [],
  ...fields,
})

export default defineCases(
  check,
  protectedCases(accelerator(), (accelerators) => ({ accelerators }), [accelerator({ Enabled: false })]),
)
