// The worker of pdf.js, bundled into the page, so that nothing is fetched later or from elsewhere.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
