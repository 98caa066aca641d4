/** Where the user's session bus listens: a path for `net.connect`. Null when there is none to be had. */
export function readBusAddress(env: NodeJS.ProcessEnv): string | null {
  const { DBUS_SESSION_BUS_ADDRESS: addresses = '', XDG_RUNTIME_DIR: runtime = '' } = env;
  for (const address of addresses.split(';')) {
    const path = pathOf(address);
    if (path !== null) return path;
  }
  // Where systemd puts it, for programs that were started without the variable.
  return addresses === '' && runtime !== '' ? `${runtime}/bus` : null;
}

/**
 * D-Bus Specification, Server Addresses: `unix:path=/run/user/1000/bus,guid=…`, values escaped like
 * those of a URL. Only a Unix socket reaches a session bus of the same computer.
 */
function pathOf(address: string): string | null {
  const [, pairs] = /^unix:(.*)$/s.exec(address) ?? [];
  if (pairs === undefined) return null;
  const values = new Map(
    pairs.split(',').map((pair) => {
      const [key = '', ...rest] = pair.split('=');
      return [key, unescaped(rest.join('='))] as const;
    }),
  );
  const abstract = values.get('abstract');
  return values.get('path') ?? (abstract === undefined ? null : `\0${abstract}`);
}

/** The bytes of one letter stand one by one, `é` as `%c3%a9`. */
function unescaped(value: string): string {
  return value.replaceAll(/(?:%[\da-f]{2})+/gi, (bytes) =>
    Buffer.from(bytes.replaceAll('%', ''), 'hex').toString('utf8'),
  );
}
