// The library's side: one process that holds the events and measures a stage when told to, a line in, a line of JSON out.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

export class Library {
  static async start(program, events, customers) {
    const library = new Library();
    library.process = spawn('dotnet', [program, 'throughput', '--serve', '--events', `${events}`, '--customers', `${customers}`], { stdio: ['pipe', 'pipe', 'inherit'] });
    library.lines = createInterface({ input: library.process.stdout })[Symbol.asyncIterator]();
    library.about = await library.answer();
    return library;
  }

  async answer() {
    const { value, done } = await this.lines.next();
    if (done) throw new Error('the library has ended');
    const answer = JSON.parse(value);
    if (answer.error) throw new Error(answer.error);
    return answer;
  }

  async ask(line) {
    this.process.stdin.write(`${line}\n`);
    return this.answer();
  }

  stop() {
    this.process.stdin.end('quit\n');
  }
}
