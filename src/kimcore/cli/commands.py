"""The commands: arguments in, library calls, text out."""

import sys
from typing import Literal

import click
from rich.console import Console
from rich.progress import track

from kimcore import examples
from kimcore.cli import report
from kimcore.cli.inputs import Inputs, files_of
from kimcore.findings import Locale, Severity


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="kimcore")
def kimcore() -> None:
    """Check records of KIM (Kelompok Informasi Masyarakat)."""


@kimcore.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--summary", is_flag=True, help="Count the findings by code instead of listing them.")
@click.option("--complete", is_flag=True, help="The files hold all records: a reference to another one is an error.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="For people, or machines.")
@click.option("--lang", type=click.Choice(["id", "en"]), help="The language; by default that of your locale.")
def check(
    paths: tuple[str, ...], *, summary: bool, complete: bool, form: Literal["text", "json"], lang: Locale | None
) -> None:
    """Check files, folders of *.json files, or "-" for standard input, all together.

    Prints a line for each finding: `file:pointer: severity code message`. The exit status is 0 where nothing is
    wrong, 1 where a finding is an error, 2 where the command is wrong or a path cannot be opened.
    """
    locale = lang or report.user_locale()
    inputs = Inputs()
    progress = _error_console()
    for file in track(
        list(dict.fromkeys(files_of(paths))), console=progress, transient=True, disable=not progress.is_terminal
    ):
        inputs.add(file)
    inputs.check(complete=complete)
    if form == "json":
        click.echo(report.as_json(inputs))
    else:
        _print(inputs, locale, summary=summary)
    report.print_unopened(_error_console(), inputs, locale)
    sys.exit(_exit_status(inputs))


def _print(inputs: Inputs, locale: Locale, *, summary: bool) -> None:
    console = Console(highlight=False)
    if summary:
        report.print_summary(console, inputs.located, locale)
    else:
        report.print_findings(console, inputs.located, locale)
    report.print_totals(console, inputs, locale)


def _error_console() -> Console:
    return Console(stderr=True, highlight=False)


def _exit_status(inputs: Inputs) -> int:
    if inputs.unopened:
        return 2
    return int(any(one.finding.severity is Severity.ERROR for one in inputs.located))


@kimcore.command()
@click.argument("name", type=click.Choice(examples.NAMES), default=examples.NAMES[0])
def example(name: str) -> None:
    """Print a real example as JSON: the session of 29 August 2023, or a dozen groups."""
    click.echo(examples.read(name), nl=False)
