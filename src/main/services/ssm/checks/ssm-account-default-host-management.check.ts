import { at, defineCheck, fail, pass } from '../../../engine/check'
import { instances } from '../../ec2/facts'
import { defaultHostManagement, managedNodes } from '../facts'

export default defineCheck({
  id: 'ssm-account-default-host-management',
  title: 'Systems Manager manages new instances by itself, or all are managed already',
  failureTitle: 'Instances are not managed, and Systems Manager does not manage them by itself',
  risk: 'Each instance whose role nobody prepared stays unpatched and out of sight.',
  fix: 'Turn on Default Host Management in the region.',
  steps: [
    'See which instances are not managed, and that they take metadata requests by version 2, which this needs.',
    'Turn it on under Fleet Manager, Account management, with the role that AWS offers.',
    'Look after half an hour which instances have become managed, and mend agent and endpoints of the others.',
  ],
  caution:
    'Every instance with the agent becomes a target of Run Command and sessions; look at who may use them first.',
  severity: 'low',
  bestPractices: [{ id: 'SEC06-BP05', link: 'necessary', part: 'management of new instances' }],
  references: [
    'https://docs.aws.amazon.com/systems-manager/latest/userguide/managed-instances-default-host-management.html',
  ],
  subject: 'place',
  needs: { instances, managedNodes, defaultHostManagement },
  evaluate: ({ instances, managedNodes, defaultHostManagement: setting }) => {
    const managed = new Set(managedNodes.map(({ InstanceId }) => InstanceId))
    const running = instances.filter(({ State }) => State.Name === 'running')
    if (running.length === 0) return []
    const evidence = at('SettingValue', setting.SettingValue)
    const off = setting.SettingValue === undefined || setting.SettingValue === '' || setting.SettingValue === '$None'
    const complete = running.every(({ InstanceId }) => managed.has(InstanceId))
    return [off && !complete ? fail(setting, evidence) : pass(setting, evidence)]
  },
})
