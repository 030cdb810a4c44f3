import { at } from '../../../engine/check'
import { caseRegionArn as arn, defineCases } from '../../../engine/cases'
import { instance } from '../../ec2/samples'
import { node, setting } from '../samples'
import check from './ssm-account-default-host-management.check'

const role = 'service-role/AWSSystemsManagerDefaultEC2InstanceManagementRole'
const off = setting('$None', 'Default')

export default defineCases(check, [
  {
    name: 'on',
    kind: 'pass',
    given: { instances: [instance()], managedNodes: [], defaultHostManagement: setting(role) },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'off, and an instance is not managed',
    kind: 'fail',
    given: { instances: [instance()], managedNodes: [], defaultHostManagement: off },
    expect: [{ arn, result: 'fail', evidence: [at('SettingValue', '$None')] }],
  },
  {
    name: 'off, and all instances are managed by their own roles',
    kind: 'edge',
    given: { instances: [instance()], managedNodes: [node()], defaultHostManagement: off },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'nothing runs there',
    kind: 'none',
    given: { instances: [], managedNodes: [], defaultHostManagement: off },
    expect: 'notApplicable',
  },
])
