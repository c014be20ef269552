/** Preloaded into a program that has to do without the network: only this machine can be reached. */
import net from 'node:net';

const here = /^(localhost|127\.\d+\.\d+\.\d+|::1)$/;
const { connect } = net.Socket.prototype;

/** @param {any[]} args as `connect` takes them, or as Node itself passes them: in one list */
net.Socket.prototype.connect = function (...args) {
  const [first] = Array.isArray(args[0]) ? args[0] : args;
  const host = first?.host ?? (typeof args[1] === 'string' ? args[1] : 'localhost');
  if (first?.path === undefined && !here.test(host)) {
    throw new Error(`This has to work without the network, and asks ${host}.`);
  }
  return connect.apply(this, /** @type {any} */ (args));
};
