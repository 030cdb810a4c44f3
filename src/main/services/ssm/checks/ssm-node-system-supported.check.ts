import { at, defineCheck, fail, pass } from '../../../engine/check'
import { now } from '../../../engine/fact'
import { managedNodes } from '../facts'
import { endOfSystem } from '../judge'

export default defineCheck({
  id: 'ssm-node-system-supported',
  title: 'The system of the managed node still gets patches',
  failureTitle: 'The system of the managed node no longer gets patches',
  risk: 'Patch Manager finds nothing missing where nobody makes patches any more, so the oldest machines look the cleanest.',
  fix: 'Move the software to a supported version of the system, or pay its maker for extended patches and note that as an exception.',
  steps: [
    'Find out what runs on the node, and for which newer versions of the system it is released.',
    'Build a new node of a supported version, install the software and move its data.',
    'Point users to the new node, watch it for a while, and shut the old one down.',
  ],
  caution: 'Old software may need libraries that newer systems lack; test it on a copy before anybody is moved.',
  severity: 'high',
  bestPractices: [
    { id: 'SEC06-BP01', link: 'necessary', part: 'systems for which patches exist' },
    { id: 'OPS05-BP05', link: 'related', part: 'systems that can be patched' },
  ],
  references: ['https://docs.aws.amazon.com/systems-manager/latest/userguide/operating-systems-and-machine-types.html'],
  needs: { managedNodes, now },
  evaluate: ({ managedNodes, now }) =>
    managedNodes.flatMap((node) => {
      const end = endOfSystem(node)
      if (end === undefined) return []
      const name = at('PlatformName', node.PlatformName)
      const version = at('PlatformVersion', node.PlatformVersion)
      const ended = Date.parse(`${end}T23:59:59Z`) < Date.parse(now.time)
      return [ended ? fail(node, name, version) : pass(node, name, version)]
    }),
})
