import { at, defineCheck, fail, pass } from '../../../engine/check'
import { functions } from '../facts'

export default defineCheck({
  id: 'lambda-function-architecture',
  title: 'The function runs on Graviton (arm64)',
  failureTitle: 'The function does not run on Graviton (arm64)',
  risk: 'The same work costs more and takes more energy than on the processors that AWS made for it.',
  fix: 'Build the function for arm64, compare duration and cost on a test alias, and change it over.',
  steps: [
    'Build the function and its layers and native libraries for arm64.',
    'Publish it as a version behind a test alias, and compare duration, errors and cost for a few days.',
    'Change the architecture of the function, and move the alias over.',
  ],
  caution: 'Native libraries and layers that were built for x86_64 do not load on arm64; the test alias shows it.',
  severity: 'low',
  weighs: 'It saves money and energy, and nothing is at risk where it is left.',
  bestPractices: [
    { id: 'SUS05-BP02', link: 'necessary', part: 'processors of functions with the least impact' },
    { id: 'PERF02-BP01', link: 'related', part: 'processors of functions' },
    { id: 'COST06-BP02', link: 'related', part: 'price of the processors of functions' },
  ],
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/foundation-arch.html'],
  peers: ['service-screener:UseArmArchitecture'],
  needs: { functions },
  evaluate: ({ functions }) =>
    functions.map((one) => {
      const evidence = at('Architectures[0]', one.Architectures[0])
      return one.Architectures.includes('arm64') ? pass(one, evidence) : fail(one, evidence)
    }),
})
