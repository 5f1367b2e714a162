import type { JSX } from 'react'

/** What a newcomer reads: three ways to begin, the usual one first. */
export function EmptyLibrary(): JSX.Element {
  return (
    <section className="empty-library">
      <h2>还没有报告</h2>
      <ol>
        <li>
          <b>导入上年报告</b>
          <span>
            点上面的按钮选去年报送的报告（Word、WPS、PDF、网页或纯文本），或者直接把它拖到这个窗口里。程序会认出标题和各级小标题，您核对后接受。
          </span>
        </li>
        <li>
          <b>从模板新建</b>
          <span>没有上年文件时用：已按《法治政府建设与责任落实督察工作规定》列好必备的部分。</span>
        </li>
        <li>
          <b>打开示例</b>
          <span>一份虚构单位的完整报告，随便改着试，不影响您的报告。</span>
        </li>
      </ol>
      <p>写下的内容自动保存在本机，不上网，也不会传到别处。</p>
    </section>
  )
}
