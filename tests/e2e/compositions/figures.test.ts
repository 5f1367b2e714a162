import { unfilled } from '../../../shared/figures/printed-figure'
import type { Figure } from '../../../shared/model/blocks/figure'
import { newId } from '../../../shared/model/ids'
import { besideComputed } from './beside-computed'
import { suite } from './suite'

suite('beside a figure', besideComputed(figure, unfilled))

function figure(lead = false): Figure {
  const children: Figure['children'] = [{ text: '', ...(lead && { lead: true as const }) }]
  return { type: 'figure', indicator: newId(), form: 'value', children }
}
