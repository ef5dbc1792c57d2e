import { once } from 'node:events';
import { createTransport } from 'nodemailer';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import { PASSWORD, type Person } from './people.ts';
import { HOST, portOf, type Running } from './servers.ts';

/** A message on its way, with the addresses it really goes from and to. */
export interface Envelope {
  from: string;
  to: string[];
  raw: Buffer;
}

export interface Submission extends Running {
  port: number;
  /** Every message that was handed in, oldest first. */
  submitted: Envelope[];
  /** Delivers past the login, for mail that comes from elsewhere. */
  deliver(message: Envelope): Promise<void>;
}

/** Takes mail from whoever logs in, refuses false senders and unknown addresses, delivers by LMTP. */
export async function startSubmission(people: Person[], lmtpPort: number): Promise<Submission> {
  const known = new Set(people.map((person) => person.address));
  const submitted: Envelope[] = [];
  const lmtp = createTransport({ host: HOST, port: lmtpPort, lmtp: true, secure: false, ignoreTLS: true });
  const deliver = async ({ from, to, raw }: Envelope) => {
    await lmtp.sendMail({ envelope: { from, to }, raw });
  };
  const server = new SMTPServer({
    authMethods: ['PLAIN', 'LOGIN'],
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth({ username = '', password }, _session, done) {
      if (known.has(username) && password === PASSWORD) done(null, { user: username });
      else done(refusal(535, 'wrong name or password'));
    },
    onMailFrom({ address }, session, done) {
      done(address === session.user ? null : refusal(553, `the sender must be ${session.user}`));
    },
    onRcptTo({ address }, _session, done) {
      done(known.has(address) ? null : refusal(550, 'nobody here has that address'));
    },
    onData(stream, session, done) {
      stream
        .toArray()
        .then(async (chunks) => {
          const message = envelope(session, chunks);
          await deliver(message);
          submitted.push(message);
          done(null, 'delivered');
        })
        .catch((error: Error) => done(refusal(451, error.message)));
    },
  });
  server.listen(0, HOST);
  await once(server.server, 'listening');
  return {
    port: portOf(server.server),
    submitted,
    deliver,
    stop: () =>
      new Promise((done) => {
        lmtp.close();
        server.close(done);
      }),
  };
}

function envelope(session: SMTPServerSession, chunks: Buffer[]): Envelope {
  const { mailFrom, rcptTo } = session.envelope;
  const now = new Date().toUTCString().replace('GMT', '+0000');
  const trace = `Received: from webmail (${session.remoteAddress}) by esito.test with ESMTPA; ${now}\r\n`;
  return {
    from: mailFrom ? mailFrom.address : '',
    to: rcptTo.map((recipient) => recipient.address),
    raw: Buffer.concat([Buffer.from(trace), ...chunks]),
  };
}

const refusal = (responseCode: number, why: string) => Object.assign(new Error(why), { responseCode });
