"""A disk in a file that logs writes and flushes, for tests of power cuts.

    logging-disk.py IMAGE MOUNT LOG

MOUNT has two files: `disk`, the image in memory, for a loop device; and `mark`, into which a test writes what has
happened. LOG gets a record for each: W offset length bytes, F, M length text. Numbers are unsigned, little-endian:
eight bytes for an offset, four for a length. A test may empty LOG at any time.
"""

import errno
import stat
import struct
import sys

from fusepy import FUSE, FuseOSError, Operations

MARK_SIZE = 1 << 20


class Disk(Operations):
    def __init__(self, image, log):
        with open(image, 'rb') as file:
            self.bytes = bytearray(file.read())
        self.log = open(log, 'ab', buffering=0)

    def getattr(self, path, handle=None):
        if path == '/':
            return {'st_mode': stat.S_IFDIR | 0o700, 'st_nlink': 2}
        size = {'/disk': len(self.bytes), '/mark': MARK_SIZE}.get(path)
        if size is None:
            raise FuseOSError(errno.ENOENT)
        return {'st_mode': stat.S_IFREG | 0o600, 'st_nlink': 1, 'st_size': size}

    def readdir(self, path, handle):
        return ['.', '..', 'disk', 'mark']

    def read(self, path, size, offset, handle):
        return bytes(self.bytes[offset:offset + size]) if path == '/disk' else b''

    def write(self, path, data, offset, handle):
        if path == '/mark':
            self.log.write(b'M' + struct.pack('<I', len(data)) + data)
        else:
            self.bytes[offset:offset + len(data)] = data
            self.log.write(b'W' + struct.pack('<QI', offset, len(data)) + data)
        return len(data)

    def fsync(self, path, datasync, handle):
        if path == '/disk':
            self.log.write(b'F')
        return 0

    def truncate(self, path, length, handle=None):
        return 0


if __name__ == '__main__':
    image, mount, log = sys.argv[1:4]
    FUSE(Disk(image, log), mount, foreground=True, nothreads=True, big_writes=True, direct_io=False)
