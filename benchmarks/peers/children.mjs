// Runs a program to its end: seconds on the wall, and the most memory that it held (VmHWM, which only grows, so a look now and then suffices).
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';

const lookEvery = 10;

export async function measured(command, words) {
  const start = performance.now();
  const child = spawn(command, words, { stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, said, peak] = ['', '', 0];
  child.stdout.on('data', text => { out += text; });
  child.stderr.on('data', text => { said += text; });
  const timer = setInterval(async () => {
    const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '');
    const kib = /VmHWM:\s+(\d+) kB/.exec(status);
    if (kib) peak = Math.max(peak, 1024 * Number(kib[1]));
  }, lookEvery);
  const code = await new Promise((done, fail) => { child.on('error', fail); child.on('close', done); });
  clearInterval(timer);
  const seconds = (performance.now() - start) / 1000;
  if (code !== 0) throw new Error(`${command} ${words.join(' ')} ended with ${code}: ${said.slice(-2000)}`);
  return { seconds, peak, out };
}
