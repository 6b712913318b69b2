from __future__ import annotations

import gzip
import ssl

import pytest
import trustme

from docketwatch.docket.delivery import Answer
from docketwatch.net.post import MAX_BODY_CHARS, get_quietly, post
from tests.servers import LOOPBACK, Web, drip, free_port, hang_up_after_request, raw_server, silence, web_server

SECRET = "s3cr3t-path-7f3d9b21"
AGENT = "docketwatch-test"


@pytest.fixture(name="web")
def _web() -> object:
    with web_server() as web:
        yield web


def send(url: str, body: bytes = b"{}", deadline_s: float = 2.0) -> Answer:
    return post(url, {"X-Key": "k"}, body, deadline_s=deadline_s, user_agent=AGENT)


def test_the_body_goes_out_to_the_byte_and_the_answer_comes_back(web: Web) -> None:
    body = bytes(range(256)) * 300
    assert send(f"{web.url}/{SECRET}?q=1", body) == Answer(200, "ok")
    (came,) = web.posts
    assert (came.method, came.path, came.body) == ("POST", f"/{SECRET}?q=1", body)
    assert (came.headers["x-key"], came.headers["user-agent"]) == ("k", AGENT)


def test_a_quiet_get_asks_once_and_says_what_came(web: Web) -> None:
    web.body = b"OK"
    assert get_quietly(f"{web.url}/ping/{SECRET}", deadline_s=2.0, user_agent=AGENT) == Answer(200, "OK")
    assert [(one.method, one.body) for one in web.posts] == [("GET", b"")]


@pytest.mark.parametrize("status", [201, 204, 302, 404, 500, 503])
def test_a_status_is_passed_on_and_neither_followed_nor_repeated(web: Web, status: int) -> None:
    web.status, web.body, web.headers = status, b"", {"Location": "/elsewhere"}
    assert send(web.url) == Answer(status)
    assert len(web.posts) == 1


def test_a_long_answer_is_cut_and_cleaned(web: Web) -> None:
    web.body = b"a\r\n\x1b[31m\xff " + b"x" * 10**6
    answer = send(web.url)
    assert answer.problem == ""
    assert len(answer.body) == MAX_BODY_CHARS
    assert answer.body.startswith("a [31m\ufffd xxx")


def test_an_answer_that_repeats_the_address_is_blotted(web: Web) -> None:
    web.body = f"no /{SECRET}?sig=abcdefghij".encode()
    assert send(f"{web.url}/{SECRET}?sig=abcdefghij").body == "no ***"


@pytest.mark.parametrize(
    ("body", "encoding", "said", "problem"),
    [
        (gzip.compress(b"ok", mtime=0), "gzip", "ok", ""),
        (gzip.compress(b"x" * 10**7), "gzip", "", "its answer cannot be read: compressed, which was not asked for"),
        (b"x", "br", "", "its answer cannot be read: compressed as 'br', which was not asked for"),
        (b"not gzip at all", "gzip", "", "its answer cannot be read: its compression is broken"),
    ],
)
def test_an_answer_compressed_unasked_is_read_or_a_problem(
    web: Web, body: bytes, encoding: str, said: str, problem: str
) -> None:
    web.body, web.headers = body, {"Content-Encoding": encoding}
    answer = send(web.url)
    assert answer.body == said
    assert answer.problem.startswith(problem)
    assert bool(answer.problem) == bool(problem)


NOWHERE = ["", "nowhere", "ftp://127.0.0.1/x", "http://", "http://[/", "http://\udcff/", "http://127.0.0.1:99999/"]


@pytest.mark.parametrize("url", [*NOWHERE, "http://127.0.0.1:-1/", "http://a b/", "http://127.0.0.1\n/"])
def test_an_address_that_leads_nowhere_is_a_problem_without_its_path(url: str) -> None:
    answer = send(f"{url}{SECRET}?sig={SECRET}", deadline_s=0.5)
    assert answer.problem
    assert answer.status is None
    assert SECRET not in answer.problem


def test_a_proxy_that_is_none_is_a_problem() -> None:
    assert get_quietly("http://127.0.0.1/", deadline_s=1, user_agent=AGENT, proxy="nonsense").problem


def test_the_environments_proxies_are_not_used(web: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", f"http://{LOOPBACK}:{free_port()}")
    monkeypatch.setenv("ALL_PROXY", f"http://{LOOPBACK}:{free_port()}")
    assert send(web.url) == Answer(200, "ok")


def test_the_proxy_that_is_named_is_used(web: Web) -> None:
    assert get_quietly("http://ping.example/x", deadline_s=2, user_agent=AGENT, proxy=web.url) == Answer(200, "ok")
    assert [one.path for one in web.posts] == ["http://ping.example/x"]


def test_a_refused_connection_is_a_problem() -> None:
    answer = send(f"http://{LOOPBACK}:{free_port()}/{SECRET}")
    assert answer.problem.startswith("it could not be reached")


HEAD = b"HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n"


@pytest.mark.parametrize(
    "behave",
    [
        silence,
        drip(b"HTTP/1.1 200 OK\r\nX: " + b"y" * 900),
        lambda connection, stop: (connection.sendall(HEAD), drip(b"o" * 900)(connection, stop)),
    ],
    ids=["silence", "dripped headers", "dripped body"],
)
def test_the_deadline_holds_for_the_whole_exchange(behave: object) -> None:
    with raw_server(behave) as port:  # type: ignore[arg-type]
        assert send(f"http://{LOOPBACK}:{port}/", deadline_s=0.3).problem == "no whole answer came within 0.3 s"


def test_an_answer_that_breaks_off_is_a_problem_even_after_a_200() -> None:
    with raw_server(hang_up_after_request) as port:
        assert "broke off" in send(f"http://{LOOPBACK}:{port}/").problem

    def half(connection: object, _: object) -> None:
        connection.recv(4096)  # type: ignore[attr-defined]
        connection.sendall(HEAD + b"ok")  # type: ignore[attr-defined]

    with raw_server(half) as port:
        answer = send(f"http://{LOOPBACK}:{port}/")
    assert (answer.status, answer.body) == (200, "ok")
    assert "broke off" in answer.problem


def test_a_server_whose_certificate_is_not_proved_gets_nothing() -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    trustme.CA().issue_cert(LOOPBACK).configure_cert(context)
    read: list[bytes] = []

    def serve(connection: object, _: object) -> None:
        with context.wrap_socket(connection, server_side=True) as encrypted:  # type: ignore[arg-type]
            read.append(encrypted.recv(4096))

    with raw_server(serve) as port:
        answer = send(f"https://{LOOPBACK}:{port}/{SECRET}")
    assert answer.problem.startswith("its certificate or encryption was not accepted")
    assert read == []
