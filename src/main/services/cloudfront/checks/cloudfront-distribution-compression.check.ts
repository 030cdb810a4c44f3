import { at, defineCheck } from '../../../engine/check'
import { distributions } from '../facts'
import { behaviorsOf, judgeAll, serving } from '../judge'

export default defineCheck({
  id: 'cloudfront-distribution-compression',
  title: 'Every behaviour of the distribution compresses what can be compressed',
  failureTitle: 'A behaviour of the distribution sends texts as large as they are',
  risk: 'Pages, scripts and styles take several times as long to arrive, and each byte is paid for.',
  fix: 'Turn compression on for each behaviour, with a cache policy that allows gzip and Brotli.',
  steps: [
    'See which behaviours send texts: pages, scripts, styles, JSON.',
    'Set Compress with `aws cloudfront update-distribution`, and a cache policy such as CachingOptimized.',
    'Ask with `curl -H "Accept-Encoding: br"`, and see the header content-encoding.',
  ],
  caution:
    'Nothing changes for pictures and films; answers of the origin that are compressed already stay as they are.',
  severity: 'low',
  bestPractices: [{ id: 'PERF04-BP02', link: 'necessary', part: 'compression on the way to viewers' }],
  references: ['https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/ServingCompressedFiles.html'],
  peers: ['service-screener:compressObjectsAutomatically'],
  weighs: 'It is counted with cost and hygiene, since nobody gains by it who should not.',
  needs: { distributions },
  evaluate: (views) =>
    serving(views.distributions).map((distribution) => {
      const settings = behaviorsOf(distribution).map(({ path, behavior }) => at(`${path}.Compress`, behavior.Compress))
      return judgeAll(
        distribution,
        settings.filter(({ value }) => value !== true),
        settings,
      )
    }),
})
