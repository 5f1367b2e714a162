import { textRule } from '../../rule'
import { surnames } from '../surnames'

const roles =
  '犯罪嫌疑人|违法嫌疑人|被告人|嫌疑人|当事人|被申请人|申请人|受害人|被害人|举报人|投诉人|信访人|上访人|来访人|原告|违法行为人|行为人|死者|伤者|被处罚人|未成年人|被执行人|矫正对象|戒毒人员|吸毒人员|刑满释放人员|患者|肇事者|驾驶人|驾驶员'
const follows =
  '被|不服|提出|处以|反映|犯|得到|提起|的|因|与|在|向|对|等|涉嫌|采取|依法|将|以|申请|诉|系|为|死亡|受伤|经|签|脱管|脱逃|主动|自愿|如实|家属|本人|同意|承诺|撤回|放弃|领取|拒|驾|盗|殴|获|自|已|[，。、；：（]'

/** Words that begin as names do: 当事人陈述、申辩. */
const noNames =
  /^(?:陈述|许可|谢绝|张贴|任何|任意|任一|康复|温和|严重|施工|施行|毛病|田间|白天|黄牌|石油|江[苏西北南东]|夏[天季]|秋[天季]|龙头|唐山|温州|马上|雷同|史料|高[兴度]|方[便可]|何[时以种]|于[是此]|沈阳|吴江|萧山|郑州|金[额融]|江山|孔[洞径])/u

/** A private person called by name beside what the person did or suffered. */
export const persons = textRule('publication/persons', 'warning', ({ kind, text }) => {
  if (kind === 'number') return []
  const named = new RegExp(`(?:${roles})([${surnames}][\\u4e00-\\u9fff]{1,2}?)(?=${follows})`, 'gu')
  return Array.from(text.matchAll(named)).flatMap(({ index, 0: whole, 1: name = '' }) => {
    if (/[某×人员方数]/u.test(name) || noNames.test(name)) return []
    const start = index + whole.length - name.length
    return [
      {
        start,
        end: start + name.length,
        message: `“${name}”像是个人姓名，公开前请核对，需要时写作“${name.charAt(0)}某”。`,
      },
    ]
  })
})
