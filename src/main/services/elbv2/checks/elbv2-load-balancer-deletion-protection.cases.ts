import { defineCases } from '../../../engine/cases'
import { attributeCases, loadBalancer } from '../samples'
import check from './elbv2-load-balancer-deletion-protection.check'

export default defineCases(check, attributeCases('deletion_protection.enabled', 1, 'false', loadBalancer(), []))
