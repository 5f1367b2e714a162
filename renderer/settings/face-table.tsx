import { Tag } from 'antd'
import type { JSX } from 'react'
import type { FaceState } from '../../shared/contract/application'
import { faceAdvice } from './face-advice'

/** Which face the standard wants for what, which one this machine has, and what to do about it. */
export function FaceTable({ faces }: { readonly faces: readonly FaceState[] }): JSX.Element {
  if (faces.length === 0) return <p className="settings-note">正在查看本机字体…</p>
  return (
    <table className="face-table">
      <thead>
        <tr>
          <th scope="col">用途</th>
          <th scope="col">标准字体</th>
          <th scope="col">现用字体</th>
          <th scope="col">要换成标准字体</th>
        </tr>
      </thead>
      <tbody>
        {faces.map((face) => (
          <tr key={face.use}>
            <td>{face.use}</td>
            <td>{face.wanted}</td>
            <td>
              {face.found}{' '}
              <Tag color={face.official ? 'success' : 'warning'}>
                {face.official ? '标准' : '代用'}
              </Tag>
            </td>
            <td className="face-advice">{faceAdvice(face) ?? '—'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
