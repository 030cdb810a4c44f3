import { at, defineCheck, fail, pass, undecided, unknown } from '../../../engine/check'
import { now } from '../../../engine/fact'
import { functions } from '../facts'
import { isPatched } from '../judge'

export default defineCheck({
  id: 'lambda-function-runtime-supported',
  title: 'The runtime of the function is patched by AWS',
  failureTitle: 'The runtime of the function is no longer patched by AWS',
  risk: 'Holes found in the language or its libraries stay open, and some day the function can no longer be changed.',
  fix: 'Move the function to a supported runtime and test it there.',
  steps: [
    'Read in the change notes of the language what was removed between the two versions.',
    'Build and test the function with the supported runtime on a test stage.',
    'Change the runtime, and shift an alias over step by step.',
    'Delete old published versions with the old runtime that nobody calls.',
  ],
  caution: 'Code and layers may not run on the new runtime; errors of the alias show it, and it can be shifted back.',
  severity: 'medium',
  bestPractices: [
    { id: 'SEC06-BP01', link: 'necessary', part: 'runtimes of functions that get security patches' },
    { id: 'OPS05-BP05', link: 'necessary', part: 'runtimes of functions that are kept up to date' },
    { id: 'SUS06-BP03', link: 'related', part: 'runtimes of functions' },
  ],
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html'],
  peers: ['prowler:awslambda_function_using_supported_runtimes'],
  needs: { functions, now },
  evaluate: ({ functions, now }) =>
    functions.flatMap((one) => {
      if (one.Runtime === undefined) return []
      const patched = isPatched(one.Runtime, now.time)
      const evidence = at('Runtime', one.Runtime)
      if (patched === undefined) {
        return [
          unknown(one, undecided('RuntimeNotListed', 'The runtime is not in the list that the app was made with.')),
        ]
      }
      return [patched ? pass(one, evidence) : fail(one, evidence)]
    }),
})
