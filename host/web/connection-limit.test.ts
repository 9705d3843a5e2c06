import { EventEmitter } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { limitUnauthenticatedConnections } from './connection-limit';
import { contentSecurityPolicy } from './content-security-policy';
import { listPageFiles } from './page-files';

class FakeConnection extends EventEmitter {
  isOpen = true;
  destroy(): void {
    this.isOpen = false;
    this.emit('close');
  }
}

it('at most 128 connections without a proof stay open: the oldest is closed, a window that has proved itself never', () => {
  const server = new EventEmitter();
  const { markAuthenticated } = limitUnauthenticatedConnections(server as Server);
  const connect = () => {
    const connection = new FakeConnection();
    server.emit('connection', connection);
    return connection;
  };
  const authenticated = connect();
  markAuthenticated(authenticated as unknown as Socket);
  const connections = Array.from({ length: 128 }, connect);
  expect(connections.every(({ isOpen }) => isOpen)).toBe(true);
  connect();
  expect(connections.map(({ isOpen }) => isOpen)).toEqual([false, ...Array(127).fill(true)]);
  // A connection that closes by itself makes room for another.
  connections[5]?.destroy();
  connect();
  expect(connections.filter(({ isOpen }) => isOpen)).toHaveLength(126);
  connect();
  expect(connections[1]?.isOpen).toBe(false);
  expect(authenticated.isOpen).toBe(true);
});

it('the content security policy of the page is exactly this one', () => {
  expect(contentSecurityPolicy('ws://127.0.0.1:1').split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    'worker-src blob:',
    expect.stringMatching(/^style-src 'self' 'sha256-[\w+/]{43}='$/),
    "font-src 'self'",
    "img-src 'self' blob: data:",
    "connect-src 'self' ws://127.0.0.1:1",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ]);
  expect(contentSecurityPolicy()).toContain("connect-src 'self';");
});

it('the page consists of the files listed at the start, each at one address only', () => {
  const folder = mkdtempSync(join(tmpdir(), 'counterpoint-page-'));
  mkdirSync(join(folder, 'assets', 'deep'), { recursive: true });
  mkdirSync(join(folder, 'folder.js'));
  const types: Record<string, string> = {
    'index.html': 'text/html; charset=utf-8',
    'assets/a.js': 'text/javascript; charset=utf-8',
    'assets/a.css': 'text/css; charset=utf-8',
    'assets/deep/a.svg': 'image/svg+xml',
    'assets/a.ttf': 'font/ttf',
  };
  for (const name of [...Object.keys(types), 'a.json', 'a.js.map', '.html', 'b.constructor'])
    writeFileSync(join(folder, name), name);
  const fileAt = listPageFiles(folder);
  writeFileSync(join(folder, 'late.js'), 'late');
  for (const [name, type] of Object.entries(types)) {
    expect(fileAt(`/${name}`)).toEqual({ type, bytes: Buffer.from(name) });
    // The file is as it was when first requested, since the page and its parts belong together.
    writeFileSync(join(folder, name), 'changed');
    expect(String(fileAt(`/${name}`)?.bytes)).toBe(name);
  }
  expect(String(fileAt('/')?.bytes)).toBe('index.html');
  for (const address of [
    '',
    '/a.json',
    '/a.js.map',
    '/late.js',
    '/folder.js',
    '/assets',
    '/.html',
    '/b.constructor',
    'index.html',
    '/__proto__',
  ]) {
    expect(fileAt(address), address).toBeUndefined();
  }
  rmSync(folder, { recursive: true });
});
