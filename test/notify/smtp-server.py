"""A real SMTP server (aiosmtpd) that says on stdout, one JSON object a line, what it accepted. For each line on
stdin it says that it has said everything until now; after the line "hold" it answers no message until one that says "go". It ends
with its stdin.

Arguments: the certificate's file, and how it behaves: a comma list of starttls, implicit, auth, refuse (the message), refuse-rcpt,
hang (after the message), drop (after the message, without an answer), mute (never greets), gone (drops at DATA), port=N.
"""
import asyncio
import json
import os
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword

certificate, manner = sys.argv[1], sys.argv[2].split(",")
context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain(certificate)
answering = asyncio.Event()


def say(**what):
    print(json.dumps(what), flush=True)


class Handler:
    async def handle_RCPT(self, server, session, envelope, address, options):
        if "refuse-rcpt" in manner and address.startswith("nobody@"):
            return "550 5.1.1 no such mailbox\x1b[31m"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if "refuse" in manner:
            say(refused=True)
            return "554 5.7.1 not here"
        say(
            mail_from=envelope.mail_from,
            rcpt_tos=envelope.rcpt_tos,
            tls=session.ssl is not None or "implicit" in manner,
            user=session.auth_data.login.decode() if session.authenticated else None,
            data=envelope.original_content.decode("utf-8", "replace"),
        )
        await answering.wait()
        if "hang" in manner:
            await asyncio.sleep(3600)
        if "drop" in manner:
            server.transport.abort()
        return "250 2.0.0 queued as 4711"

    async def handle_EHLO(self, server, session, envelope, hostname, responses):
        say(ehlo=True)
        session.host_name = hostname
        return responses


class Server(SMTP):
    async def smtp_DATA(self, arg):
        if "gone" in manner:
            self.transport.abort()
            return
        await super().smtp_DATA(arg)


class Mute(asyncio.Protocol):
    pass


def authenticate(server, session, envelope, mechanism, data):
    ok = isinstance(data, LoginPassword) and (data.login, data.password) == (b"camcensus", b"sesame \xc3\xa4")
    say(login=ok, tls=session.ssl is not None or "implicit" in manner)
    return AuthResult(success=ok, handled=ok, auth_data=data)


def protocol():
    if "mute" in manner:
        return Mute()
    options = {"hostname": "localhost", "loop": asyncio.get_running_loop(), "enable_SMTPUTF8": True}
    if "starttls" in manner:
        options.update(tls_context=context, require_starttls=True)
    if "auth" in manner:
        options.update(authenticator=authenticate, auth_required=True, auth_require_tls="starttls" in manner)
    return Server(Handler(), **options)


async def main():
    loop = asyncio.get_running_loop()
    answering.set()
    port = next((int(one[5:]) for one in manner if one.startswith("port=")), 0)
    secure = context if "implicit" in manner else None
    server = await loop.create_server(protocol, "127.0.0.1", port, ssl=secure)
    say(port=server.sockets[0].getsockname()[1])
    while line := await loop.run_in_executor(None, sys.stdin.readline):
        if line == "hold\n":
            answering.clear()
        if line == "go\n":
            answering.set()
        say(here=True)
    os._exit(0)


asyncio.run(main())
