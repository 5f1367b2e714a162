import { fail } from './failure'

export const tooManyBytes = fail(
  'picture-too-large',
  '这张图片超过 20 MB，没有插入。',
  '请先用看图软件缩小或另存为 JPEG，再插入。',
)

export const tooManyPixels = fail(
  'picture-too-large',
  '这张图片超过一亿像素，没有插入。',
  '请先用看图软件缩小，再插入。',
)

export const notPicture = fail(
  'picture-unreadable',
  '这个文件不是能识别的图片，没有插入。',
  '能插入 PNG、JPEG、GIF、WebP 和 BMP 图片，请先另存为其中一种。',
)

export const damagedPicture = fail(
  'picture-unreadable',
  '这张图片打不开，没有插入。',
  '文件可能已经损坏或被移走，请用看图软件打开看看，再插入。',
)
