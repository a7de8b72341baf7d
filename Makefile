# Loa: `make demo` and `make test` do everything on a fresh Debian 12 with Swift 6.3, packages included.

# Debian's packages: libcurl, SQLite, libxlsxwriter and zlib to build with, the zones of the world's clocks; pandoc and
# pdftotext read letters that are documents; Kannel is a real gateway for the tests, openssl makes their certificates and
# a TLS server, unzip opens a workbook; xlsx2csv and gnumeric read lists that are workbooks; strace shows that
# the ledger's sync comes before the submission's first byte.
PACKAGES := ca-certificates git gnumeric gzip kannel kannel-extras libcurl4-openssl-dev libsqlite3-dev libxlsxwriter-dev \
	openssl pandoc poppler-utils strace tzdata unzip xlsx2csv zlib1g-dev
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
SWIFT := swift
# One set of flags for every debug build, so that CI builds once.
FLAGS := --explicit-target-dependency-import-check error
SOURCES := Fuzz Sources Tests Package.swift

.PHONY: demo test build lint format soak benchmark-plan setup clean

## Plays the main job through mock gateways on loopback and shows the report.
demo: setup
	$(SWIFT) build --product loa
	.build/debug/loa demo

## All tests: property tests, real servers, kill -9 in its short form (20 kills, 20,000 messages).
test: setup
	$(SWIFT) test $(FLAGS)

## Everything that is compiled, tests included; refuses undeclared imports and warnings.
build: setup
	$(SWIFT) build --build-tests $(FLAGS)

lint:
	$(SWIFT) format lint --strict --parallel -r $(SOURCES)

format:
	$(SWIFT) format --in-place --parallel -r $(SOURCES)

## The full counts (200 kills, 1,000,000 messages), everything under the thread sanitizer, two minutes of each fuzzer.
soak: setup
	LOA_KILLS=200 LOA_MESSAGES=1000000 $(SWIFT) test -c release -Xswiftc -enable-testing --scratch-path .build-release --filter KillTests
	$(SWIFT) test --sanitize=thread --scratch-path .build-thread
	.ci/fuzz

## `loa plan` against DuckDB, 10,000,000 rows, medians of five; fails when their accounts differ.
benchmark-plan: setup
	$(SWIFT) build -c release --scratch-path .build-release --product loa
	Benchmarks/plan/run.py --runs 5

## Installs what is missing; touches no network when nothing is.
setup:
	@missing=""; for package in $(PACKAGES); do \
	  dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q 'install ok installed' || missing="$$missing $$package"; \
	done; \
	if [ -n "$$missing" ]; then \
	  echo "Installing:$$missing"; \
	  $(SUDO) apt-get update -q && $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $$missing; \
	fi

clean:
	rm -rf .build .build-fuzz .build-release .build-thread
