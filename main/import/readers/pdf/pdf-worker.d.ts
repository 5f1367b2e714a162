/** pdf.js's parser says where it is on the global object; it is only imported. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs'
