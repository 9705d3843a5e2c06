// The worker of pdf.js, bundled with the page as a file of its own, so that nothing is fetched from
// elsewhere.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
