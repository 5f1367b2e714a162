import { Tag } from 'antd'
import type { JSX } from 'react'
import type { FaceState } from '../../shared/contract/application'

/** Which face the standard wants for what, and which one this machine has for it. */
export function FaceTable({ faces }: { readonly faces: readonly FaceState[] }): JSX.Element {
  if (faces.length === 0) return <p className="settings-note">正在查看本机字体…</p>
  return (
    <table className="face-table">
      <thead>
        <tr>
          <th scope="col">用途</th>
          <th scope="col">标准字体</th>
          <th scope="col">现用字体</th>
          <th scope="col">情况</th>
        </tr>
      </thead>
      <tbody>
        {faces.map(({ use, wanted, found, official }) => (
          <tr key={use}>
            <td>{use}</td>
            <td>{wanted}</td>
            <td>{found}</td>
            <td>
              <Tag color={official ? 'success' : 'warning'}>
                {official ? '标准字体' : '代用字体'}
              </Tag>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
