/**
 * Whether a host, as `URL` writes it, by its name or number is in no public network: `localhost`, `nas.local`, `192.168.1.1`, `[fd00::1]`. What
 * a name leads to is not looked up: this keeps pages from loading what strangers name, and is no gate for connections.
 */
export function isInnerHost(host: string): boolean {
  const name = host.toLowerCase().replace(/\.$/, '');
  if (name.startsWith('[')) return !/^\[2[0-9a-f]{3}:/.test(name);
  return innerNumber.test(name) || innerName.test(name) || !name.includes('.');
}

// "10.0.0.1", "169.254.169.254"; URL writes every IPv4 address so
const innerNumber =
  /^(?:0|10|127|22[4-9]|2[34]\d|25[0-5])\.[\d.]+$|^(?:169\.254|192\.168|198\.1[89]|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\.[\d.]+$/;

// "app.localhost", "nas.local", "router.home.arpa"
const innerName = /\.(?:localhost|local|lan|internal|intranet|home|corp|home\.arpa)$/;
