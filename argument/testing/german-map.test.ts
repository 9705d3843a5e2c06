import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGLISH, setLocale } from '../../messages/catalogue';
import { german } from '../../messages/de/german';
import { altText } from '../drawing/alt-text';
import { writePlainText } from '../formats/plain-text';
import { mapOf } from './map-builder';

describe('a map in German', () => {
  beforeAll(() => setLocale({ tag: 'de-DE', catalogues: german }));
  afterAll(() => setLocale(ENGLISH));

  it('is described', () => {
    expect(altText(mapOf('T\n  weil G\n  aber E\n    in Erwiderung A\n'))).toBe(
      'Argumentkarte mit 4 Behauptungen. These: T. Ein Grund spricht dafür. Die Gegenbehauptung: E. Die Antwort darauf: A.',
    );
  });

  const text = 'T\n  weil G\n    folgt nicht, denn U\n  und M\n  aber E\n    in Erwiderung A\n';
  it('is written as text that reads as the same branch, in either language', () => {
    const map = mapOf(text);
    expect(writePlainText(map, 'c1')).toBe(text);
    setLocale(ENGLISH);
    const inEnglish = writePlainText(map, 'c1');
    setLocale({ tag: 'de-DE', catalogues: german });
    expect(writePlainText(mapOf(inEnglish), 'c1')).toBe(text);
  });
});
