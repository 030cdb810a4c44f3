import { defineCases } from '../../../engine/cases'
import { attributeCases } from '../samples'
import check from './elbv2-load-balancer-access-logs.check'

export default defineCases(check, attributeCases('access_logs.s3.enabled', 0, 'false'))
