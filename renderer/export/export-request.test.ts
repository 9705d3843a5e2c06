import { describe, expect, it } from 'vitest';
import { MAX_REMEMBERED_EXPORTS } from '../../contract/settings';
import { EXPORT_PURPOSES, offeredPurposes, purposeOf, requestFor } from './export-purpose';
import {
  defaultPaper,
  exportRequestFrom,
  lastExportOf,
  pictureOptionsFrom,
  pictureSettingsFrom,
  rememberExport,
} from './export-request';

describe('what a print begins with', () => {
  it('is paper, and never a page full of black', () => {
    const kept = { format: 'png', page: 'slide', theme: 'dark' } as const;
    expect(exportRequestFrom(kept, true)).toMatchObject({ format: 'pdf', page: defaultPaper(), theme: 'print' });
    expect(exportRequestFrom(kept)).toMatchObject({ format: 'png', page: 'slide', theme: 'dark' });
    expect(exportRequestFrom({ page: 'a3', theme: 'light' }, true)).toMatchObject({ page: 'a3', theme: 'light' });
  });
});

describe('the purpose of an export', () => {
  it('is found again in the request for it, whatever was chosen before', () => {
    const before = [
      {},
      { format: 'svg', page: 'none', theme: 'dark' },
      { format: 'png', page: 'slide', theme: 'print', told: true },
      { format: 'pdf', page: 'a3', theme: 'light', poster: 10 },
    ] as const;
    for (const settings of before)
      for (const purpose of EXPORT_PURPOSES.filter((one) => one !== 'custom' && one !== 'other'))
        expect(purposeOf(requestFor(purpose, exportRequestFrom(settings)))).toBe(purpose);
  });

  it('is a sheet of paper at first, and nothing that a choice of the person contradicts', () => {
    expect(purposeOf(exportRequestFrom())).toBe('paper');
    expect(purposeOf(exportRequestFrom({ format: 'svg' }))).toBe('custom');
    expect(purposeOf(exportRequestFrom({ format: 'pdf', page: 'a4', theme: 'dark' }))).toBe('custom');
  });

  it('keeps the paper and the parts of before', () => {
    const before = exportRequestFrom({ format: 'pdf', page: 'a3', legend: false, carriesMap: false });
    const copier = requestFor('copier', before);
    expect(copier).toMatchObject({ page: 'a3', theme: 'print', carriesMap: false });
    expect(copier.parts.has('legend')).toBe(false);
  });

  it('comes first if the map was exported for it last time', () => {
    expect(offeredPurposes(null, false)).toEqual(['paper', 'copier', 'slide', 'document', 'worksheet', 'other']);
    expect(offeredPurposes('slide', false)).toEqual(['slide', 'paper', 'copier', 'document', 'worksheet', 'other']);
    expect(offeredPurposes('custom', false)[0]).toBe('custom');
    expect(offeredPurposes('copier', true)).toEqual(['copier', 'paper', 'worksheet']);
  });
});

describe('the last export of a map', () => {
  it('is remembered for that map and begins those of others', () => {
    const slide = pictureSettingsFrom(requestFor('slide', exportRequestFrom()));
    const settings = { theme: 'system', ...rememberExport({ theme: 'system' }, 'one', slide) } as const;
    const copier = pictureSettingsFrom(requestFor('copier', exportRequestFrom()));
    const both = { theme: 'system', ...rememberExport(settings, 'two', copier) } as const;
    expect(purposeOf(exportRequestFrom(lastExportOf(both, 'one') ?? {}))).toBe('slide');
    expect(purposeOf(exportRequestFrom(lastExportOf(both, 'two') ?? {}))).toBe('copier');
    expect(lastExportOf(both, 'three')).toBeNull();
    expect(purposeOf(exportRequestFrom(both.picture))).toBe('copier');
  });

  it('as a worksheet keeps its choices, but never the map data with its answers', () => {
    const asked = requestFor('worksheet', exportRequestFrom({ format: 'png', page: 'slide', theme: 'dark' }));
    expect(pictureOptionsFrom(asked, null)).toMatchObject({ page: defaultPaper(), theme: 'print', carriesMap: false });
    const carried = { hides: 'answers', list: true, key: false, carriesMap: true } as const;
    const kept = pictureSettingsFrom({ ...asked, worksheet: carried });
    expect(pictureOptionsFrom({ ...asked, worksheet: carried }, null).carriesMap).toBe(true);
    expect(exportRequestFrom(kept).worksheet).toEqual({ ...carried, carriesMap: false });
    expect(pictureOptionsFrom(requestFor('paper', exportRequestFrom(kept)), null)).not.toHaveProperty('worksheet');
  });

  it('is forgotten for the maps of long ago', () => {
    let settings: Parameters<typeof rememberExport>[0] = { theme: 'system' };
    for (let number = 0; number <= MAX_REMEMBERED_EXPORTS; number++)
      settings = { theme: 'system', ...rememberExport(settings, `map ${number}`, { format: 'png' }) };
    expect(settings.exports).toHaveLength(MAX_REMEMBERED_EXPORTS);
    expect(lastExportOf(settings, 'map 0')).toBeNull();
    expect(lastExportOf(settings, 'map 1')).not.toBeNull();
  });
});

describe('the paper of a region', () => {
  it('is Letter in North America, otherwise A4', () => {
    expect(defaultPaper('en-US')).toBe('letter');
    expect(defaultPaper('fr-CA')).toBe('letter');
    expect(defaultPaper('de-DE')).toBe('a4');
    expect(defaultPaper('de')).toBe('a4');
  });
});
