import { at, defineCheck, fail, pass } from '../../../engine/check'
import { groups, users } from '../facts'

export default defineCheck({
  id: 'iam-group-empty',
  title: 'Groups have members',
  failureTitle: 'A group has no members',
  risk: 'An empty group keeps permissions ready that nobody reviews, for whoever is put into it.',
  fix: 'Delete the group if nobody needs it.',
  severity: 'low',
  bestPractices: [{ id: 'SEC03-BP04', link: 'necessary', part: 'groups that are no longer needed are removed' }],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/id_groups_manage_delete.html'],
  peers: ['service-screener:groupEmptyUsers'],
  needs: { groups, users },
  evaluate: ({ groups: all, users: people }) => {
    const used = new Set(people.flatMap(({ GroupList }) => GroupList))
    return all.map((group) => (used.has(group.GroupName) ? pass(group) : fail(group, at('GroupName', group.GroupName))))
  },
})
