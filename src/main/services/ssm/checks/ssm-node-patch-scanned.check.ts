import { at, atVolatile, defineCheck, fail, pass } from '../../../engine/check'
import { now } from '../../../engine/fact'
import { managedNodes, nodePatches } from '../facts'

const millisecondsPerDay = 86_400_000

export default defineCheck({
  id: 'ssm-node-patch-scanned',
  title: 'Patch Manager looked at the managed node within seven days',
  failureTitle: 'Patch Manager has not looked at the managed node for seven days',
  risk: 'Nobody knows which patches are missing, so the node looks clean in every report.',
  fix: 'Let a patch policy or an association scan all managed nodes each day.',
  steps: [
    'See in Patch Manager whether a patch policy, an association or a maintenance window has this node as target.',
    'Make a patch policy in Quick Setup that scans all nodes each day, or an association of AWS-RunPatchBaseline with Operation Scan.',
    'See on the next day that the node shows a new time of its last scan.',
  ],
  caution: 'A scan changes nothing but takes processor time for some minutes; choose a quiet hour for small machines.',
  severity: 'medium',
  bestPractices: [
    { id: 'SEC06-BP01', link: 'necessary', part: 'systems are looked at for missing patches' },
    { id: 'OPS05-BP05', link: 'related', part: 'missing patches are known' },
  ],
  references: [
    'https://docs.aws.amazon.com/systems-manager/latest/userguide/patch-manager-compliance-states.html',
    'https://docs.aws.amazon.com/systems-manager/latest/userguide/patch-manager-policies.html',
  ],
  needs: { managedNodes, nodePatches, now },
  evaluate: ({ managedNodes, nodePatches, now }) =>
    managedNodes.map((node) =>
      nodePatches.judge(node, ({ PatchState }) => {
        const time = PatchState?.OperationEndTime
        if (time === undefined) return fail(node, at('PatchState.BaselineId', PatchState?.BaselineId))
        const evidence = atVolatile('PatchState.OperationEndTime', time)
        const old = Date.parse(now.time) - Date.parse(time) > 7 * millisecondsPerDay
        return old ? fail(node, evidence) : pass(node, evidence)
      }),
    ),
})
