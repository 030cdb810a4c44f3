import { at, defineCheck, fail, pass } from '../../../engine/check'
import { managedNodes, sessionPreferences } from '../facts'
import { inputsOf } from '../judge'

export default defineCheck({
  id: 'ssm-session-idle-timeout',
  title: 'Idle sessions of Session Manager end within 20 minutes',
  failureTitle: 'Idle sessions of Session Manager stay open for over 20 minutes',
  risk: 'Whoever sits down at a desk that was left goes on as the one who logged in.',
  fix: 'Set the idle timeout in the preferences of Session Manager to 20 minutes or less.',
  steps: [
    'Ask who needs longer sessions, as for a long import: those run better as a command.',
    'Set idleSessionTimeout in the preferences of Session Manager to at most 20.',
    'Leave a session alone, and see that it ends.',
  ],
  caution:
    'Programs that run in the foreground of an idle session end with it; run long ones with Run Command or in the background.',
  severity: 'low',
  bestPractices: [{ id: 'SEC06-BP03', link: 'necessary', part: 'sessions end by themselves' }],
  references: ['https://docs.aws.amazon.com/systems-manager/latest/userguide/session-preferences-timeout.html'],
  subject: 'place',
  needs: { managedNodes, sessionPreferences },
  evaluate: ({ managedNodes, sessionPreferences }) => {
    if (managedNodes.length === 0) return []
    const { idleSessionTimeout } = inputsOf(sessionPreferences)
    const evidence = at('Document.inputs.idleSessionTimeout', idleSessionTimeout)
    return [
      Number(idleSessionTimeout ?? '20') <= 20
        ? pass(sessionPreferences, evidence)
        : fail(sessionPreferences, evidence),
    ]
  },
})
