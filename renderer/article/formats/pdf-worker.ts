// The part of pdf.js that reads the file; as a file of our own it is bundled with the page and loaded from nowhere else.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
