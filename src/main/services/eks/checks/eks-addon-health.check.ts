import { at, defineCheck, fail, pass } from '../../../engine/check'
import { addons } from '../facts'

export default defineCheck({
  id: 'eks-addon-health',
  title: 'Add-ons of clusters are healthy',
  failureTitle: 'An add-on of a cluster is not healthy',
  risk: 'Network, names, volumes or credentials of pods come from add-ons: one that fails stays on an old version or does its work in part.',
  fix: 'Mend what the issue of the add-on names, and update the add-on.',
  steps: [
    'Read the health issues of the add-on, under EKS, Add-ons.',
    'Mend the cause: permissions of its role, a conflict with a field that somebody changed, or too few nodes for its pods.',
    'Update the add-on, and choose to keep or overwrite the changed fields.',
    'See that its status becomes Active and that its pods run.',
  ],
  caution:
    'Overwriting changed fields takes back what somebody set by hand, such as limits or tolerations; compare the configuration with the default first.',
  severity: 'low',
  bestPractices: [
    { id: 'REL11-BP01', link: 'necessary', part: 'parts of clusters that fail are seen' },
    { id: 'OPS05-BP05', link: 'related', part: 'add-ons that can be updated' },
  ],
  references: ['https://docs.aws.amazon.com/eks/latest/userguide/eks-add-ons.html'],
  needs: { addons },
  evaluate: (views) =>
    views.addons.flatMap((addon) => {
      // An add-on on its way to or from somewhere is not judged.
      if (addon.status === undefined || /^(?:CREATING|UPDATING|DELETING)$/.test(addon.status)) return []
      const status = at('status', addon.status)
      const issues = (addon.health?.issues ?? []).map(({ code }, index) => at(`health.issues[${index}].code`, code))
      return [addon.status === 'ACTIVE' && issues.length === 0 ? pass(addon, status) : fail(addon, status, ...issues)]
    }),
})
