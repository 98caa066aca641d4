/**
 * The Debian and Ubuntu packages behind each need. A list in a list: the same library under its
 * names in different releases, newest first.
 * @type {readonly (string | readonly string[])[]}
 */
const forElectron = [
  ['libgtk-3-0t64', 'libgtk-3-0'],
  ['libasound2t64', 'libasound2'],
  'libgbm1',
  'libnotify4',
  'libnss3',
  'libsecret-1-0',
  'libxss1',
];

const forVirtualDesktop = [
  'dbus',
  'dunst', // shows the pop-ups
  'fonts-inter',
  'gnome-keyring',
  'hsetroot', // paints the background
  'libglib2.0-bin', // gdbus, which tells when a service is up
  'openbox',
  'scrot', // takes the pictures
  'xfce4-panel', // holds the tray
  'xvfb',
];

const forTests = [
  'appstream', // checks what software centres say of the app
  'chromium', // shows the window's page in all its states
  'desktop-file-utils', // checks and registers the desktop entry
  'fonts-dejavu-core', // in which the compared pictures of the window are written
  'libfaketime',
  'p7zip-full', // packs the test build
  'python3-dbus',
  'python3-dbusmock',
  'python3-gi',
  'xdotool',
];

const forBench = [
  'libnotify-bin', // notify-send, which the vendor-style loop calls
];

/**
 * @param {import('./needs.mjs').Need} need
 * @returns {readonly (readonly string[])[]} each a package under its possible names
 */
export function packagesFor(need) {
  const lists = {
    tools: [],
    package: [],
    app: [forElectron],
    'app-on-virtual-desktop': [forElectron, forVirtualDesktop],
    tests: [forElectron, forVirtualDesktop, forTests],
    bench: [forElectron, forVirtualDesktop, forTests, forBench],
  };
  return lists[need].flat().map((entry) => (typeof entry === 'string' ? [entry] : entry));
}

/**
 * The names that are installed, from `dpkg-query` lines of the form `ii name provided, provided (= 1)`.
 * @param {string} listing
 * @returns {ReadonlySet<string>}
 */
export function installedNames(listing) {
  const names = new Set();
  for (const line of listing.split('\n')) {
    const [status, name, ...provided] = line.replaceAll(/\([^)]*\)|,/g, '').split(/\s+/);
    if (status !== 'ii') continue;
    for (const known of [name, ...provided]) if (known) names.add(known);
  }
  return names;
}

/**
 * @param {readonly (readonly string[])[]} packages
 * @param {ReadonlySet<string>} installed
 */
export function missingPackages(packages, installed) {
  return packages.filter((names) => !names.some((name) => installed.has(name)));
}
