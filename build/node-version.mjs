/** Tells if this Node can run Counterpoint. If not, prints what to do and sets the exit code. */
export function nodeIsNewEnough() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return true;
  console.error(
    `counterpoint: this needs Node 20.19 or newer, and found Node ${process.versions.node}. ` +
      'Get the version marked LTS from the Node.js web site or your package manager, open a new terminal, and try again.',
  );
  process.exitCode = 1;
  return false;
}
