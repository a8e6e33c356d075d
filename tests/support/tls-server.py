"""An https server on loopback: tls-server.py <chain.pem> <key.pem> <answer> [old]

Sends the file <answer> to every request, as it is. Weak keys do not trouble it; "old" speaks TLS 1.0
and nothing newer. Prints "port N", then "hello" for each connection and "request" for each request
that came through.
"""

import socketserver
import ssl
import sys
import warnings

chain, key, answer, *how = sys.argv[1:]
context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.set_ciphers("ALL:@SECLEVEL=0")
if how == ["old"]:
    warnings.simplefilter("ignore")
    context.minimum_version = context.maximum_version = ssl.TLSVersion.TLSv1
context.load_cert_chain(chain, key)
with open(answer, "rb") as file:
    body = file.read()


def say(word):
    print(word, flush=True)


class Peer(socketserver.BaseRequestHandler):
    def handle(self):
        say("hello")
        self.request.settimeout(60)
        try:
            with context.wrap_socket(self.request, server_side=True) as secure:
                head = b""
                while b"\r\n\r\n" not in head:
                    part = secure.recv(65536)
                    if not part:
                        return
                    head += part
                say("request")
                secure.sendall(body)
        except OSError:
            pass  # the peer does not want to talk, which is what these servers are for


class Server(socketserver.ThreadingTCPServer):
    daemon_threads = True


with Server(("127.0.0.1", 0), Peer) as server:
    say(f"port {server.server_address[1]}")
    server.serve_forever()
