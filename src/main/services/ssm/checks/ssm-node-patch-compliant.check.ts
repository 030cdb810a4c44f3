import { at, defineCheck, fail, failAs, pass, unknown } from '../../../engine/check'
import { managedNodes, nodePatches } from '../facts'

export default defineCheck({
  id: 'ssm-node-patch-compliant',
  title: 'The managed node has the patches that its baseline asks for',
  failureTitle: 'The managed node lacks patches that its baseline asks for',
  risk: 'What a patch mends is public once the patch is, and tools for it follow within days.',
  fix: 'Install the missing patches in a maintenance window, and let a patch policy do it from now on.',
  steps: [
    'Open the node in Patch Manager, and read which patches are missing, have failed or wait for a restart.',
    'Install them on a node of the same kind that is not in production, with AWS-RunPatchBaseline and Operation Install, and test.',
    'Install them on this node in its maintenance window, and restart it where patches wait for that.',
    'Scan again, and see that all counts of patches that are not compliant are zero.',
  ],
  caution:
    'Patches restart services or the machine; use RebootOption NoReboot to choose the time, and keep a snapshot of the root volume.',
  severity: 'high',
  bestPractices: [
    { id: 'SEC06-BP01', link: 'necessary', part: 'patches of operating systems' },
    { id: 'OPS05-BP05', link: 'necessary', part: 'patches are installed' },
  ],
  references: ['https://docs.aws.amazon.com/systems-manager/latest/userguide/patch-manager-compliance-states.html'],
  peers: ['prowler:ssm_managed_compliant_patching'],
  differs: {
    'prowler:ssm_managed_compliant_patching':
      'Only missing critical and security patches weigh high, and a node that was never scanned is no node without findings.',
  },
  needs: { managedNodes, nodePatches },
  evaluate: ({ managedNodes, nodePatches }) =>
    managedNodes.flatMap((node) => {
      const found = nodePatches.of(node)
      if (!found.known) return [unknown(node, found.gap)]
      const state = found.value.PatchState
      // That it was never scanned is a question of its own.
      if (!state) return []
      const urgent = (['CriticalNonCompliantCount', 'SecurityNonCompliantCount'] as const).filter((name) => state[name])
      const others = (['MissingCount', 'FailedCount', 'OtherNonCompliantCount'] as const).filter((name) => state[name])
      const [first, ...rest] = [...urgent, ...others].map((name) => at(`PatchState.${name}`, state[name]))
      if (!first) return [pass(node, at('PatchState.MissingCount', state.MissingCount))]
      return [urgent.length > 0 ? fail(node, first, ...rest) : failAs('medium', node, first, ...rest)]
    }),
})
