import { findPillar } from '../../shared/framework/lookup'

/** The framework's name of a pillar; an id that it does not know stands for itself. */
export const pillarName = (pillar: string): string => findPillar(pillar)?.name ?? pillar
